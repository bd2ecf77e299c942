package org.pinakes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pinakes.index.IndexDocument;

/** Why the members of a merged record are one, in the reader's words. */
final class MatchReasons {
  private static final Pattern PART = Pattern.compile(" \\| ");

  private MatchReasons() {}

  /** A line for each pair: {@code identifier | identifier | score | codes with points}. */
  static List<String> of(Visit visit, IndexDocument document) {
    return document.all("match_reason_str_mv").stream().map(value -> line(visit, value)).toList();
  }

  private static String line(Visit visit, String value) {
    String[] parts = PART.split(value, 4);
    if (parts.length < 4) {
      return value;
    }
    String reasons =
        visit
            .messages()
            .commas(Arrays.stream(parts[3].split(", ", -1)).map(reason -> inWords(visit, reason)));
    Map<String, Object> values =
        Map.of("one", parts[0], "other", parts[1], "score", parts[2], "reasons", reasons);
    return visit.messages().text("staff.match", values);
  }

  private static String inWords(Visit visit, String reason) {
    int blank = reason.indexOf(' ');
    String code = blank < 0 ? reason : reason.substring(0, blank);
    String words = visit.messages().value("match", code);
    return blank < 0 ? words : words + " (" + reason.substring(blank + 1) + ")";
  }
}
