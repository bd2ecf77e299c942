package org.pinakes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The few files that pages need, read and compressed once at the start. Their addresses carry a
 * hash of their bytes, so that browsers may keep them for ever. Immutable.
 */
final class Assets {
  static final String FOLDER = "/assets/";

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final String stylesheet;
  private final String icon;
  private final String live;
  private final String results;
  private final String searches;
  private final String suggest;

  Assets() {
    stylesheet = add("site", "css", "text/css; charset=utf-8");
    icon = add("icon", "svg", "image/svg+xml");
    live = add("live", "js", SCRIPT);
    results = add("results", "js", SCRIPT, read("searches.js"), read("facets.js"));
    searches = add("searches", "js", SCRIPT);
    suggest = add("suggest", "js", SCRIPT);
  }

  /** A file as it is sent. */
  record Asset(String mediaType, byte[] plain, byte[] gzip) {}

  String stylesheet() {
    return stylesheet;
  }

  String icon() {
    return icon;
  }

  /** Script that keeps a page fresh. */
  String live() {
    return live;
  }

  /** Script of a page of results: remembers the search, and makes filters easier. */
  String results() {
    return results;
  }

  /** Script that shows the last searches. */
  String searches() {
    return searches;
  }

  /** Script of the search box. */
  String suggest() {
    return suggest;
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private String add(String name, String extension, String mediaType) {
    return add(name, extension, mediaType, read(name + "." + extension));
  }

  /** One file of several, one after another. */
  private String add(String name, String extension, String mediaType, byte[]... parts) {
    byte[] plain = joined(parts);
    String path = FOLDER + name + "." + Digest.of(plain) + "." + extension;
    byPath.put(path, new Asset(mediaType, plain, compressed(plain)));
    return path;
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is part of the program", unreadable);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length);
    try (GZIPOutputStream gzip = new Thorough(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  /** Gzip at its best level, which the JDK's constructor cannot be asked for. */
  private static final class Thorough extends GZIPOutputStream {
    Thorough(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
