package org.pinakes.cite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list of formats that unAPI (version 1) answers with. */
public final class Unapi {
  private static final Pattern PLAIN = Pattern.compile("[\\w.~:/@!$'()*,;-]*");

  /** What Zotero calls the format that it prefers to all others. */
  private static final Map<String, String> NAMES = Map.of("rdf", "rdf_zotero");

  private Unapi() {}

  /** What a format is called here, where others have named it; else its code. */
  static String name(ExportFormat format) {
    return NAMES.getOrDefault(format.code(), format.code());
  }

  /**
   * An identifier for the {@code title} of an {@code abbr}: escaped where it has characters that
   * end a value in an address, since Zotero puts it into one as it stands.
   */
  public static String id(String id) {
    return PLAIN.matcher(id).matches()
        ? id
        : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The identifier that {@link #id} escaped, for programs that have escaped it once more. */
  public static String unescaped(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return id;
    }
  }

  /** The format of that name, or of that code. */
  public static Optional<ExportFormat> find(ExportFormats formats, String name) {
    return formats.all().stream()
        .filter(format -> name(format).equals(name) || format.code().equals(name))
        .findFirst();
  }

  /**
   * The list in XML.
   *
   * @param id of a record; empty for the formats of all
   */
  public static byte[] formats(List<ExportFormat> formats, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes, Map.of());
    try {
      xml.root("formats", "id", PlainText.line(id));
      for (ExportFormat format : formats) {
        String type = format.mediaType().replaceFirst(";.*", "");
        xml.open("format", "name", name(format), "type", type);
        xml.close();
      }
      xml.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }
}
