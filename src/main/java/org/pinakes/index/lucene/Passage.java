package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Piece;
import org.pinakes.index.lucene.Highlighter.Span;

/** Chooses what of a text is shown, and cuts it into pieces. */
final class Passage {
  /** Texts up to this many characters are given whole. */
  private static final int WHOLE = 400;

  private static final int WIDTH = 200;
  private static final int LEAD = 50;
  private static final String CUT = "…";

  private Passage() {}

  static Highlight of(String text, List<Span> hits) {
    if (text.length() <= WHOLE) {
      return new Highlight(pieces(text, hits, 0, text.length()));
    }
    int start = wordStart(text, Math.max(0, densest(hits) - LEAD));
    int end = wordEnd(text, Math.min(text.length(), start + WIDTH + LEAD));
    List<Piece> pieces = pieces(text, hits, start, end);
    if (start > 0) {
      pieces.addFirst(new Piece(CUT, false));
    }
    if (end < text.length()) {
      pieces.add(new Piece(CUT, false));
    }
    return new Highlight(pieces);
  }

  /** Start of the hit from which on most hits stand close together. */
  private static int densest(List<Span> hits) {
    int best = 0;
    int most = 0;
    int last = 0;
    for (int first = 0; first < hits.size(); first++) {
      while (last < hits.size() && hits.get(last).end() <= hits.get(first).start() + WIDTH) {
        last++;
      }
      if (last - first > most) {
        most = last - first;
        best = first;
      }
    }
    return hits.get(best).start();
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LEAD && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < LEAD && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static List<Piece> pieces(String text, List<Span> hits, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (Span hit : hits) {
      if (hit.start() >= at && hit.end() <= end) {
        if (hit.start() > at) {
          pieces.add(new Piece(text.substring(at, hit.start()), false));
        }
        pieces.add(new Piece(text.substring(hit.start(), hit.end()), true));
        at = hit.end();
      }
    }
    if (at < end) {
      pieces.add(new Piece(text.substring(at, end), false));
    }
    return pieces;
  }
}
