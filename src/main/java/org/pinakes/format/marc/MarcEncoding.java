package org.pinakes.format.marc;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marc4j.MarcException;
import org.marc4j.converter.impl.AnselToUnicode;
import org.pinakes.problem.Warning;

/**
 * How one record encodes its text, and its decoder. Leader position 9 is checked against the bytes:
 * a whole record of well-formed UTF-8 is UTF-8 whatever its leader says, because MARC-8 does not
 * look like that; a record flagged UTF-8 is read as MARC-8 only on strong evidence ({@link
 * Marc8Evidence}). Bytes that fit neither become U+FFFD. Used by one thread for one record.
 */
final class MarcEncoding {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final int FLAG = 9;
  private static final char FIRST_COMBINING = '\u0300';

  private final Kind kind;
  private final TreeSet<String> damaged = new TreeSet<>();
  private @Nullable AnselToUnicode marc8;
  private boolean converterComplained = false;

  private enum Kind {
    ASCII,
    UTF_8,
    MARC_8
  }

  private MarcEncoding(Kind kind) {
    this.kind = kind;
  }

  private AnselToUnicode marc8() {
    if (marc8 == null) {
      marc8 = new AnselToUnicode((severity, message) -> converterComplained = true);
      marc8.setTranslateNCR(true);
    }
    return marc8;
  }

  /** Decides for a record; a leader that lies earns a warning. */
  static MarcEncoding of(byte[] bytes, List<RawField> fields, List<Warning> warnings) {
    boolean flagged = bytes[FLAG] == 'a';
    int from = MarcRecord.LEADER_LENGTH;
    boolean high = Marc8Evidence.high(bytes, from);
    boolean escapes = Marc8Evidence.escapes(bytes, from);
    if (!high && !escapes && !references(bytes, from, flagged)) {
      return new MarcEncoding(Kind.ASCII);
    }
    boolean utf8 = high && !escapes && utf8(bytes, from, bytes.length);
    if (flagged && (utf8 || !Marc8Evidence.strong(bytes, from, escapes))) {
      return new MarcEncoding(Kind.UTF_8);
    }
    if (flagged || utf8) {
      warnings.add(lie(flagged));
    }
    return new MarcEncoding(utf8 ? Kind.UTF_8 : Kind.MARC_8);
  }

  private static Warning lie(boolean flagged) {
    return new Warning(
        "encoding-flag",
        "leader/09",
        flagged
            ? "the leader says UTF-8, the text is MARC-8 and was read as such"
            : "the leader says MARC-8, the text is UTF-8 and was read as such");
  }

  /** Text between two places. */
  String decode(byte[] bytes, int from, int to, String tag) {
    if (kind == Kind.ASCII || plain(bytes, from, to)) {
      return Iso2709.latin(bytes, from, to);
    }
    String text =
        kind == Kind.UTF_8 ? fromUtf8(bytes, from, to, tag) : fromMarc8(bytes, from, to, tag);
    return composed(text);
  }

  /** Everything in front of the first combining character is composed as it stands. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return NFC.normalize(text);
      }
    }
    return text;
  }

  private String fromUtf8(byte[] bytes, int from, int to, String tag) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (!utf8(text, bytes, from, to)) {
      damaged.add(tag);
    }
    return text;
  }

  private String fromMarc8(byte[] bytes, int from, int to, String tag) {
    converterComplained = false;
    try {
      String text = marc8().convert(Iso2709.latin(bytes, from, to).toCharArray());
      String clean = Marc8Evidence.withoutEscapedCodes(text);
      if (converterComplained || clean.length() != text.length()) {
        damaged.add(tag);
      }
      return clean;
    } catch (MarcException | IndexOutOfBoundsException unconvertible) {
      damaged.add(tag);
      return Iso2709.latin(bytes, from, to).replaceAll("[^ -~]", "\uFFFD");
    }
  }

  /** Adds one warning for all the text that could not be read. */
  void report(List<Warning> warnings) {
    if (!damaged.isEmpty()) {
      warnings.add(
          new Warning(
              "unreadable-characters",
              String.join(", ", damaged),
              "characters that are not "
                  + (kind == Kind.UTF_8 ? "UTF-8" : "MARC-8")
                  + " could not be read"));
    }
  }

  private static boolean plain(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < ' ' || (bytes[i] == '&' && i + 2 < to && bytes[i + 1] == '#')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether MARC-8's lossless references ({@code &#x...;}) occur in a record that may have them.
   */
  private static boolean references(byte[] bytes, int from, boolean flagged) {
    for (int i = from; !flagged && i + 2 < bytes.length; i++) {
      if (bytes[i] == '&' && bytes[i + 1] == '#' && bytes[i + 2] == 'x') {
        return true;
      }
    }
    return false;
  }

  private static boolean utf8(byte[] bytes, int from, int to) {
    return utf8(new String(bytes, from, to - from, StandardCharsets.UTF_8), bytes, from, to);
  }

  /** Whether each U+FFFD in a decoded text was written, and none stands for what is no UTF-8. */
  private static boolean utf8(String decoded, byte[] bytes, int from, int to) {
    int signs = 0;
    for (int at = decoded.indexOf('\uFFFD'); at >= 0; at = decoded.indexOf('\uFFFD', at + 1)) {
      signs++;
    }
    for (int i = from; signs > 0 && i + 2 < to; i++) {
      boolean written =
          bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD;
      signs -= written ? 1 : 0;
    }
    return signs == 0;
  }
}
