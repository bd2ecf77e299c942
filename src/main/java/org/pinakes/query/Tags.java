package org.pinakes.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.csv.CsvTable;

/**
 * PubMed's tags behind a term, {@code [ti]}, {@code [MeSH Terms:noexp]}, {@code [tiab:~3]}, as
 * {@code tags.csv} lists them; every prefix is a tag, too. Immutable.
 */
final class Tags {
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\[([\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d /-]{0,30})(?::(?:~(\\d{1,3})|(noexp)))?\\]");

  private static final String SUBJECT = "subject";

  /** Where {@code noexp} looks: a heading without those narrower than it. */
  private static final String HEADING = "heading";

  private final Prefixes prefixes;
  private final Prefix heading;
  private final Map<String, Known> byName = new HashMap<>();

  Tags(Prefixes prefixes) {
    this.prefixes = prefixes;
    heading = prefixes.find(HEADING).orElseThrow();
    for (List<String> row : CsvTable.rows(Tags.class, "tags.csv")) {
      Prefix prefix = prefixes.find(row.get(1)).orElseThrow();
      byName.put(row.get(0), new Known(prefix, row.get(2).equals("wider")));
    }
  }

  private record Known(Prefix prefix, boolean wider) {}

  /**
   * A tag in a text.
   *
   * @param text as typed
   * @param prefix what it says
   * @param wider whether the catalogue can only look in more places than it says
   * @param slop how far words may be apart, 0 when it does not say
   * @param end offset behind it
   */
  record Tag(String text, Prefix prefix, boolean wider, int slop, int end) {}

  /** The tag that begins at a place. */
  Optional<Tag> at(String text, int start) {
    return shape(text, start).flatMap(shape -> tag(shape));
  }

  /** What looks like a tag at a place, known or not. */
  Optional<String> like(String text, int start) {
    return shape(text, start).map(Matcher::group);
  }

  private static Optional<Matcher> shape(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return Optional.empty();
    }
    Matcher shape = SHAPE.matcher(text).region(start, text.length());
    return shape.lookingAt() ? Optional.of(shape) : Optional.empty();
  }

  private Optional<Tag> tag(Matcher shape) {
    String name = Names.key(shape.group(1).strip());
    Known known = byName.get(name);
    Optional<Prefix> prefix = known == null ? prefixes.find(name) : Optional.of(known.prefix());
    boolean wider = known != null && known.wider();
    int slop = shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2));
    boolean alone = shape.group(3) != null;
    return prefix
        .map(found -> alone && found.target().equals(SUBJECT) ? heading : found)
        .map(found -> new Tag(shape.group(), found, wider, slop, shape.end()));
  }
}
