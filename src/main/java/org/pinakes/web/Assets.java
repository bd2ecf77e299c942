package org.pinakes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.pinakes.web.own.Logo;
import org.pinakes.web.own.OwnSite;
import org.pinakes.web.own.Palette;

/**
 * The few files that pages need, read and compressed once at the start. Their addresses carry a
 * hash of their bytes, so that browsers may keep them for ever. Immutable.
 */
final class Assets {
  static final String FOLDER = "/assets/";

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLES = "text/css; charset=utf-8";

  /** The colour that the icon has where a site says none. */
  private static final String ICON = "#0b5563";

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final String stylesheet;
  private final String icon;
  private final String views;
  private final String live;
  private final String more;
  private final String results;
  private final String searches;
  private final String page;
  private final SiteFace.@Nullable Picture logo;
  private final String smallIcon;
  private final String largeIcon;
  private final byte[] worker;
  private final String cite;
  private final String passkey;
  private final String land;
  private final String area;

  /** Files of a site that makes some of them its own. */
  Assets(OwnSite own) {
    stylesheet = add("site", "css", STYLES, stylesheet(own));
    more = add("more", "css", STYLES, Squeezed.css(read("more", "css")));
    views = add("views", "css", STYLES, Squeezed.css(read("views", "css")));
    icon = add("icon", "svg", "image/svg+xml", icon(own));
    smallIcon = add("icon-192", "png", "image/png");
    largeIcon = add("icon-512", "png", "image/png");
    worker = script("sw");
    logo = own.logo().map(this::picture).orElse(null);
    live = add("live", "js", SCRIPT);
    results = add("results", "js", SCRIPT, script("searches"), script("facets"), script("unfold"));
    searches = add("searches", "js", SCRIPT);
    page = add("page", "js", SCRIPT, script("suggest"), script("page"), script("marked"));
    cite = add("cite", "js", SCRIPT);
    passkey = add("passkey", "js", SCRIPT);
    land = add("land", "svg", "image/svg+xml");
    area = add("area", "js", SCRIPT);
  }

  /** A file as it is sent. */
  record Asset(String mediaType, byte[] plain, byte[] gzip) {}

  String stylesheet() {
    return stylesheet;
  }

  /** What only single pages need of styles, behind the stylesheet of all. */
  String more() {
    return more;
  }

  /** What lists of covers and short lists need of styles, behind the stylesheet of all. */
  String views() {
    return views;
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

  /** Script of every page: the search box, what unfolds, what marks records. */
  String page() {
    return page;
  }

  /** The icon as a picture of 192 pixels. */
  String smallIcon() {
    return smallIcon;
  }

  /** The icon as a picture of 512 pixels. */
  String largeIcon() {
    return largeIcon;
  }

  /** Script that keeps pages for reading without a network. */
  byte[] worker() {
    return worker.clone();
  }

  /** The site's logo, or null. */
  SiteFace.@Nullable Picture logo() {
    return logo;
  }

  /** Script that shows and copies citations. */
  String cite() {
    return cite;
  }

  /** Script that asks browsers for passkeys. */
  String passkey() {
    return passkey;
  }

  /** The coasts of the world, as the path {@code land} of a drawing. */
  String land() {
    return land;
  }

  /** Script that draws areas on a map. */
  String area() {
    return area;
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] stylesheet(OwnSite own) {
    byte[] common = Squeezed.css(read("site", "css"));
    Palette palette = Palette.standard();
    String rules = own.accents().map(accents -> accents.rules(palette)).orElse("");
    return joined(common, rules.getBytes(StandardCharsets.UTF_8));
  }

  /** The icon in the site's colour. */
  private static byte[] icon(OwnSite own) {
    String icon = new String(read("icon", "svg"), StandardCharsets.UTF_8);
    String colour = own.accents().map(accents -> accents.light().toString()).orElse(ICON);
    return icon.replace(ICON, colour).getBytes(StandardCharsets.UTF_8);
  }

  private SiteFace.Picture picture(Logo own) {
    String path = add("logo", own.extension(), own.mediaType(), own.bytes());
    return new SiteFace.Picture(path, own.width(), own.height());
  }

  private String add(String name, String extension, String mediaType) {
    return add(name, extension, mediaType, read(name, extension));
  }

  /** One file of several, one after another. */
  private String add(String name, String extension, String mediaType, byte[]... parts) {
    byte[] plain = joined(parts);
    String path = FOLDER + name + "." + Digest.of(plain) + "." + extension;
    byPath.put(path, new Asset(mediaType, plain, compressed(plain)));
    return path;
  }

  private static byte[] script(String name) {
    return read(name, "js");
  }

  private static byte[] read(String file, String extension) {
    String name = file + "." + extension;
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
