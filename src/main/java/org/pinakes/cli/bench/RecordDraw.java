package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.query.Query;

/**
 * Draws records out of an index, the same ones for the same seed: from the first and the last
 * 99,000 by title.
 */
final class RecordDraw {
  private static final int REACH = 99_000;
  private static final int AT_ONCE = 10;

  private final CatalogIndex index;
  private final Random random;

  RecordDraw(CatalogIndex index, Random random) {
    this.index = index;
    this.random = random;
  }

  List<IndexDocument> draw(int many) {
    int reach = (int) Math.clamp(index.documents() - AT_ONCE, 1, REACH);
    List<IndexDocument> drawn = new ArrayList<>();
    while (drawn.size() < many) {
      Sort order = new Sort("title_sort", random.nextBoolean());
      IndexRequest request =
          new IndexRequest(
              new Query.All(),
              Map.of(),
              List.of(),
              List.of(),
              order,
              random.nextInt(reach),
              AT_ONCE,
              List.of());
      index.search(request).hits().forEach(hit -> drawn.add(hit.document()));
      if (index.documents() == 0) {
        return drawn;
      }
    }
    return drawn.subList(0, many);
  }
}
