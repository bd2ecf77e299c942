package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Piece;

/**
 * Some lines of a record's text for a list of results: around the first hit, else the beginning.
 */
final class Snippet {
  private static final int LENGTH = 260;
  private static final int BEFORE_HIT = 90;
  private static final String CUT = "…";
  private static final List<String> FIELDS = List.of("description", "contents");

  private Snippet() {}

  static List<Piece> of(IndexDocument document, Map<String, List<Highlight>> highlights) {
    for (String field : FIELDS) {
      List<Highlight> marked = highlights.getOrDefault(field, List.of());
      if (!marked.isEmpty()) {
        return around(marked.getFirst().pieces(), document.first(field));
      }
    }
    String text = document.first("description");
    return text.isEmpty() ? List.of() : List.of(new Piece(beginning(text, LENGTH), false));
  }

  /** The first code points of a text, cut between words, with a sign only if something was cut. */
  static String beginning(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, length));
    int space = head.lastIndexOf(' ');
    return (space > length / 2 ? head.substring(0, space) : head) + CUT;
  }

  private static List<Piece> around(List<Piece> pieces, String whole) {
    String text = Marks.text(pieces);
    int start = start(pieces, text);
    int end = end(text, start);
    List<Piece> cut = new ArrayList<>();
    boolean fromTheTop =
        start == 0 && whole.startsWith(text.substring(0, Math.min(40, text.length())));
    if (!fromTheTop) {
      cut.add(new Piece(CUT, false));
    }
    int at = 0;
    for (Piece piece : pieces) {
      int from = Math.max(start, at);
      int to = Math.min(end, at + piece.text().length());
      if (from < to) {
        cut.add(new Piece(text.substring(from, to), piece.hit()));
      }
      at += piece.text().length();
    }
    if (end < text.length() || !whole.endsWith(text.substring(Math.max(0, end - 40), end))) {
      cut.add(new Piece(CUT, false));
    }
    return cut;
  }

  private static int start(List<Piece> pieces, String text) {
    int hit = 0;
    for (Piece piece : pieces) {
      if (piece.hit()) {
        break;
      }
      hit += piece.text().length();
    }
    if (hit <= BEFORE_HIT * 2) {
      return 0;
    }
    int space = text.indexOf(' ', hit - BEFORE_HIT);
    return space >= 0 && space < hit ? space + 1 : wholeCharacter(text, hit - BEFORE_HIT);
  }

  private static int end(String text, int start) {
    if (text.length() - start <= LENGTH) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', start + LENGTH);
    return space > start + LENGTH / 2 ? space : wholeCharacter(text, start + LENGTH);
  }

  private static int wholeCharacter(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
