package org.pinakes.source.oai;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Errand;

/** How a harvest begins: with everything, or with what is new by the server's own clock. */
final class Beginning {
  private static final Instant LONG_AGO = Instant.EPOCH;

  private final OaiRequest request;
  private final Errand errand;
  private final OaiState state;

  private Beginning(OaiRequest request, Errand errand, OaiState state) {
    this.request = request;
    this.errand = errand;
    this.state = state;
  }

  /** The course that a harvest begins with. */
  static Course of(
      OaiRequest request, Errand errand, OaiState state, OaiRepository.Identity identity) {
    return new Beginning(request, errand, state).course(identity);
  }

  private Course course(OaiRepository.Identity identity) {
    Granularity granularity = Granularity.of(identity.granularity());
    String from =
        errand.hasDates() ? date(errand.from(), granularity) : since(identity, granularity);
    String until = date(errand.until(), granularity);
    boolean full = from.isEmpty() && until.isEmpty();
    boolean counting =
        full && request.fullDeletes() && !identity.deletedRecord().equals("persistent");
    List<String> sets = request.sets().isEmpty() ? List.of("") : request.sets();
    return Course.of(
        identity.time().toString(),
        full,
        counting,
        granularity,
        identity.earliest(),
        sets.stream().map(set -> new Window(set, from, until)).toList());
  }

  /** From when on something may have changed; empty for everything. */
  private String since(OaiRepository.Identity identity, Granularity granularity) {
    String complete = state.complete();
    if (errand.full() || complete == null || fullIsDue(identity.time())) {
      return "";
    }
    Instant since = Granularity.time(complete).orElse(LONG_AGO);
    // Where only days are known, nobody knows in which time zone they are meant.
    boolean longer = granularity == Granularity.DAY && request.overlap().toDays() == 0;
    return granularity.text(since.minus(longer ? granularity.step() : request.overlap()));
  }

  private boolean fullIsDue(Instant now) {
    if (request.fullEvery().isZero()) {
      return false;
    }
    String last = state.completeFull();
    return last == null
        || Granularity.time(last).orElse(LONG_AGO).plus(request.fullEvery()).isBefore(now);
  }

  private static String date(@Nullable String asked, Granularity granularity) {
    return asked == null || asked.isEmpty()
        ? ""
        : Granularity.time(asked).map(granularity::text).orElse(asked);
  }
}
