package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Piece;

/**
 * Some lines of a record's text for a list: the passage of the full text that has more of what was
 * looked for, the passage of the summary with hits, else the beginning.
 */
final class Snippet {
  private static final int LENGTH = 260;
  private static final String CUT = "…";
  private static final String FULL_TEXT = "fulltext";
  private static final List<String> FIELDS = List.of(FULL_TEXT, "description", "contents");

  private Snippet() {}

  static List<Piece> of(IndexDocument document, Map<String, List<Highlight>> highlights) {
    for (String field : FIELDS) {
      List<Highlight> marked = highlights.getOrDefault(field, List.of());
      if (!marked.isEmpty()) {
        return marked.getFirst().pieces();
      }
    }
    String text = document.first("description");
    return text.isEmpty() ? List.of() : List.of(new Piece(beginning(text), false));
  }

  /** Whether a passage of the full text is shown. */
  static boolean isFromFullText(Map<String, List<Highlight>> highlights) {
    return highlights.containsKey(FULL_TEXT);
  }

  /** The first code points of a text, cut between words, with a sign only if something was cut. */
  static String beginning(String text) {
    if (text.codePointCount(0, text.length()) <= LENGTH) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, LENGTH));
    int space = head.lastIndexOf(' ');
    return (space > LENGTH / 2 ? head.substring(0, space) : head) + CUT;
  }
}
