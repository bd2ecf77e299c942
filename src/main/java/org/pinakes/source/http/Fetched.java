package org.pinakes.source.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A response, all of it, in a file of its own that is deleted with {@link #close}.
 *
 * @param address where it came from in the end, redirects followed
 * @param status HTTP status
 * @param headers its headers
 * @param file its body, unpacked
 */
public record Fetched(URI address, int status, HttpHeaders headers, Path file)
    implements AutoCloseable {
  private static final int EXCERPT = 4096;

  /** Whether it is what was asked for. */
  public boolean good() {
    return status >= 200 && status < 300;
  }

  /** The body. */
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** A header, or empty. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The server's time, if it told it. */
  public Optional<Instant> date() {
    return RetryAfter.date(headers);
  }

  /** The beginning of the body as text, to be looked at. */
  public String beginning() {
    try (InputStream in = open()) {
      return new String(in.readNBytes(EXCERPT), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file of our own cannot be read: " + file, unreadable);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftOver) {
      throw new UncheckedIOException("A file of our own cannot be deleted: " + file, leftOver);
    }
  }
}
