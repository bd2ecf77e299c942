package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.pinakes.index.ValueCount;

/**
 * Words of one state of the index that are spelled nearly alike, found in its own list of terms: it
 * is always as new as the index. Stems, which carry a mark, are no words. Thread-safe.
 */
final class Spellings {
  /** A word of fewer letters has neighbours everywhere. */
  private static final int SHORTEST = 4;

  /** Two errors are looked for in words of so many letters. */
  private static final int SHORTEST_FOR_TWO = 6;

  private static final int LONGEST = 40;

  /** Characters up to this one mark stems. */
  private static final int MARKS = ' ';

  private final IndexReader reader;

  Spellings(IndexReader reader) {
    this.reader = reader;
  }

  long frequency(String word, List<String> fields) throws IOException {
    String folded = folded(word);
    long most = 0;
    for (String field : fields) {
      most = Math.max(most, reader.docFreq(new Term(field, folded)));
    }
    return most;
  }

  /** The words with one error, the commonest first; when there are none, those with two. */
  List<ValueCount> near(String word, List<String> fields, int limit) throws IOException {
    String folded = folded(word);
    int letters = folded.codePointCount(0, folded.length());
    if (letters < SHORTEST || letters > LONGEST || hasDigit(folded)) {
      return List.of();
    }
    Map<String, Long> found = found(folded, 1, 0, fields);
    if (found.isEmpty() && letters >= SHORTEST_FOR_TWO) {
      found = found(folded, 2, 1, fields);
    }
    return inOrder(found.entrySet().stream(), folded).limit(limit).toList();
  }

  /** People seldom mistake the first letter: a word that differs there counts a tenth. */
  private static Stream<ValueCount> inOrder(Stream<Map.Entry<String, Long>> found, String word) {
    return found
        .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.<ValueCount>comparingLong(near ->
                    near.value().charAt(0) == word.charAt(0) ? near.count() * 10 : near.count())
                .reversed()
                .thenComparing(ValueCount::value));
  }

  private Map<String, Long> found(String word, int errors, int sure, List<String> fields)
      throws IOException {
    int prefix = word.offsetByCodePoints(0, sure);
    CompiledAutomaton automaton =
        new CompiledAutomaton(
            new LevenshteinAutomata(word.substring(prefix), true)
                .toAutomaton(errors, word.substring(0, prefix)),
            true,
            true);
    Map<String, Long> most = new HashMap<>();
    for (String field : fields) {
      Map<String, Long> here = new HashMap<>();
      for (LeafReaderContext segment : reader.leaves()) {
        collect(Terms.getTerms(segment.reader(), field), automaton, here);
      }
      here.forEach((near, count) -> most.merge(near, count, Math::max));
    }
    most.remove(word);
    return most;
  }

  private static void collect(Terms terms, CompiledAutomaton automaton, Map<String, Long> to)
      throws IOException {
    TermsEnum near = automaton.getTermsEnum(terms);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      if (term.length > 0 && (term.bytes[term.offset] & 0xFF) > MARKS) {
        to.merge(term.utf8ToString(), (long) near.docFreq(), Long::sum);
      }
    }
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static String folded(String word) {
    String folded = Patterns.fold(word);
    return UnicodeUtil.calcUTF16toUTF8Length(folded, 0, folded.length()) > Short.MAX_VALUE
        ? ""
        : folded;
  }
}
