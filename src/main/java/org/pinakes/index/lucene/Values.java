package org.pinakes.index.lucene;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;

/** The forms in which values stand in the index. The same rules serve what is asked for. */
final class Values {
  /** Lucene takes terms of up to 32,766 bytes; nobody chooses a facet value as long as this. */
  private static final int LONGEST_FACET = 1000;

  private static final int LONGEST_PLAIN = 40;
  private static final int DIGEST_BYTES = 16;
  private static final IndexField ID = IndexSchema.catalogue().find("id").orElseThrow();

  private static final int LONGEST_SORT_KEY = 120;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Values() {}

  /**
   * The term for a single value. Fields named {@code …_facet} follow VuFind's textFacet: dots and
   * blanks at the end are cut, but for the dot after a single capital ({@code Greer, A.}).
   */
  static BytesRef term(IndexField field, String value) {
    BytesRef term = new BytesRef(text(field, value));
    return term.length <= LONGEST_PLAIN || field.facet() ? term : digest(term);
  }

  /** The term by which a document is found, replaced and removed. */
  static Term id(String id) {
    return new Term("id", term(ID, id));
  }

  /** A number for the term of an identifier, 0 to 2³² − 1, that is hardly ever another's. */
  static long tie(BytesRef id) {
    CRC32C checksum = new CRC32C();
    checksum.update(id.bytes, id.offset, id.length);
    return checksum.getValue();
  }

  /** Long values that are never shown, such as work keys, are as well told apart by 128 bits. */
  private static BytesRef digest(BytesRef term) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(term.bytes, term.offset, term.length);
      return new BytesRef(sha.digest(), 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String text(IndexField field, String value) {
    boolean cut = field.facet() && value.length() > LONGEST_FACET;
    String text = cut ? value.substring(0, LONGEST_FACET) : value;
    return switch (field.type()) {
      case ISN -> isn(text);
      case ENUMERATION -> BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
      case STRING -> field.name().endsWith("_facet") ? withoutFinalDots(text) : text;
      default -> text;
    };
  }

  private static String withoutFinalDots(String value) {
    int end = value.length();
    while (end > 0
        && (value.charAt(end - 1) == '.' || Character.isWhitespace(value.charAt(end - 1)))) {
      end--;
    }
    boolean initial =
        end > 0
            && end < value.length()
            && Character.isUpperCase(value.charAt(end - 1))
            && (end == 1 || !Character.isLetterOrDigit(value.charAt(end - 2)));
    return end == 0 ? value : value.substring(0, initial ? end + 1 : end);
  }

  /** Digits and x of the first run without blanks. */
  static String isn(String value) {
    String number = value.strip().toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < number.length() && number.charAt(i) != ' '; i++) {
      char c = number.charAt(i);
      if (c == 'x' || c >= '0' && c <= '9') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Folded text without signs in front: what titles and names are ordered by. */
  static String sortKey(String value) {
    String head = value.length() > LONGEST_SORT_KEY ? value.substring(0, LONGEST_SORT_KEY) : value;
    String folded = ICUFoldingFilter.NORMALIZER.normalize(head);
    StringBuilder key = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean sign = !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
      if (!sign && gap && !key.isEmpty()) {
        key.append(' ');
      }
      if (!sign) {
        key.append(c);
      }
      gap = sign && (gap || Character.isWhitespace(c) || c == '-');
    }
    return key.toString();
  }

  /** A whole number or a point in time in milliseconds; empty when it is neither. */
  static OptionalLong number(IndexField field, String value) {
    try {
      return OptionalLong.of(
          field.type() == IndexField.Type.DATE ? millis(value) : Long.parseLong(value.strip()));
    } catch (NumberFormatException | DateTimeParseException unlike) {
      return OptionalLong.empty();
    }
  }

  private static long millis(String date) {
    return date.length() == 10
        ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
        : Instant.parse(date).toEpochMilli();
  }
}
