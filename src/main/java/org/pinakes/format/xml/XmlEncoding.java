package org.pinakes.format.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the beginning of an XML stream says that it is encoded (XML 1.0, appendix F). */
final class XmlEncoding {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlEncoding() {}

  /**
   * The encoding.
   *
   * @param start the first bytes of the stream, 200 are enough
   * @return UTF-8 where nothing else is said, or what is said is not known
   */
  static Charset of(byte[] start) {
    if (start.length >= 2) {
      int first = start[0] & 0xff;
      int second = start[1] & 0xff;
      if ((first == 0xfe && second == 0xff) || (first == 0 && second == '<')) {
        return StandardCharsets.UTF_16BE;
      }
      if ((first == 0xff && second == 0xfe) || (first == '<' && second == 0)) {
        return StandardCharsets.UTF_16LE;
      }
    }
    Matcher matcher = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    return matcher.find() ? known(matcher.group(1)) : StandardCharsets.UTF_8;
  }

  /** The encoding in which a document is scanned for tags: its own, or UTF-8 instead of UTF-16. */
  static Charset scanned(Charset charset) {
    boolean wide =
        charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
    return wide ? StandardCharsets.UTF_8 : charset;
  }

  private static Charset known(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean containsAscii = "<a>".equals(new String("<a>".getBytes(charset), ascii()));
      return containsAscii ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }
}
