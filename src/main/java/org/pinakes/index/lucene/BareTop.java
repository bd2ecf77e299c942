package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.pinakes.problem.IndexUnavailableException;

/**
 * The best 20 of an index for some words, as plain Lucene finds them: all words, each in the best
 * of six weighted fields, nothing counted, nothing read. The yardstick of {@code pinakes bench
 * search}.
 */
public final class BareTop {
  private static final int WANTED = 20;
  private static final Map<String, Float> FIELDS =
      Map.of(
          "title", 10f,
          "author", 6f,
          "author2", 4f,
          "topic", 5f,
          "description", 2f,
          "allfields", 1f);

  private final IndexSearcher searcher;
  private final TextAnalysis analysis = TextAnalysis.forReading();

  /**
   * @param root folder of an index
   */
  public BareTop(Path root) {
    Path current =
        new Generations(root)
            .current()
            .orElseThrow(() -> new IndexUnavailableException("There is no index in " + root));
    try {
      searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(current)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Finds them. */
  public void top(String words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryWord word : QueryWord.of(words, analysis)) {
      word.parts().forEach(part -> all.add(best(part), Occur.MUST));
    }
    try {
      searcher.search(all.build(), WANTED);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Query best(Word word) {
    List<Query> ways = new ArrayList<>();
    FIELDS.forEach((field, weight) ->
        ways.add(new BoostQuery(new TermQuery(new Term(field, word.bytes())), weight)));
    return new DisjunctionMaxQuery(ways, 0.1f);
  }
}
