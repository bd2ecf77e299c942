package org.pinakes.format.xml;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds one tag after another in bytes that need not be well-formed: comments, CDATA sections,
 * processing instructions and document types are passed over, a {@code <} that begins nothing is
 * text. Works for every encoding that contains ASCII. Not thread-safe.
 */
final class TagScanner {
  private static final int MAX_TAG = 1 << 16;
  private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);

  private final ByteWindow window;
  private final Charset charset;
  private final boolean whole;
  private long position;
  private boolean keep;

  TagScanner(ByteWindow window, Charset charset) {
    this(window, charset, false);
  }

  /**
   * @param whole whether tags are given with their attributes, even those without a declaration
   */
  TagScanner(ByteWindow window, Charset charset, boolean whole) {
    this.window = window;
    this.charset = charset;
    this.whole = whole;
  }

  /** Keeps all bytes from a position on, until {@link #letGo}. */
  void keepFrom(long from) {
    window.keepFrom(from);
    keep = true;
  }

  /** Lets go of what lies behind. */
  void letGo() {
    keep = false;
  }

  /** Goes to a position that is still kept. */
  void goTo(long there) {
    position = there;
  }

  /** The next tag, or null at the end of the stream. */
  @Nullable Tag next() throws IOException {
    while (true) {
      if (!keep) {
        window.keepFrom(position);
      }
      long open = window.find('<', position, keep);
      if (open < 0) {
        position = window.end();
        return null;
      }
      position = open;
      if (!keep) {
        window.keepFrom(open);
      }
      Tag tag = markup(open);
      if (tag != null) {
        return tag;
      }
    }
  }

  private @Nullable Tag markup(long open) throws IOException {
    int second = window.at(open + 1);
    if (second == '!') {
      position = afterDeclaration(open);
      return null;
    }
    if (second == '?') {
      position = after("?>", open + 2);
      return null;
    }
    long close = second == '/' || isNameStart(second) ? tagEnd(open + 1) : -1;
    position = close < 0 ? open + 1 : close;
    return close < 0 ? null : Tag.of(window.copy(open, close), open, charset, whole);
  }

  private long afterDeclaration(long open) throws IOException {
    if (startsWith(COMMENT, open)) {
      return after("-->", open + COMMENT.length);
    }
    if (startsWith(CDATA, open)) {
      return after("]]>", open + CDATA.length);
    }
    return afterDoctype(open + 2);
  }

  private long afterDoctype(long from) throws IOException {
    int depth = 0;
    int quote = 0;
    for (long here = from; ; here++) {
      forget(here);
      int character = window.at(here);
      if (character == ByteWindow.END || (depth == 0 && quote == 0 && character == '>')) {
        return here + (character == ByteWindow.END ? 0 : 1);
      }
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '[') {
        depth++;
      } else if (character == ']') {
        depth--;
      }
    }
  }

  private long tagEnd(long from) throws IOException {
    int quote = 0;
    for (long here = from; here < from + MAX_TAG; here++) {
      int character = window.at(here);
      if (character == ByteWindow.END || (character == '<' && quote == 0)) {
        return -1;
      }
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return here + 1;
      }
    }
    return -1;
  }

  private long after(String mark, long from) throws IOException {
    int matched = 0;
    for (long here = from; ; here++) {
      forget(here - mark.length());
      int character = window.at(here);
      if (character == ByteWindow.END) {
        return here;
      }
      if (character == mark.charAt(matched)) {
        matched++;
      } else if (!(matched == mark.length() - 1 && character == mark.charAt(0))) {
        matched = character == mark.charAt(0) ? 1 : 0;
      }
      if (matched == mark.length()) {
        return here + 1;
      }
    }
  }

  private void forget(long behind) {
    if (!keep) {
      window.keepFrom(behind);
    }
  }

  private boolean startsWith(byte[] text, long from) throws IOException {
    for (int i = 0; i < text.length; i++) {
      if (window.at(from + i) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameStart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || character >= 0x80;
  }
}
