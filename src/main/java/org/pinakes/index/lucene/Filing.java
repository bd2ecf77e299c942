package org.pinakes.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.pinakes.index.HeadingKind;

/**
 * The order in which a language files its headings: ICU's collation, word by word, signs passed
 * over; call numbers by the shelf. Keys are bytes whose order is the filing order; the first byte
 * tells the kind, so that all kinds stand in one list, one after another. Not thread-safe.
 */
final class Filing {
  /** Further letters of a heading do not change its place. */
  private static final int LONGEST = 60;

  private final Collator whole;
  private final Collator letters;
  private final RawCollationKey buffer = new RawCollationKey();

  Filing(ULocale language) {
    whole = Collator.getInstance(language).cloneAsThawed();
    letters = Collator.getInstance(language).cloneAsThawed();
    letters.setStrength(Collator.PRIMARY);
  }

  /** Key of a heading. What the language holds for equal is told apart by a few bytes more. */
  BytesRef exact(HeadingKind kind, String heading) {
    String head = head(heading);
    BytesRefBuilder key = key(kind, head, whole);
    append(key, heading.hashCode());
    return key.toBytesRef();
  }

  /** The key with a number behind it, so that no two headings share a place. */
  BytesRef unique(HeadingKind kind, String heading, int number) {
    BytesRefBuilder key = new BytesRefBuilder();
    key.append(exact(kind, heading));
    append(key, number);
    return key.toBytesRef();
  }

  private static void append(BytesRefBuilder key, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      key.append((byte) (number >>> shift));
    }
  }

  /** A key that is no larger than any that begins with these letters, whatever their case. */
  BytesRef start(HeadingKind kind, String text) {
    return text.isBlank() ? first(kind) : key(kind, head(text), letters).toBytesRef();
  }

  /** A key in front of all of a kind, and behind all of the kinds before it. */
  static BytesRef first(HeadingKind kind) {
    return new BytesRef(new byte[] {(byte) (kind.ordinal() + 1)});
  }

  /** A key behind all of a kind. */
  static BytesRef end(HeadingKind kind) {
    return new BytesRef(new byte[] {(byte) (kind.ordinal() + 2)});
  }

  private BytesRefBuilder key(HeadingKind kind, String head, Collator collator) {
    BytesRefBuilder key = new BytesRefBuilder();
    key.append((byte) (kind.ordinal() + 1));
    if (kind == HeadingKind.CALL_NUMBER) {
      byte[] shelf = ShelfKey.of(head).getBytes(StandardCharsets.UTF_8);
      key.append(shelf, 0, shelf.length);
      key.append((byte) 0);
    } else {
      RawCollationKey raw = collator.getRawCollationKey(words(head), buffer);
      key.append(raw.bytes, 0, raw.size);
    }
    return key;
  }

  private static String head(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, split ? LONGEST - 1 : LONGEST);
  }

  /** Words with single blanks between; an apostrophe parts nothing. A text of signs stays. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (belongs(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.append(c);
      } else {
        gap |= c != '\'' && c != '\u2019';
      }
    }
    return words.isEmpty() ? text : words.toString();
  }

  private static boolean belongs(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
