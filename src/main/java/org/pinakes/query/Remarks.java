package org.pinakes.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects remarks on one query, each once, and not too many. */
final class Remarks {
  private static final int MOST = 12;
  private static final int LONGEST_PIECE = 40;

  private final Set<Remark> remarks = new LinkedHashSet<>();

  void add(Remark.Kind kind, String piece) {
    if (remarks.size() < MOST) {
      remarks.add(new Remark(kind, cut(piece.strip())));
    }
  }

  List<Remark> list() {
    return List.copyOf(remarks);
  }

  private static String cut(String piece) {
    if (piece.length() <= LONGEST_PIECE) {
      return piece;
    }
    boolean half = Character.isHighSurrogate(piece.charAt(LONGEST_PIECE - 1));
    return piece.substring(0, half ? LONGEST_PIECE - 1 : LONGEST_PIECE) + "…";
  }
}
