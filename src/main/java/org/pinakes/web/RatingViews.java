package org.pinakes.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Rating;
import org.pinakes.account.RatingTally;
import org.pinakes.account.Ratings;
import org.pinakes.index.IndexDocument;

/**
 * Ratings in a reader's words. While nothing is rated at all, pages ask nothing about records; what
 * another node is given first is seen within {@link #PAUSE}. Thread-safe.
 */
final class RatingViews {
  /** How old the knowledge may be that nothing is rated. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Map<String, String> SAID =
      Map.of(
          "rated", "rating.said_rated",
          "unrated", "rating.said_withdrawn",
          "unchosen", "rating.choose",
          "often", "account.too_often",
          "full", "rating.full");

  private final Ratings ratings;
  private final RecordNames names;
  private final Recent<Boolean> any;

  /**
   * @param names identifiers by which a record is or was known
   * @param ticks nanoseconds that go on
   */
  RatingViews(Ratings ratings, RecordNames names, LongSupplier ticks) {
    this.ratings = ratings;
    this.names = names;
    any = new Recent<>(ratings::any, false, PAUSE, ticks);
  }

  boolean isOpen() {
    return ratings.isOpen();
  }

  /** Somebody has rated something here. */
  void changed() {
    any.expire();
  }

  /** Identifiers by which a record is or was known. */
  Set<String> names(IndexDocument document) {
    return names.of(document);
  }

  /**
   * The ratings of a record; null where nobody rates.
   *
   * @param all its names
   */
  @Nullable RatingView of(Visit visit, IndexDocument document, Set<String> all) {
    if (!ratings.isOpen()) {
      return null;
    }
    Reader reader = visit.you().reader();
    boolean asked = any.get();
    RatingTally tally = asked ? ratings.tally(all) : RatingTally.NONE;
    int own =
        asked && reader != null
            ? ratings.own(reader.account(), all).map(Rating::stars).orElse(0)
            : 0;
    String said = visit.parameters().getOrDefault(VoicePaths.SAID, List.of("")).getFirst();
    return new RatingView(
        document.id(),
        tally,
        tally.isEmpty() ? null : RatedView.of(visit, tally),
        SAID.containsKey(said) ? visit.text(SAID.get(said)) : "",
        IntStream.rangeClosed(1, Ratings.MOST)
            .mapToObj(stars -> choice(visit, stars, own))
            .toList(),
        own > 0,
        reader == null ? signIn(visit, document.id()) : "");
  }

  private static RatingView.Choice choice(Visit visit, int stars, int own) {
    return new RatingView.Choice(stars, words(visit, stars), stars == own);
  }

  static String words(Visit visit, int stars) {
    return visit.text("rating.stars", "count", stars);
  }

  private static String signIn(Visit visit, String id) {
    String here = visit.links().to(Paths.record(id) + VoicePaths.RATING_PLACE);
    return visit
        .links()
        .to(AccountPaths.SIGN_IN + "?" + Reception.NEXT + "=" + AccountPaths.encoded(here));
  }

  /** Ratings of records, by their identifiers; those without any are left out. */
  Map<String, RatedView> of(Visit visit, Collection<IndexDocument> documents) {
    if (!ratings.isOpen() || documents.isEmpty() || !any.get()) {
      return Map.of();
    }
    Map<String, Set<String>> named = names.of(documents);
    Set<String> all = new LinkedHashSet<>();
    named.values().forEach(all::addAll);
    Map<String, RatingTally> tallies = ratings.tallies(all);
    Map<String, RatedView> rated = new HashMap<>();
    named.forEach((id, each) -> {
      RatingTally tally = tally(tallies, each);
      if (!tally.isEmpty()) {
        rated.put(id, RatedView.of(visit, tally));
      }
    });
    return rated;
  }

  private static RatingTally tally(Map<String, RatingTally> tallies, Set<String> names) {
    List<RatingTally> own = new ArrayList<>();
    names.stream().filter(tallies::containsKey).map(tallies::get).forEach(own::add);
    return own.stream().reduce(RatingTally.NONE, RatingTally::plus);
  }
}
