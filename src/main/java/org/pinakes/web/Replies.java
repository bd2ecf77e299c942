package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends pages and files, each with what caches need to know. */
final class Replies {
  private static final String CACHE = "Cache-Control";
  private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]+");

  private final Html html;

  Replies(Html html) {
    this.html = html;
  }

  /**
   * A page that a browser may keep, if it asks each time whether it is still the same; for who is
   * signed in, one that nobody keeps.
   */
  void page(Context context, String template, Record view) {
    if (Door.isPersonal(context)) {
      personal(context, HttpStatus.OK, template, view);
      return;
    }
    byte[] page = html.page(template, view);
    context.header(CACHE, "private, no-cache");
    context.header("Vary", "Accept-Language, Cookie, Accept-Encoding");
    ifChanged(context, "text/html; charset=utf-8", page);
  }

  /** Nothing but word that it is the same, for who has it already. */
  static void ifChanged(Context context, String mediaType, byte[] bytes) {
    // Weak, because the same bytes are sent with and without compression.
    String tag = "W/\"" + Digest.of(bytes) + '"';
    context.header("ETag", tag).contentType(mediaType);
    if (same(tag, context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.result(bytes);
    }
  }

  /** A page for one reader alone. */
  void personal(Context context, HttpStatus status, String template, Record view) {
    context.status(status).header(CACHE, "private, no-store");
    context.contentType("text/html; charset=utf-8").result(html.page(template, view));
  }

  /** A page that says that something went wrong. */
  void notice(Context context, HttpStatus status, NoticeView view) {
    unkept(context, status, html.page("notice", view));
  }

  /** A page about a record that is gone. */
  void withdrawn(Context context, WithdrawnView view) {
    unkept(context, HttpStatus.GONE, html.page("withdrawn", view));
  }

  private static void unkept(Context context, HttpStatus status, byte[] page) {
    context.status(status).header(CACHE, "no-store").contentType("text/html; charset=utf-8");
    context.result(page);
  }

  void text(Context context, String text) {
    context.header(CACHE, "public, max-age=3600").contentType("text/plain; charset=utf-8");
    context.result(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer for programs, the same for everyone: caches may keep it for a while. */
  void json(Context context, byte[] json) {
    context.header(CACHE, "public, max-age=300").contentType("application/json").result(json);
  }

  /**
   * A file that caches may keep for a while, and then ask whether it is still the same.
   *
   * @param kept how long; zero to ask each time
   */
  void file(Context context, String mediaType, Duration kept, byte[] bytes) {
    context.header("Vary", "Accept-Language, Cookie, Accept-Encoding");
    context.header(CACHE, "private, max-age=" + kept.toSeconds());
    ifChanged(context, mediaType, bytes);
  }

  /** A file whose address changes with its content. */
  void assetForEver(Context context, Assets.Asset asset) {
    send(context.header(CACHE, "public, max-age=31536000, immutable"), asset);
  }

  void asset(Context context, Assets.Asset asset) {
    send(context.header(CACHE, "public, max-age=86400"), asset);
  }

  /** The bytes of a native record, never shown by the browser itself. */
  void download(Context context, String id, ReceivedRecords.Received record) {
    String extension = extension(record.mediaType());
    String name = NOT_IN_FILE_NAMES.matcher(id).replaceAll("-") + extension;
    context.header("Content-Disposition", "attachment; filename=\"" + name + '"');
    context.header(CACHE, "private, no-cache").header("X-Robots-Tag", "noindex");
    context.contentType(record.mediaType()).result(record.bytes());
  }

  private static String extension(String mediaType) {
    if (mediaType.endsWith("xml")) {
      return ".xml";
    }
    return mediaType.endsWith("json") ? ".json" : ".mrc";
  }

  private static void send(Context context, Assets.Asset asset) {
    context.contentType(asset.mediaType()).header("Vary", "Accept-Encoding").disableCompression();
    String accepted = context.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(asset.gzip());
    } else {
      context.result(asset.plain());
    }
  }

  private static boolean same(String tag, @Nullable String asked) {
    return asked != null && (asked.equals("*") || asked.contains(tag));
  }
}
