package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/**
 * Marks in a text what a query looked for, by cutting the text as it was cut for the index. Only
 * for the page that is shown. Not thread-safe.
 */
final class Highlighter {
  /** Characters from which on a text is glanced over before it is cut. */
  private static final int LONG = 2_000;

  private final TextAnalysis analysis;
  private final Sought sought;

  Highlighter(Query query, TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    sought = new Sought(query, analysis, vocabulary);
  }

  /** How many different words are looked for. */
  int words() {
    return sought.size();
  }

  /** Whether one of the search types that are asked looks at full texts and nothing else. */
  boolean asksForFullText(Map<String, Scope> scopes) {
    return sought.scopes().stream()
        .map(scopes::get)
        .filter(Objects::nonNull)
        .map(scope -> Stream.concat(scope.fields().stream(), scope.aside().stream()))
        .anyMatch(fields -> fields.allMatch(weight -> weight.field().equals(FullTexts.WORDS)));
  }

  /**
   * Marked values, or passages of long ones.
   *
   * @param language name of the record's language, as indexed
   * @return only values with a hit
   */
  List<Highlight> mark(List<String> values, String language) {
    return passages(values, language).stream().map(Passage::highlight).toList();
  }

  /**
   * Marked values, or passages of long ones, with what each of them has of the query.
   *
   * @param language name of the record's language, as indexed
   * @return only values with a hit
   */
  List<Passage> passages(List<String> values, String language) {
    if (sought.size() == 0) {
      return List.of();
    }
    StemLanguage stemming = StemLanguage.of(language);
    List<Passage> marked = new ArrayList<>();
    for (String value : values) {
      List<Span> hits = hits(value, stemming);
      if (!hits.isEmpty()) {
        marked.add(Passage.of(value, hits, sought));
      }
    }
    return marked;
  }

  private List<Span> hits(String value, StemLanguage language) {
    List<Span> hits = new ArrayList<>();
    if (value.length() < LONG) {
      scan(value, 0, language, hits);
    } else {
      sought
          .heads()
          .pieces(value, (start, end) -> scan(value.substring(start, end), start, language, hits));
    }
    return hits;
  }

  private void scan(String text, int offset, StemLanguage language, List<Span> hits) {
    analysis.scan(
        text,
        compound -> {
          Word joined = compound.joined();
          int whole = joined == null ? Forms.NONE : sought.number(joined, language);
          if (whole != Forms.NONE) {
            hits.add(
                new Span(
                    offset + compound.start(0), offset + compound.end(compound.size() - 1), whole));
            return;
          }
          for (int i = 0; i < compound.size(); i++) {
            int part = sought.number(compound.part(i), language);
            if (part != Forms.NONE) {
              hits.add(new Span(offset + compound.start(i), offset + compound.end(i), part));
            }
          }
        });
  }

  /**
   * A hit in a text.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   * @param word number of the word that was looked for
   */
  record Span(int start, int end, int word) {}
}
