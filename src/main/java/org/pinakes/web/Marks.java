package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Piece;

/** The marked values of one hit. */
final class Marks {
  private final Map<String, List<Highlight>> highlights;

  Marks(Map<String, List<Highlight>> highlights) {
    this.highlights = highlights;
  }

  /** A value with the hits in it marked, or in one plain piece. */
  List<Piece> whole(String field, String value) {
    for (Highlight highlight : highlights.getOrDefault(field, List.of())) {
      if (text(highlight.pieces()).equals(value)) {
        return highlight.pieces();
      }
    }
    return List.of(new Piece(value, false));
  }

  static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
