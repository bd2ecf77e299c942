package org.pinakes.web.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The templates that come with the program, as they are written. */
final class Originals {
  private static final String FOLDER = "/org/pinakes/web/jte";
  private static final int LENGTH = 16;

  private Originals() {}

  /** Their texts by name, without the ending. */
  static SortedMap<String, String> all() {
    URL folder = Objects.requireNonNull(Originals.class.getResource(FOLDER), FOLDER);
    try {
      URI address = folder.toURI();
      if (!address.getScheme().equals("jar")) {
        return in(Path.of(address));
      }
      try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
        return in(jar.getPath(FOLDER));
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("templates are part of the program", unreadable);
    }
  }

  static SortedMap<String, String> in(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jte")) {
          texts.put(
              name.substring(0, name.length() - ".jte".length()),
              Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder + " cannot be read", unreadable);
    }
    return texts;
  }

  /** A short name for a text: the same text, the same name. */
  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
