package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.NoHits;
import org.pinakes.search.Offer;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/**
 * Types titles of the catalogue with one error, and counts how many are found all the same on the
 * first page of results, what comes near included, or on that of the search that is offered
 * instead.
 */
public final class TypoBench {
  private static final int SHOWN = 10;
  private static final String ENGLISH = "en";

  private final CatalogIndex index;
  private final SearchService search;
  private final NoHits noHits;

  /**
   * @param index what is searched
   * @param search searches it
   */
  public TypoBench(CatalogIndex index, SearchService search) {
    this.index = index;
    this.search = search;
    noHits = new NoHits(index, search);
  }

  /** Types so many titles; the same for the same seed. */
  public List<String> report(int titles, long seed) {
    Random random = new Random(seed);
    TypingErrors errors = new TypingErrors(random);
    int typed = 0;
    int found = 0;
    int offered = 0;
    int needless = 0;
    List<String> lost = new ArrayList<>();
    Timings timings = new Timings();
    for (IndexDocument document : new RecordDraw(index, random).draw(titles)) {
      String title = document.first("title");
      Optional<String> wrong = errors.in(title);
      if (wrong.isEmpty()) {
        continue;
      }
      typed++;
      SearchPage page = search.search(asked(wrong.get()));
      Optional<Offer> offer = timings.time(() -> noHits.spelling(page, ENGLISH));
      if (has(page, document)) {
        found++;
      } else if (offer.isPresent() && has(search.search(offer.get().state()), document)) {
        offered++;
      } else {
        lost.add("  " + wrong.get() + " → " + offer.map(o -> o.state().query()).orElse("nothing"));
      }
      needless += noHits.spelling(search.search(asked(title)), ENGLISH).isPresent() ? 1 : 0;
    }
    return told(typed, found, offered, needless, timings, lost);
  }

  private static SearchState asked(String text) {
    return SearchState.start().withQuery(text, SearchState.ALL);
  }

  private static boolean has(SearchPage page, IndexDocument document) {
    return Stream.of(page.hits(), page.near())
        .flatMap(List::stream)
        .anyMatch(hit -> hit.document().id().equals(document.id()));
  }

  private static List<String> told(
      int typed, int found, int offered, int needless, Timings timings, List<String> lost) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "titles with one typing error: %d; found %d, offered %d, together %.1f %%",
            typed,
            found,
            offered,
            100.0 * (found + offered) / Math.max(1, typed)));
    lines.add("right titles for which another spelling was offered: " + needless);
    lines.add("looking for another spelling: " + timings.told());
    lines.addAll(lost.stream().limit(SHOWN).toList());
    return lines;
  }
}
