package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;

/**
 * The terms that an index has. Queries ask in some twenty fields for a dozen forms of each word;
 * most of them stand nowhere and are left out. What was asked, and where each term stands, is
 * remembered, up to a limit: counting, ranking and what comes near ask for the same terms, and the
 * words of queries come again. Thread-safe.
 */
final class Vocabulary {
  private static final int REMEMBERED = 100_000;

  /** Terms that stand somewhere: a kilobyte each, more in an index of many segments. */
  private static final int PLACES_REMEMBERED = 20_000;

  private static final List<String> RUNNING = List.of("title", "description");
  private static final double EVERYWHERE = 0.25;

  /** In fewer documents than this nothing can be said about words. */
  private static final int FEWEST = 100;

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final ConcurrentMap<Term, Integer> known = new ConcurrentHashMap<>();
  private final ConcurrentMap<Term, TermStates> places = new ConcurrentHashMap<>();
  private final Set<StemLanguage> languages;

  Vocabulary(IndexSearcher searcher, IndexSchema schema) throws IOException {
    this.searcher = searcher;
    reader = searcher.getIndexReader();
    languages = EnumSet.noneOf(StemLanguage.class);
    for (IndexField field : schema.fields()) {
      if (field.type() == IndexField.Type.TEXT) {
        addLanguages(field.name());
      }
    }
  }

  /** Stems stand before all words, in the order of their languages' marks. */
  private void addLanguages(String field) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      TermsEnum terms = Terms.getTerms(segment.reader(), field).iterator();
      for (StemLanguage language : StemLanguage.all()) {
        BytesRef mark = new BytesRef(String.valueOf(language.mark()));
        boolean found = terms.seekCeil(mark) != TermsEnum.SeekStatus.END;
        if (found && StringHelper.startsWith(terms.term(), mark)) {
          languages.add(language);
        }
      }
    }
  }

  /** Whether a word stands in a good part of all titles or descriptions, as function words do. */
  boolean isEverywhere(Word word) {
    int documents = documents();
    return documents >= FEWEST
        && RUNNING.stream()
            .anyMatch(field -> frequency(new Term(field, word.bytes())) > documents * EVERYWHERE);
  }

  /** All documents, deleted ones included. */
  int documents() {
    return reader.maxDoc();
  }

  /** Languages of which the index has stems. */
  Set<StemLanguage> languages() {
    return languages;
  }

  boolean has(Term term) {
    return frequency(term) > 0;
  }

  /** In how many documents a term is, deleted ones included. */
  int frequency(Term term) {
    Integer before = known.get(term);
    if (before != null) {
      return before;
    }
    TermStates looked = look(term);
    int counted = looked.docFreq();
    if (known.size() < REMEMBERED) {
      Term own = new Term(term.field(), BytesRef.deepCopyOf(term.bytes()));
      known.put(own, counted);
      if (counted > 0 && places.size() < PLACES_REMEMBERED) {
        places.put(own, looked);
      }
    }
    return counted;
  }

  /** Where a term stands in each segment. */
  TermStates places(Term term) {
    TermStates before = places.get(term);
    return before == null ? look(term) : before;
  }

  private TermStates look(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
