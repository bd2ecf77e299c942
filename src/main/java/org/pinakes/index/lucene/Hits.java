package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;

/** The documents of a page with what a query looked for marked in them. Thread-safe. */
final class Hits {
  private final StoredDocuments stored;
  private final Vocabulary vocabulary;
  private final Analyses analyses;

  Hits(StoredDocuments stored, Vocabulary vocabulary, Analyses analyses) {
    this.stored = stored;
    this.vocabulary = vocabulary;
    this.analyses = analyses;
  }

  /**
   * Reads a page.
   *
   * @param query what is marked
   * @param fields where
   * @param scored whether the scores say anything
   */
  List<Hit> of(Query query, List<String> fields, ScoreDoc[] page, boolean scored)
      throws IOException {
    return analyses.with(analysis -> {
      Highlighter highlighter = new Highlighter(query, analysis, vocabulary);
      List<Hit> hits = new ArrayList<>(page.length);
      for (ScoreDoc found : page) {
        IndexDocument document = stored.read(found.doc);
        hits.add(
            new Hit(document, scored ? found.score : 0, marked(highlighter, fields, document)));
      }
      return hits;
    });
  }

  private static Map<String, List<Highlight>> marked(
      Highlighter highlighter, List<String> fields, IndexDocument document) {
    Map<String, List<Highlight>> marked = new LinkedHashMap<>();
    for (String field : fields) {
      List<Highlight> values = highlighter.mark(document.all(field), document.first("language"));
      if (!values.isEmpty()) {
        marked.put(field, values);
      }
    }
    return marked;
  }
}
