package org.pinakes.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pinakes.account.AlertLetter;
import org.pinakes.account.AlertPost;
import org.pinakes.account.DueAlert;
import org.pinakes.account.SearchAlerts;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Arrivals;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/**
 * Tells readers what is new for their saved searches. An alert is claimed, what came is looked for,
 * the letter is written, and when the mail server has it, it is noted up to when records were told:
 * a crash between the last two sends the letter once more, under the same key. Thread-safe.
 */
public final class AlertRounds {
  /** Titles in a letter. */
  static final int SHOWN = 20;

  /** How long a mail server that cannot be used is left alone. */
  static final Duration AFTER_FAILURE = Duration.ofHours(1);

  /** How long records are waited for that the index does not have yet. */
  static final Duration UNTIL_FOUND = Duration.ofMinutes(15);

  private final SearchAlerts alerts;
  private final SearchService search;
  private final Supplier<Instant> complete;
  private final AlertLetters letters;
  private final AlertPost post;

  /**
   * @param search finds what is new
   * @param complete a moment before which nothing comes into the index any more that was not there
   * @param post sends the letters
   * @param settings address, name and templates of the site
   */
  public AlertRounds(
      SearchAlerts alerts,
      SearchService search,
      Supplier<Instant> complete,
      AlertPost post,
      SiteSettings settings) {
    this.alerts = alerts;
    this.search = search;
    this.complete = complete;
    this.post = post;
    letters = new AlertLetters(Translations.load(), settings);
  }

  /**
   * What a round has done.
   *
   * @param sent letters that the mail server has
   * @param nothing alerts for which nothing was new
   * @param postponed alerts that will be tried again
   * @param refused letters whose address the mail server does not take
   * @param unreachable whether the mail server cannot be used; the round ended then
   */
  public record Report(int sent, int nothing, int postponed, int refused, boolean unreachable) {
    /** Whether there was anything to do. */
    public boolean isEmpty() {
      return sent + nothing + postponed + refused == 0;
    }
  }

  private enum Step {
    SENT,
    NOTHING,
    POSTPONED,
    REFUSED,
    UNREACHABLE
  }

  /**
   * Does what is due.
   *
   * @param most at most so many alerts
   */
  public Report run(int most) {
    int[] counts = new int[Step.values().length];
    for (int i = 0; i < most && counts[Step.UNREACHABLE.ordinal()] == 0; i++) {
      Optional<DueAlert> due = alerts.claim();
      if (due.isEmpty()) {
        break;
      }
      counts[tell(due.get()).ordinal()]++;
    }
    int unreachable = counts[Step.UNREACHABLE.ordinal()];
    return new Report(
        counts[Step.SENT.ordinal()],
        counts[Step.NOTHING.ordinal()],
        counts[Step.POSTPONED.ordinal()] + unreachable,
        counts[Step.REFUSED.ordinal()],
        unreachable > 0);
  }

  private Step tell(DueAlert alert) {
    Instant until = complete.get();
    SearchState state =
        search.form().read(parameters(alert.address())).withSort(SortOrder.ADDED).withPage(1);
    Optional<Arrivals> arrivals =
        until.isAfter(alert.told()) ? arrivals(alert, state, until) : Optional.empty();
    if (arrivals.isEmpty()) {
      alerts.later(alert, UNTIL_FOUND);
      return Step.POSTPONED;
    }
    if (arrivals.get().count() == 0) {
      alerts.done(alert, until);
      return Step.NOTHING;
    }
    String key = alert.search() + "-" + alert.told().toEpochMilli();
    String token = alerts.token(alert.search());
    return send(alert, letters.letter(alert, state, arrivals.get(), token, key), until);
  }

  private Optional<Arrivals> arrivals(DueAlert alert, SearchState state, Instant until) {
    Iterator<IndexDocument> records = search.all(state, letters.messages(alert.language()).tag());
    return Arrivals.within(new Arrivals.Span(alert.told(), until), records, SHOWN);
  }

  private Step send(DueAlert alert, AlertLetter letter, Instant until) {
    if (!alerts.hold(alert)) {
      return Step.POSTPONED;
    }
    return switch (post.send(letter)) {
      case SENT -> {
        alerts.done(alert, until);
        yield Step.SENT;
      }
      case REFUSED -> {
        alerts.skip(alert);
        yield Step.REFUSED;
      }
      case UNREACHABLE -> {
        alerts.later(alert, AFTER_FAILURE);
        yield Step.UNREACHABLE;
      }
    };
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), none -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
