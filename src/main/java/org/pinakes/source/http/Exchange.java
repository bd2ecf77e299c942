package org.pinakes.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.Unzipped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try: a request, its redirects, and the whole response in a file. Every address on the way is
 * looked at before it is asked. Not thread-safe.
 */
final class Exchange implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int MOST_REDIRECTS = 5;

  private final Politeness politeness;
  private final Addresses addresses;
  private final Path folder;
  private final HttpClient http;
  private long files;

  /**
   * @param folder where responses are put
   */
  Exchange(Politeness politeness, Addresses addresses, Path folder) {
    this.politeness = politeness;
    this.addresses = addresses;
    this.folder = folder;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(politeness.connect())
            // A list that goes on by tokens may hang on one of several servers behind an address.
            .cookieHandler(new CookieManager())
            .build();
  }

  Fetched follow(Asked asked, Path file) throws IOException, InterruptedException {
    URI here = asked.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      addresses.check(here);
      HttpResponse<Path> response = send(request(asked, here), file);
      URI next = redirect(here, response);
      if (next == null) {
        if (asked.unpack()) {
          unpack(response.body());
        }
        return new Fetched(here, response.statusCode(), response.headers(), response.body());
      }
      LOG.info("{} redirects to {}", PoliteClient.shown(here), PoliteClient.shown(next));
      here = next;
    }
    throw new SourceUnreachableException(
        "%s redirects more than %d times; check the address."
            .formatted(PoliteClient.shown(asked.address()), MOST_REDIRECTS));
  }

  /** Where a response leads; null when it is an answer. */
  static @Nullable URI redirect(URI here, HttpResponse<?> response) {
    int status = response.statusCode();
    Optional<String> location = response.headers().firstValue("Location");
    boolean redirect = (status >= 301 && status <= 303) || status == 307 || status == 308;
    if (!redirect || location.isEmpty()) {
      return null;
    }
    try {
      URI next = here.resolve(location.get().strip());
      if ("https".equals(here.getScheme()) && "http".equals(next.getScheme())) {
        throw new SourceUnreachableException(
            "%s redirects from https to http (%s), which is not followed. If it is meant, write that address for the source."
                .formatted(PoliteClient.shown(here), PoliteClient.shown(next)));
      }
      return next;
    } catch (IllegalArgumentException malformed) {
      throw new SourceUnreachableException(
          "%s redirects to what is no address: %s"
              .formatted(PoliteClient.shown(here), location.get()),
          malformed);
    }
  }

  private HttpRequest request(Asked asked, URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("User-Agent", politeness.userAgent()).GET();
    if (!politeness.from().isEmpty()) {
      request.header("From", politeness.from());
    }
    if (asked.unpack()) {
      request.header("Accept-Encoding", "gzip");
    }
    asked.headers().forEach(request::header);
    return request.build();
  }

  /** Waits for the whole response, as long as there is progress. */
  private HttpResponse<Path> send(HttpRequest request, Path file)
      throws IOException, InterruptedException {
    Spool spool = new Spool(file, politeness.most());
    CompletableFuture<HttpResponse<Path>> answer = http.sendAsync(request, spool);
    long seen = 0;
    while (true) {
      Duration limit = seen == 0 ? politeness.firstByte() : politeness.stall();
      try {
        return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (spool.progress() == seen) {
          answer.cancel(true);
          throw new HttpTimeoutException("nothing came for " + limit.toSeconds() + " seconds");
        }
        seen = spool.progress();
      } catch (InterruptedException stopped) {
        answer.cancel(true);
        throw stopped;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }

  /**
   * Unpacks gzip by what the body is, whatever the header says. All of it is unpacked before
   * anybody sees a byte: a body that was cut off shows now.
   */
  private void unpack(Path body) throws IOException {
    if (!Files.exists(body)) {
      Files.createFile(body);
    }
    for (int depth = 0; depth < 2 && Unzipped.isGzip(body); depth++) {
      Path plain = nextFile();
      try (InputStream in = Unzipped.open(body, ExpansionLimits.standard())) {
        copy(in, plain);
        Files.move(plain, body, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(plain);
      }
    }
  }

  private void copy(InputStream in, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > politeness.most()) {
          throw new Spool.TooLargeException(politeness.most());
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /** A name for a response that nothing has yet. */
  Path nextFile() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new SourceUnreachableException(
          "The folder " + folder + " for responses cannot be made: " + e.getMessage(), e);
    }
    return folder.resolve("response-" + ++files);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
