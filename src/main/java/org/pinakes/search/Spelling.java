package org.pinakes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pinakes.csv.CsvTable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.ValueCount;

/**
 * Finds the search that was meant when one finds nothing, or next to nothing for a rare word: by
 * words of the index that are spelled nearly alike. Whatever it gives has results. Which fields the
 * words are taken from is said by {@code spelling.csv}. Thread-safe.
 */
final class Spelling {
  /** With more results a search is good. */
  private static final int FEW = 5;

  /** A word of so many records is good while there are results. */
  private static final int RARE = 2;

  /** How many times as many results another spelling must have when there are some already. */
  private static final int MUCH_COMMONER = 20;

  private static final int SHORTEST = 4;
  private static final int SHORTEST_HALF = 3;
  private static final int TRIED_FOR_UNFOUND = 12;
  private static final int TRIED_FOR_FOUND = 4;
  private static final int MOST_COUNTS = 30;

  private final CatalogIndex index;
  private final SearchService search;
  private final Map<String, List<String>> fields =
      CsvTable.rows(Spelling.class, "spelling.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));

  Spelling(CatalogIndex index, SearchService search) {
    this.index = index;
    this.search = search;
  }

  /** The fields that words of a search type are compared with; none for types of numbers. */
  List<String> fields(String type) {
    return fields.getOrDefault(type, List.of());
  }

  /**
   * @param total results of the search as it is
   * @param language the reader's
   */
  Optional<Offer> better(SearchState state, long total, String language) {
    if (total > FEW || fields(state.type()).isEmpty()) {
      return Optional.empty();
    }
    return new Attempt(state, total, language).best();
  }

  /** One search that found too little. */
  private final class Attempt {
    private final SearchState state;
    private final long needed;
    private final TypedText typed;
    private final List<String> asked;
    private final long[] frequencies;
    private final Counting counting;

    Attempt(SearchState state, long total, String language) {
      this.state = state;
      counting = new Counting(search, language, MOST_COUNTS);
      needed = total == 0 ? 1 : total * MUCH_COMMONER;
      typed = TypedText.of(state.query());
      asked = fields(state.type());
      frequencies =
          typed.words().stream().mapToLong(piece -> index.frequency(piece.word(), asked)).toArray();
    }

    Optional<Offer> best() {
      Optional<Offer> found = unfound();
      return found.isPresent() || needed > 1 ? found : found();
    }

    /** Words that no record has, all of them at once; then each in its other spellings. */
    private Optional<Offer> unfound() {
      int most = needed > 1 ? RARE : 0;
      List<Integer> wrong =
          IntStream.range(0, frequencies.length)
              .filter(i -> frequencies[i] <= most && mayBeWrong(i))
              .boxed()
              .toList();
      if (wrong.size() == 1) {
        return bestOf(wrong.getFirst(), TRIED_FOR_UNFOUND);
      }
      TypedText all = typed;
      for (int word : wrong.reversed()) {
        List<String> others = others(word, 1);
        all =
            others.isEmpty() ? all : new TypedText(all.with(word, others.getFirst()), all.words());
      }
      return wrong.isEmpty() ? Optional.empty() : offer(all.text());
    }

    /** Any word may be the wrong one, the rarest most likely. */
    private Optional<Offer> found() {
      List<Integer> byRarity =
          IntStream.range(0, frequencies.length)
              .filter(this::mayBeWrong)
              .boxed()
              .sorted(Comparator.comparingLong(i -> frequencies[i]))
              .toList();
      for (int word : byRarity) {
        Optional<Offer> better = bestOf(word, TRIED_FOR_FOUND);
        if (better.isPresent() || !counting.mayGoOn()) {
          return better;
        }
      }
      return Optional.empty();
    }

    private boolean mayBeWrong(int word) {
      String text = typed.words().get(word).word();
      return text.length() >= SHORTEST && text.chars().noneMatch(Character::isDigit);
    }

    private Optional<Offer> bestOf(int word, int tried) {
      @Nullable Offer best = null;
      List<String> texts = new ArrayList<>();
      others(word, tried).forEach(other -> texts.add(typed.with(word, other)));
      joined(word, texts);
      for (String text : texts) {
        Offer offer = offer(text).orElse(null);
        if (offer != null && (best == null || offer.count() > best.count())) {
          best = offer;
        }
      }
      return Optional.ofNullable(best);
    }

    /** Other spellings of a word, that in two words among them. */
    private List<String> others(int word, int limit) {
      String text = typed.words().get(word).word();
      List<String> others = new ArrayList<>();
      index.spellings(text, asked, limit).stream().map(ValueCount::value).forEach(others::add);
      if (frequencies[word] == 0) {
        split(text).ifPresent(others::add);
      }
      return others;
    }

    private Optional<String> split(String word) {
      @Nullable String best = null;
      long most = 0;
      for (int at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
        String front = word.substring(0, at);
        long rarer =
            Math.min(index.frequency(front, asked), index.frequency(word.substring(at), asked));
        if (rarer > most) {
          most = rarer;
          best = front + " " + word.substring(at);
        }
      }
      return Optional.ofNullable(best);
    }

    /** A word and the next one written as one. */
    private void joined(int word, List<String> to) {
      if (word + 1 < frequencies.length) {
        String one = typed.words().get(word).word() + typed.words().get(word + 1).word();
        if (index.frequency(one, asked) > 0) {
          to.add(typed.with(word, word + 1, one));
        }
      }
    }

    private Optional<Offer> offer(String text) {
      SearchState other = state.withQuery(text, state.type());
      long count = text.equals(typed.text()) ? 0 : counting.of(other);
      return count < needed
          ? Optional.empty()
          : Optional.of(new Offer(Offer.Kind.SPELLING, other, count));
    }
  }
}
