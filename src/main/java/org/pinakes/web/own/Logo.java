package org.pinakes.web.own;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.problem.BadSettingsException;

/**
 * A picture that stands for the site. Its measures are known, so that pages do not jump when it
 * comes.
 *
 * @param extension {@code svg} or {@code png}
 * @param bytes the file
 * @param width in pixels or units, like the height
 */
public record Logo(String extension, byte[] bytes, int width, int height) {
  private static final int LARGEST = 200_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int PNG_MEASURES = 16;
  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern BOX =
      Pattern.compile("viewBox\\s*=\\s*[\"']\\s*\\S+\\s+\\S+\\s+([\\d.]+)\\s+([\\d.]+)");
  private static final Pattern WIDTH = Pattern.compile("\\bwidth\\s*=\\s*[\"']([\\d.]+)");
  private static final Pattern HEIGHT = Pattern.compile("\\bheight\\s*=\\s*[\"']([\\d.]+)");

  /** As browsers are told. */
  public String mediaType() {
    return extension.equals("svg") ? "image/svg+xml" : "image/png";
  }

  /**
   * Reads a logo.
   *
   * @throws BadSettingsException when the file cannot be read, is large, or is no SVG or PNG
   */
  static Logo read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadSettingsException(
            file + " is larger than 200 kB; every first visit would wait for it. Make it smaller.");
      }
      byte[] bytes = Files.readAllBytes(file);
      return Arrays.mismatch(bytes, PNG) >= PNG.length ? png(bytes) : svg(file, bytes);
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          file + " cannot be read; check its name, owner and rights", unreadable);
    }
  }

  private static Logo png(byte[] bytes) {
    ByteBuffer measures = ByteBuffer.wrap(bytes, PNG_MEASURES, 8);
    return new Logo("png", bytes, measures.getInt(), measures.getInt());
  }

  private static Logo svg(Path file, byte[] bytes) {
    Matcher tag = SVG.matcher(new String(bytes, StandardCharsets.UTF_8));
    String head = tag.find() ? tag.group() : "";
    Matcher box = BOX.matcher(head);
    Matcher width = WIDTH.matcher(head);
    Matcher height = HEIGHT.matcher(head);
    if (box.find()) {
      return new Logo("svg", bytes, whole(box.group(1)), whole(box.group(2)));
    }
    if (width.find() && height.find()) {
      return new Logo("svg", bytes, whole(width.group(1)), whole(height.group(1)));
    }
    throw new BadSettingsException(
        file + " is neither a PNG nor an SVG with a viewBox or with a width and a height");
  }

  private static int whole(String number) {
    return Math.max(1, Math.round(Float.parseFloat(number)));
  }
}
