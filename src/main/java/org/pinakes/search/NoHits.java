package org.pinakes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;

/**
 * Ways on from a search that found nothing, each with the number of its results. Bounded: at most
 * some forty searches are counted. Thread-safe.
 */
public final class NoHits {
  private static final int MOST_COUNTS = 8;
  private static final int MOST_TRIED = 4;
  private static final int HEADINGS = 3;
  private static final List<HeadingKind> NEARBY =
      List.of(HeadingKind.AUTHOR, HeadingKind.SUBJECT, HeadingKind.JOURNAL, HeadingKind.TITLE);

  private final CatalogIndex index;
  private final SearchService search;
  private final Spelling spelling;

  /**
   * @param index where to look for words
   * @param search counts
   */
  public NoHits(CatalogIndex index, SearchService search) {
    this.index = index;
    this.search = search;
    spelling = new Spelling(index, search);
  }

  /**
   * The same search in the spelling that was probably meant; empty for searches that are good.
   *
   * @param language the reader's, whose operators are understood
   */
  public Optional<Offer> spelling(SearchPage page, String language) {
    return page.state().query().isEmpty()
        ? Optional.empty()
        : spelling.better(page.state(), page.total(), language);
  }

  /**
   * Other searches, the nearest first.
   *
   * @param language the reader's, whose operators are understood
   */
  public List<Offer> offers(SearchState state, String language) {
    Counting counting = new Counting(search, language, MOST_COUNTS);
    List<Offer> offers = new ArrayList<>();
    if (!state.filters().isEmpty()) {
      add(offers, Offer.Kind.NO_FILTERS, state.withoutFilters(), counting);
    }
    if (!state.type().equals(SearchState.ALL)) {
      SearchState everywhere = state.withQuery(state.query(), SearchState.ALL);
      add(offers, Offer.Kind.ALL_FIELDS, everywhere, counting);
    }
    TypedText typed = TypedText.of(state.query());
    if (typed.words().size() > 1 && typed.wordsAlone()) {
      fewer(offers, state, typed, counting);
      add(offers, Offer.Kind.ANY_WORD, state.withQuery(any(typed), state.type()), counting);
    }
    return offers;
  }

  /** Headings that have nearly these words. */
  public List<Heading> headings(SearchState state) {
    List<Heading> near = new ArrayList<>();
    for (HeadingKind kind : NEARBY) {
      near.addAll(index.headings().suggestNear(kind, state.query(), HEADINGS));
    }
    return near;
  }

  /** Leaves out the rarest words, one after another, until something is found. */
  private void fewer(List<Offer> to, SearchState state, TypedText typed, Counting counting) {
    List<String> fields = new ArrayList<>(spelling.fields(state.type()));
    fields.add("description");
    long[] frequencies =
        typed.words().stream().mapToLong(piece -> index.frequency(piece.word(), fields)).toArray();
    List<Integer> byRarity =
        IntStream.range(0, frequencies.length)
            .boxed()
            .sorted(Comparator.comparingLong(word -> frequencies[word]))
            .toList();
    Set<Integer> left = new HashSet<>();
    int before = to.size();
    int tried = 0;
    for (int i = 0; i + 1 < byRarity.size() && to.size() == before && tried < MOST_TRIED; i++) {
      left.add(byRarity.get(i));
      if (frequencies[byRarity.get(i + 1)] > 0) {
        tried++;
        SearchState shorter = state.withQuery(typed.without(left), state.type());
        add(to, Offer.Kind.FEWER_WORDS, shorter, counting);
      }
    }
  }

  private static String any(TypedText typed) {
    return typed.words().stream()
        .map(TypedText.Piece::word)
        .distinct()
        .collect(Collectors.joining(" OR "));
  }

  private static void add(List<Offer> to, Offer.Kind kind, SearchState state, Counting counting) {
    long count = counting.of(state);
    if (count > 0) {
      to.add(new Offer(kind, state, count));
    }
  }
}
