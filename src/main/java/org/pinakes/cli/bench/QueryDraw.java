package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pinakes.index.IndexDocument;

/**
 * Draws queries from the records themselves when no file of queries is given: one to four words of
 * a title, or an author's name. The same records give the same queries. Not thread-safe.
 */
final class QueryDraw {
  private static final int WANTED = 1000;
  private static final int LONGEST = 4;
  private static final int AUTHOR_EVERY = 4;

  private final Random random = new Random(1);
  private final List<String> drawn = new ArrayList<>(WANTED);
  private long seen;

  /** Takes some documents into the draw; each has the same chance in the end. */
  void add(List<IndexDocument> documents) {
    for (IndexDocument document : documents) {
      seen++;
      if (drawn.size() < WANTED) {
        drawn.add(query(document));
      } else if (random.nextLong(seen) < WANTED) {
        drawn.set(random.nextInt(WANTED), query(document));
      }
    }
  }

  List<String> queries() {
    return drawn.stream().filter(query -> !query.isBlank()).toList();
  }

  private String query(IndexDocument document) {
    if (random.nextInt(AUTHOR_EVERY) == 0 && document.has("author")) {
      return document.first("author");
    }
    String[] words = document.first("title").split("\\W+", -1);
    int length = Math.min(words.length, 1 + random.nextInt(LONGEST));
    int from = random.nextInt(words.length - length + 1);
    return String.join(" ", List.of(words).subList(from, from + length));
  }
}
