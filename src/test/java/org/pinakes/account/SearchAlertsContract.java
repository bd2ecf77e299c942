package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database does with alerts on saved searches. */
abstract class SearchAlertsContract {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private AccountBase base;
  private SearchAlerts alerts;

  /** An empty base, or the same once more. */
  abstract AccountBase open();

  @BeforeEach
  void begin() {
    base = open();
    alerts = new SearchAlerts(base, now::get);
  }

  @AfterEach
  void end() {
    base.run(handle -> handle.execute("delete from account"));
    base.close();
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  private Account account(String email) {
    Account account = new Account(Tokens.key(), email, "", Role.READER, "es", now.get());
    base.run(handle -> new AccountTable(handle).add(account, "none"));
    return account;
  }

  private String search(Account account, String name) {
    SavedSearches searches = new SavedSearches(base, now::get);
    assertThat(searches.save(account, name, "q=" + name)).isTrue();
    return searches.of(account).stream()
        .filter(search -> search.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void anAlertIsDueInItsRhythmAndTellsWhatCameSince() {
    Account ann = account("ann@example.org");
    String tides = search(ann, "tides");
    alerts.want(ann, tides, AlertRhythm.DAILY);
    assertThat(alerts.of(ann)).containsExactly(java.util.Map.entry(tides, AlertRhythm.DAILY));
    pass(Duration.ofHours(23));
    assertThat(alerts.claim()).isEmpty();
    pass(Duration.ofHours(2));
    DueAlert due = alerts.claim().orElseThrow();
    assertThat(due)
        .isEqualTo(
            new DueAlert(tides, due.claim(), "tides", "q=tides", "ann@example.org", "es", START));
    assertThat(alerts.hold(due)).isTrue();
    Instant told = now.get();
    alerts.done(due, told);
    assertThat(alerts.claim()).isEmpty();
    pass(Duration.ofHours(23));
    assertThat(alerts.claim().orElseThrow().told()).isEqualTo(told);
  }

  @Test
  void whatWasMissedWhileNothingRanIsToldOnce() {
    Account ann = account("ann@example.org");
    alerts.want(ann, search(ann, "tides"), AlertRhythm.DAILY);
    pass(Duration.ofDays(10));
    alerts.done(alerts.claim().orElseThrow(), now.get());
    assertThat(alerts.claim()).isEmpty();
    pass(Duration.ofDays(1));
    assertThat(alerts.claim()).isPresent();
  }

  @Test
  void whatIsClaimedIsNobodyElsesUntilItsLeaseEnds() {
    Account ann = account("ann@example.org");
    alerts.want(ann, search(ann, "tides"), AlertRhythm.WEEKLY);
    pass(Duration.ofDays(7));
    DueAlert crashed = alerts.claim().orElseThrow();
    try (AccountBase other = open()) {
      SearchAlerts elsewhere = new SearchAlerts(other, now::get);
      pass(SearchAlerts.LEASE.minusMillis(1));
      assertThat(elsewhere.claim()).isEmpty();
      pass(Duration.ofMillis(1));
      DueAlert taken = elsewhere.claim().orElseThrow();
      assertThat(taken.told()).isEqualTo(crashed.told());
      assertThat(alerts.hold(crashed)).isFalse();
      alerts.done(crashed, now.get());
      assertThat(elsewhere.hold(taken)).isTrue();
      elsewhere.done(taken, now.get());
      assertThat(alerts.claim()).isEmpty();
    }
  }

  @Test
  void holdingBeginsTheLeaseAnew() {
    Account ann = account("ann@example.org");
    alerts.want(ann, search(ann, "tides"), AlertRhythm.DAILY);
    pass(Duration.ofDays(1));
    DueAlert due = alerts.claim().orElseThrow();
    pass(Duration.ofMinutes(10));
    assertThat(alerts.hold(due)).isTrue();
    pass(Duration.ofMinutes(10));
    assertThat(alerts.claim()).isEmpty();
  }

  @Test
  void severalNodesAtOnceClaimEachAlertOnce() throws Exception {
    Account ann = account("ann@example.org");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String search = search(ann, "search " + i);
      alerts.want(ann, search, AlertRhythm.DAILY);
      all.add(search);
    }
    pass(Duration.ofDays(2));
    CyclicBarrier together = new CyclicBarrier(3);
    List<String> claimed = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      Callable<List<String>> node = () -> claimAll(together);
      for (Future<List<String>> each : nodes.invokeAll(List.of(node, node, node))) {
        claimed.addAll(each.get());
      }
    }
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
  }

  private List<String> claimAll(CyclicBarrier together) throws Exception {
    List<String> mine = new ArrayList<>();
    try (AccountBase own = open()) {
      SearchAlerts node = new SearchAlerts(own, now::get);
      together.await();
      for (Optional<DueAlert> due = node.claim(); due.isPresent(); due = node.claim()) {
        mine.add(due.get().search());
        if (mine.size() % 2 == 0) {
          node.done(due.get(), now.get());
        }
      }
    }
    return mine;
  }

  @Test
  void anAlertThatIsGivenBackIsTriedLaterAndForgetsNothing() {
    Account ann = account("ann@example.org");
    alerts.want(ann, search(ann, "tides"), AlertRhythm.WEEKLY);
    pass(Duration.ofDays(7));
    alerts.later(alerts.claim().orElseThrow(), Duration.ofHours(1));
    assertThat(alerts.claim()).isEmpty();
    pass(Duration.ofHours(1));
    DueAlert again = alerts.claim().orElseThrow();
    assertThat(again.told()).isEqualTo(START);
    alerts.skip(again);
    pass(Duration.ofDays(6));
    assertThat(alerts.claim()).isEmpty();
    pass(Duration.ofDays(1));
    assertThat(alerts.claim().orElseThrow().told()).isEqualTo(START);
  }

  @Test
  void anotherRhythmCountsFromNowAndTheSameOneChangesNothing() {
    Account ann = account("ann@example.org");
    String tides = search(ann, "tides");
    alerts.want(ann, tides, AlertRhythm.DAILY);
    pass(Duration.ofHours(20));
    alerts.want(ann, tides, AlertRhythm.DAILY);
    pass(Duration.ofHours(4));
    DueAlert due = alerts.claim().orElseThrow();
    alerts.want(ann, tides, AlertRhythm.WEEKLY);
    alerts.done(due, now.get());
    pass(Duration.ofDays(2));
    assertThat(alerts.claim()).isEmpty();
    assertThat(alerts.of(ann)).containsEntry(tides, AlertRhythm.WEEKLY);
  }

  @Test
  void nobodySetsOrEndsTheAlertsOfOthers() {
    Account ann = account("ann@example.org");
    Account ben = account("ben@example.org");
    String tides = search(ann, "tides");
    alerts.want(ben, tides, AlertRhythm.DAILY);
    assertThat(alerts.of(ben)).isEmpty();
    assertThat(alerts.of(ann)).isEmpty();
    alerts.want(ann, tides, AlertRhythm.DAILY);
    alerts.want(ben, tides, AlertRhythm.WEEKLY);
    alerts.end(ben, tides);
    assertThat(alerts.of(ann)).containsEntry(tides, AlertRhythm.DAILY);
    alerts.end(ann, tides);
    assertThat(alerts.of(ann)).isEmpty();
  }

  @Test
  void aTokenEndsOneAlertAndNoOtherAndCannotBeMadeUp() {
    Account ann = account("ann@example.org");
    String tides = search(ann, "tides");
    String seaweed = search(ann, "seaweed");
    alerts.want(ann, tides, AlertRhythm.DAILY);
    alerts.want(ann, seaweed, AlertRhythm.DAILY);
    String token = alerts.token(tides);
    String madeUp = seaweed + token.substring(token.indexOf('.'));
    assertThat(alerts.named(madeUp)).isEmpty();
    assertThat(alerts.end(madeUp)).isFalse();
    assertThat(alerts.end("")).isFalse();
    assertThat(alerts.named(token)).contains("tides");
    assertThat(alerts.of(ann)).hasSize(2);
    assertThat(alerts.end(token)).isTrue();
    assertThat(alerts.of(ann)).containsOnlyKeys(seaweed);
    assertThat(alerts.named(token)).isEmpty();
    assertThat(alerts.end(token)).isTrue();
  }

  @Test
  void noLetterGoesOutWhenTheAlertEndedAfterItWasClaimed() {
    Account ann = account("ann@example.org");
    String tides = search(ann, "tides");
    alerts.want(ann, tides, AlertRhythm.DAILY);
    pass(Duration.ofDays(1));
    DueAlert due = alerts.claim().orElseThrow();
    alerts.end(alerts.token(tides));
    assertThat(alerts.hold(due)).isFalse();
    alerts.done(due, now.get());
    assertThat(alerts.of(ann)).isEmpty();
  }

  @Test
  void anAlertGoesWithItsSearchAndWithItsAccount() {
    Account ann = account("ann@example.org");
    String tides = search(ann, "tides");
    alerts.want(ann, tides, AlertRhythm.DAILY);
    alerts.want(ann, search(ann, "seaweed"), AlertRhythm.DAILY);
    new SavedSearches(base, now::get).delete(ann, tides);
    assertThat(alerts.of(ann)).hasSize(1);
    base.run(handle -> new AccountTable(handle).delete(ann.id()));
    pass(Duration.ofDays(1));
    assertThat(alerts.claim()).isEmpty();
  }
}
