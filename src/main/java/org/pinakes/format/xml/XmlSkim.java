package org.pinakes.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads here and there in a document that need not be well-formed: one tag after another, and the
 * text behind a tag where somebody asks for it. For what surrounds records; a record is read by
 * {@link XmlReader}. Not thread-safe.
 */
public final class XmlSkim implements AutoCloseable {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
  private static final Pattern CDATA =
      Pattern.compile("<!\\[CDATA\\[(.*?)(?:]]>|$)", Pattern.DOTALL);

  private final ByteWindow window;
  private final TagScanner scanner;
  private final Charset charset;
  private @Nullable Tag tag;
  private @Nullable Tag ahead;

  private XmlSkim(ByteWindow window, Charset charset) {
    this.window = window;
    this.charset = charset;
    this.scanner = new TagScanner(window, charset, true);
  }

  /**
   * Begins to read.
   *
   * @param in the document, at its beginning; closed with this
   * @param start a copy of its first bytes, 200 are enough
   */
  public static XmlSkim of(InputStream in, byte[] start) {
    Charset declared = XmlEncoding.of(start);
    Charset scanned = XmlEncoding.scanned(declared);
    InputStream bytes = scanned.equals(declared) ? in : Recoded.toUtf8(in, declared);
    return new XmlSkim(new ByteWindow(bytes, XmlSlices.MAX_RECORD), scanned);
  }

  /** Goes to the next tag; false at the end. */
  public boolean next() throws IOException {
    try {
      tag = ahead == null ? scanner.next() : ahead;
      ahead = null;
      return tag != null;
    } catch (ByteWindow.TooLargeException tooLarge) {
      tag = null;
      return false;
    }
  }

  /** Local name of the tag. */
  public String name() {
    return tag == null ? "" : tag.localName();
  }

  /** Whether it is an end tag. */
  public boolean isEnd() {
    return tag != null && tag.kind() == Tag.Kind.END;
  }

  /** Value of an attribute of the tag, or empty. */
  public String attribute(String name) {
    if (tag == null) {
      return "";
    }
    Matcher matcher =
        Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
            .matcher(tag.source());
    if (!matcher.find()) {
      return "";
    }
    return resolved(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  /** The text from the tag to the next one, without white space around it; empty for others. */
  public String text() throws IOException {
    Tag here = tag;
    if (here == null || here.kind() != Tag.Kind.START) {
      return "";
    }
    scanner.keepFrom(here.to());
    try {
      ahead = scanner.next();
      long end = ahead == null ? window.end() : ahead.from();
      long to = Math.min(end, here.to() + LONGEST_TEXT);
      return plain(new String(window.copy(here.to(), to), charset));
    } catch (ByteWindow.TooLargeException tooLarge) {
      return "";
    } finally {
      scanner.letGo();
    }
  }

  private static String plain(String markup) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = CDATA.matcher(markup);
    int from = 0;
    while (matcher.find()) {
      text.append(resolved(markup.substring(from, matcher.start()))).append(matcher.group(1));
      from = matcher.end();
    }
    return text.append(resolved(markup.substring(from))).toString().strip();
  }

  private static String resolved(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null) {
      return switch (reference.group(3)) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
