package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/** The documents of a page with what a query looked for marked in them. Thread-safe. */
final class Hits {
  /** Fields of running text: of them a list shows a passage, and the better one. */
  private static final List<String> RUNNING = List.of("description", "contents");

  private final StoredDocuments stored;
  private final FullTexts texts;
  private final Vocabulary vocabulary;
  private final Analyses analyses;

  Hits(StoredDocuments stored, FullTexts texts, Vocabulary vocabulary, Analyses analyses) {
    this.stored = stored;
    this.texts = texts;
    this.vocabulary = vocabulary;
    this.analyses = analyses;
  }

  /**
   * Reads a page.
   *
   * @param query what is marked
   * @param scopes for each search type named in the query how it looks for words
   * @param fields where; a full text is looked through only for words that the other fields lack,
   *     or when these have nothing to show
   * @param scored whether the scores say anything
   */
  List<Hit> of(
      Query query, Map<String, Scope> scopes, List<String> fields, ScoreDoc[] page, boolean scored)
      throws IOException {
    return analyses.with(analysis -> {
      Highlighter highlighter = new Highlighter(query, analysis, vocabulary);
      boolean inTexts = highlighter.asksForFullText(scopes);
      List<Hit> hits = new ArrayList<>(page.length);
      for (ScoreDoc found : page) {
        IndexDocument document = stored.read(found.doc);
        Map<String, List<Highlight>> marked =
            marked(highlighter, inTexts, fields, document, found.doc);
        hits.add(new Hit(document, scored ? found.score : 0, marked));
      }
      return hits;
    });
  }

  private Map<String, List<Highlight>> marked(
      Highlighter highlighter,
      boolean inTexts,
      List<String> fields,
      IndexDocument document,
      int doc)
      throws IOException {
    Map<String, List<Highlight>> marked = new LinkedHashMap<>();
    BitSet had = new BitSet();
    double best = 0;
    for (String field : fields) {
      List<Passage> passages =
          highlighter.passages(document.all(field), document.first("language"));
      if (!passages.isEmpty()) {
        marked.put(field, passages.stream().map(Passage::highlight).toList());
        passages.forEach(passage -> had.or(passage.words()));
        best = RUNNING.contains(field) ? Math.max(best, passages.getFirst().worth()) : best;
      }
    }
    boolean bare = best == 0 && !document.has("description");
    boolean lacking = bare || had.cardinality() < highlighter.words();
    if (fields.contains(FullTexts.WORDS) && highlighter.words() > 0 && (inTexts || lacking)) {
      passage(highlighter, document, doc, inTexts ? 0 : best)
          .ifPresent(passage -> marked.put(FullTexts.WORDS, List.of(passage.highlight())));
    }
    return marked;
  }

  /** The best passage of a full text, if it tells more than what is there. */
  private Optional<Passage> passage(
      Highlighter highlighter, IndexDocument document, int doc, double than) throws IOException {
    String text = texts.read(doc);
    return highlighter.passages(List.of(text), document.first("language")).stream()
        .filter(passage -> passage.worth() > than)
        .findFirst();
  }
}
