package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Piece;
import org.pinakes.index.lucene.Highlighter.Span;

/**
 * What of a text is shown: all of a short one; of a long one the place where the most telling of
 * the words looked for stand together, the closest first, then where there are most of them.
 *
 * @param highlight in pieces, hits marked
 * @param words the words it has, by their numbers
 * @param worth what they tell, together
 */
record Passage(Highlight highlight, BitSet words, double worth) {
  /** Texts up to this many characters are given whole. */
  private static final int WHOLE = 400;

  private static final int WIDTH = 200;
  private static final int LEAD = 50;
  private static final String CUT = "…";

  /**
   * @param hits in the order of the text, at least one
   */
  static Passage of(String text, List<Span> hits, Sought sought) {
    if (text.length() <= WHOLE) {
      return passage(pieces(text, hits, 0, text.length()), hits, sought);
    }
    Place best = best(hits, sought);
    int start = wordStart(text, Math.max(0, best.start() - LEAD));
    int end = wordEnd(text, Math.min(text.length(), start + WIDTH + LEAD));
    List<Piece> pieces = pieces(text, hits, start, end);
    if (start > 0) {
      pieces.addFirst(new Piece(CUT, false));
    }
    if (end < text.length()) {
      pieces.add(new Piece(CUT, false));
    }
    List<Span> shown =
        hits.stream().filter(hit -> hit.start() >= start && hit.end() <= end).toList();
    return passage(pieces, shown, sought);
  }

  private static Passage passage(List<Piece> pieces, List<Span> hits, Sought sought) {
    BitSet words = new BitSet();
    hits.forEach(hit -> words.set(hit.word()));
    double worth = words.stream().mapToDouble(sought::worth).sum();
    return new Passage(new Highlight(pieces), words, worth);
  }

  /**
   * A stretch of text from a hit on.
   *
   * @param worth of its different words, together
   * @param length characters up to the end of the last new word
   * @param hits how many there are
   */
  private record Place(int start, double worth, int length, int hits) {
    boolean isBetterThan(Place other) {
      if (worth != other.worth) {
        return worth > other.worth;
      }
      return length == other.length ? hits > other.hits : length < other.length;
    }
  }

  private static Place best(List<Span> hits, Sought sought) {
    Place best = from(hits, 0, sought);
    for (int first = 1; first < hits.size(); first++) {
      Place place = from(hits, first, sought);
      if (place.isBetterThan(best)) {
        best = place;
      }
    }
    return best;
  }

  private static Place from(List<Span> hits, int first, Sought sought) {
    int start = hits.get(first).start();
    BitSet words = new BitSet();
    double worth = 0;
    int length = 0;
    int last = first;
    while (last < hits.size() && hits.get(last).end() <= start + WIDTH) {
      Span hit = hits.get(last++);
      if (!words.get(hit.word())) {
        words.set(hit.word());
        worth += sought.worth(hit.word());
        length = hit.end() - start;
      }
    }
    return new Place(start, worth, length, last - first);
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
