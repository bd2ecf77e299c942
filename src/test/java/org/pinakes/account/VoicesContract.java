package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.account.Comment.State;
import org.pinakes.account.Comments.Queue;
import org.pinakes.account.Comments.Written;
import org.pinakes.account.ReadingList.Sharing;

/** What every database does with what readers and editors say. */
abstract class VoicesContract extends OpenedBase {
  private final InstantSource clock = now::get;
  private Voices voices;
  private ReadingLists lists;
  private Account ann;
  private Account ben;

  @BeforeEach
  void begin() {
    voices = Voices.of(base, clock, CommentRule.MODERATED, true);
    lists = new ReadingLists(base, clock);
    ann = account("ann@example.org", Role.READER);
    ben = account("ben@example.org", Role.READER);
  }

  @AfterEach
  void end() {
    base.run(handle -> {
      handle.execute("delete from feedback");
      handle.execute("delete from site_notice");
      handle.execute("delete from turn");
    });
  }

  private Account account(String email, Role role) {
    Account account =
        new Account(
            Tokens.key(), email, email.substring(0, email.indexOf('@')), role, "en", now.get());
    base.run(handle -> new AccountTable(handle).add(account, "none"));
    return account;
  }

  private static KeptRecord record(String id) {
    return new KeptRecord(id, "Title of " + id);
  }

  private String write(Account account, String record, String text) {
    pass(Duration.ofMinutes(5));
    assertThat(voices.comments().write(account, record(record), text)).isEqualTo(Written.WAITING);
    return voices.comments().of(account, 0, 1).getFirst().id();
  }

  @Test
  void aCommentIsShownByAnyNameOfItsRecordWhenItIsApproved() {
    String first = write(ann, "old", "One");
    String second = write(ben, "new", "Two");
    Set<String> names = Set.of("old", "new", "merged-new");
    assertThat(voices.comments().count(names)).isZero();
    assertThat(voices.comments().unseen(ann, names))
        .extracting(Comment::text)
        .containsExactly("One");
    assertThat(voices.comments().approve(List.of(first, second, "absent"))).isEqualTo(2);
    assertThat(voices.comments().shown(names, 0, 9))
        .extracting(Comment::text)
        .containsExactly("Two", "One");
    assertThat(voices.comments().shown(names, 1, 1))
        .extracting(Comment::name)
        .containsExactly("ann");
    assertThat(voices.comments().count(Set.of("new"))).isEqualTo(1);
    assertThat(voices.comments().unseen(ann, names)).isEmpty();
  }

  @Test
  void nobodyChangesTheCommentsOfOthers() {
    String anns = write(ann, "a", "Mine");
    assertThat(voices.comments().edit(ben, anns, "Evil")).isEqualTo(Written.CLOSED);
    assertThat(voices.comments().delete(ben, anns)).isFalse();
    assertThat(voices.comments().own(ben, anns)).isEmpty();
    assertThat(voices.comments().own(ann, anns).orElseThrow().text()).isEqualTo("Mine");
    assertThat(voices.comments().edit(ann, anns, "Better")).isEqualTo(Written.WAITING);
    voices.comments().approve(List.of(anns));
    pass(Duration.ofHours(1));
    assertThat(voices.comments().edit(ann, anns, "Too late")).isEqualTo(Written.CLOSED);
    assertThat(voices.comments().own(ann, anns).orElseThrow().text()).isEqualTo("Better");
    assertThat(voices.comments().delete(ann, anns)).isTrue();
  }

  @Test
  void whatWasRefusedTellsWhyAndWaitsAgainWhenItIsChanged() {
    String id = write(ann, "a", "Buy this");
    assertThat(voices.comments().refuse(List.of(id), "No advertisements")).isEqualTo(1);
    Comment refused = voices.comments().own(ann, id).orElseThrow();
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.reason()).isEqualTo("No advertisements");
    assertThat(voices.comments().count(Queue.OPEN)).isZero();
    voices.comments().edit(ann, id, "Read this");
    Comment again = voices.comments().one(id).orElseThrow();
    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(again.reason()).isEmpty();
    assertThat(voices.comments().queue(Queue.WAITING, 0, 9)).containsExactly(again);
  }

  @Test
  void aReportIsCountedOnceForEachReaderUntilItIsSettled() {
    Account eve = account("eve@example.org", Role.EDITOR);
    String id = write(ann, "a", "Rude");
    voices.comments().report(ben, id);
    assertThat(voices.comments().count(Queue.REPORTED)).isZero();
    voices.comments().approve(List.of(id));
    voices.comments().report(ann, id);
    assertThat(voices.comments().count(Queue.REPORTED)).isZero();
    voices.comments().report(ben, id);
    voices.comments().report(ben, id);
    voices.comments().report(eve, id);
    assertThat(voices.comments().queue(Queue.OPEN, 0, 9))
        .extracting(Comment::reports)
        .containsExactly(2);
    assertThat(voices.comments().reported(ben, Set.of("a"))).containsExactly(id);
    assertThat(voices.comments().reported(ann, Set.of("a"))).isEmpty();
    voices.comments().approve(List.of(id));
    voices.comments().report(ben, id);
    assertThat(voices.comments().count(Queue.OPEN)).isZero();
    assertThat(voices.comments().count(Queue.SHOWN)).isEqualTo(1);
    assertThat(voices.comments().remove(List.of(id))).isEqualTo(1);
    assertThat(voices.comments().editors()).containsExactly(eve);
  }

  @Test
  void rulesHoldWhoeverAsks() {
    Comments off = Voices.of(base, clock, CommentRule.OFF).comments();
    assertThat(off.write(ann, record("a"), "x")).isEqualTo(Written.CLOSED);
    Comments open = Voices.of(base, clock, CommentRule.OPEN).comments();
    assertThat(open.write(ann, record("a"), "x")).isEqualTo(Written.SHOWN);
    assertThat(voices.comments().write(ann, record("a"), "\u202E \u0000\n"))
        .isEqualTo(Written.EMPTY);
    Account nobody = new Account(ann.id(), ann.email(), " ", Role.READER, "en", ann.created());
    assertThat(voices.comments().write(nobody, record("a"), "x")).isEqualTo(Written.NAMELESS);
    for (int i = 0; i < Comments.MOST_WAITING; i++) {
      write(ben, "b", "Number " + i);
    }
    pass(Duration.ofHours(1));
    assertThat(voices.comments().write(ben, record("b"), "One more")).isEqualTo(Written.TOO_MANY);
  }

  @Test
  void whoGoesTakesCommentsAndReportsAlong() {
    String anns = write(ann, "a", "Mine");
    String bens = write(ben, "a", "His");
    voices.comments().approve(List.of(anns, bens));
    voices.comments().report(ann, bens);
    base.run(handle -> new AccountTable(handle).delete(ann.id()));
    assertThat(voices.comments().shown(Set.of("a"), 0, 9))
        .extracting(Comment::text, Comment::reports)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("His", 0));
  }

  private Ratings.Given rate(Account account, String record, int stars) {
    pass(Duration.ofMinutes(2));
    return voices.ratings().give(account, record(record), Set.of(record, "old-" + record), stars);
  }

  @Test
  void everyReaderHasOneRatingOfARecordByAnyOfItsNames() {
    assertThat(voices.ratings().any()).isFalse();
    assertThat(rate(ann, "a", 2)).isEqualTo(Ratings.Given.KEPT);
    assertThat(voices.ratings().give(ann, record("old-a"), Set.of("a", "old-a"), 5))
        .isEqualTo(Ratings.Given.KEPT);
    assertThat(rate(ben, "a", 4)).isEqualTo(Ratings.Given.KEPT);
    assertThat(rate(ben, "b", 1)).isEqualTo(Ratings.Given.KEPT);
    assertThat(voices.ratings().any()).isTrue();
    RatingTally tally = voices.ratings().tally(Set.of("a", "old-a"));
    assertThat(tally).isEqualTo(new RatingTally(2, 9));
    assertThat(tally.mean()).isEqualTo(4.5);
    assertThat(voices.ratings().tallies(List.of("a", "old-a", "b", "c")))
        .isEqualTo(
            Map.of(
                "a", new RatingTally(1, 4),
                "old-a", new RatingTally(1, 5),
                "b", new RatingTally(1, 1)));
    assertThat(voices.ratings().own(ann, Set.of("a", "old-a")).orElseThrow().stars()).isEqualTo(5);
    assertThat(voices.ratings().of(ben, 0, 9))
        .extracting(rating -> rating.record().id())
        .containsExactly("b", "a");
  }

  @Test
  void aRatingIsWithdrawnByItsReaderAlone() {
    rate(ann, "a", 2);
    rate(ben, "a", 4);
    voices.ratings().withdraw(ann, Set.of("a", "old-a"));
    assertThat(voices.ratings().own(ann, Set.of("a"))).isEmpty();
    assertThat(voices.ratings().tally(Set.of("a"))).isEqualTo(new RatingTally(1, 4));
    base.run(handle -> new AccountTable(handle).delete(ben.id()));
    assertThat(voices.ratings().tally(Set.of("a")).isEmpty()).isTrue();
    assertThat(voices.ratings().any()).isFalse();
  }

  @Test
  void onlyOneToFiveStarsAreGivenWhereReadersMayRate() {
    assertThat(rate(ann, "a", 0)).isEqualTo(Ratings.Given.WRONG);
    assertThat(rate(ann, "a", 6)).isEqualTo(Ratings.Given.WRONG);
    Ratings closed = Voices.of(base, clock, CommentRule.OPEN).ratings();
    assertThat(closed.give(ann, record("a"), Set.of("a"), 3)).isEqualTo(Ratings.Given.CLOSED);
    assertThat(closed.any()).isFalse();
    Ratings.Given last = Ratings.Given.KEPT;
    for (int i = 0; i < 40; i++) {
      last = voices.ratings().give(ann, record("r" + i), Set.of("r" + i), 3);
    }
    assertThat(last).isEqualTo(Ratings.Given.TOO_MANY);
  }

  @Test
  void whoHasRatedAsMuchAsOneCanChangesAndWithdrawsFirst() {
    base.run(handle -> {
      var rows =
          handle.prepareBatch(
              "insert into record_rating (account, record, title, stars, changed) values (?, ?, '',"
                  + " 3, 0)");
      for (int i = 0; i < Ratings.MOST_RECORDS; i++) {
        rows.bind(0, ann.id()).bind(1, "r" + i).add();
      }
      rows.execute();
    });
    assertThat(rate(ann, "one-more", 5)).isEqualTo(Ratings.Given.FULL);
    assertThat(voices.ratings().tally(Set.of("one-more")).isEmpty()).isTrue();
    assertThat(rate(ann, "r7", 5)).isEqualTo(Ratings.Given.KEPT);
    assertThat(voices.ratings().own(ann, Set.of("r7")).orElseThrow().stars()).isEqualTo(5);
    voices.ratings().withdraw(ann, Set.of("r8"));
    assertThat(rate(ann, "one-more", 5)).isEqualTo(Ratings.Given.KEPT);
  }

  @Test
  void listsThatHoldRecordsAreFoundForAWholePage() {
    String tides = list(ann, "Tides", Sharing.PRIVATE);
    list(ann, "All", Sharing.PRIVATE);
    list(ben, "Bens", Sharing.PUBLIC);
    lists.add(ann, tides, List.of(record("s")), "");
    Map<String, List<ReadingList>> held = lists.holding(ann, List.of("r", "s", "t"));
    assertThat(held).containsOnlyKeys("r", "s");
    assertThat(held.get("r")).extracting(ReadingList::name).containsExactly("All", "Tides");
    assertThat(held.get("s")).extracting(ReadingList::name).containsExactly("Tides");
  }

  private String list(Account account, String name, Sharing sharing) {
    pass(Duration.ofSeconds(1));
    String id = lists.create(account, name).orElseThrow();
    lists.add(account, id, List.of(record("r")), "");
    lists.share(account, id, sharing);
    return id;
  }

  private List<String> onTheStartPage() {
    return voices.featured().now().stream().map(ReadingList::name).toList();
  }

  @Test
  void publicListsStandOnTheStartPageInTheEditorsOrderAndTime() {
    String tides = list(ann, "Tides", Sharing.PUBLIC);
    String weeds = list(ben, "Weeds", Sharing.PUBLIC);
    String secret = list(ann, "Secret", Sharing.LINK);
    assertThat(voices.featured().add(tides)).isTrue();
    assertThat(voices.featured().add(weeds)).isTrue();
    assertThat(voices.featured().add(weeds)).as("it is there already").isTrue();
    assertThat(voices.featured().add(secret)).isFalse();
    assertThat(onTheStartPage()).containsExactly("Tides", "Weeds");
    voices.featured().shift(weeds, -1);
    assertThat(onTheStartPage()).containsExactly("Weeds", "Tides");
    voices.featured().show(weeds, new Span(now.get().plusSeconds(60), now.get().plusSeconds(120)));
    assertThat(onTheStartPage()).containsExactly("Tides");
    pass(Duration.ofSeconds(60));
    assertThat(onTheStartPage()).containsExactly("Weeds", "Tides");
    pass(Duration.ofSeconds(60));
    assertThat(onTheStartPage()).containsExactly("Tides");
    lists.remove(ann, tides, List.of("r"));
    assertThat(onTheStartPage()).isEmpty();
    lists.add(ann, tides, List.of(record("r")), "");
    lists.share(ann, tides, Sharing.PRIVATE);
    assertThat(voices.featured().all()).hasSize(1);
    voices.featured().remove(weeds);
    assertThat(voices.featured().all()).isEmpty();
  }

  @Test
  void aListThatWasPrivateComesBackOnlyByAnEditor() {
    String tides = list(ann, "Tides", Sharing.PUBLIC);
    voices.featured().add(tides);
    lists.share(ann, tides, Sharing.PRIVATE);
    lists.share(ann, tides, Sharing.PUBLIC);
    assertThat(onTheStartPage()).isEmpty();
    assertThat(voices.featured().add(tides)).isTrue();
    lists.delete(ann, tides);
    assertThat(voices.featured().all()).isEmpty();
  }

  @Test
  void noticesAreKeptWithLanguagesAndTimesAndEnded() {
    Map<String, String> texts = Map.of("en", "Closed", "es", "Cerrado");
    Instant tomorrow = now.get().plus(Duration.ofDays(1));
    String id = voices.notices().add(texts, new Span(null, tomorrow), true).orElseThrow();
    String later =
        voices.notices().add(Map.of("en", "Soon"), new Span(tomorrow, null), false).orElseThrow();
    assertThat(voices.notices().now())
        .containsExactly(new SiteNotice(id, texts, new Span(null, tomorrow), true));
    pass(Duration.ofDays(1));
    assertThat(voices.notices().now()).extracting(SiteNotice::id).containsExactly(later);
    assertThat(
            voices.notices().change(new SiteNotice(later, Map.of("fr", "Là"), Span.ALWAYS, false)))
        .isTrue();
    assertThat(voices.notices().one(later).orElseThrow().texts()).isEqualTo(Map.of("fr", "Là"));
    assertThat(voices.notices().end(later)).isTrue();
    assertThat(voices.notices().now()).isEmpty();
    assertThat(voices.notices().one(id).orElseThrow().span().until()).isEqualTo(tomorrow);
    assertThat(voices.notices().remove(id)).isTrue();
    assertThat(voices.notices().remove(id)).isFalse();
    assertThat(voices.notices().end("absent")).isFalse();
    assertThat(voices.notices().all()).hasSize(1);
  }

  @Test
  void feedbackIsKeptUntilItIsDoneDeletedOrOld() {
    Feedback wish = new Feedback(Feedback.Kind.WISH, "More whales", "", "/record/a", "es");
    Feedback other = new Feedback(Feedback.Kind.RECORD, "Wrong year", "a@example.org", "", "en");
    assertThat(voices.feedback().keep(wish)).isTrue();
    pass(Duration.ofDays(2));
    assertThat(voices.feedback().keep(other)).isTrue();
    List<FeedbackBox.Kept> open = voices.feedback().list(false, 0, 9);
    assertThat(open).extracting(FeedbackBox.Kept::feedback).containsExactly(other, wish);
    assertThat(voices.feedback().mark(List.of(open.getFirst().id(), "absent"), true)).isEqualTo(1);
    assertThat(voices.feedback().count(true)).isEqualTo(1);
    assertThat(voices.feedback().list(true, 0, 9))
        .extracting(FeedbackBox.Kept::feedback)
        .containsExactly(other);
    assertThat(voices.feedback().forget(Duration.ofDays(2))).isZero();
    pass(Duration.ofSeconds(1));
    assertThat(voices.feedback().forget(Duration.ofDays(2))).isEqualTo(1);
    assertThat(voices.feedback().remove(List.of(open.getFirst().id()))).isEqualTo(1);
    assertThat(voices.feedback().count(true) + voices.feedback().count(false)).isZero();
  }

  @Test
  void ofManyProcessesOneTakesATurn() throws Exception {
    List<Future<Boolean>> taken = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 12; i++) {
        taken.add(many.submit(() -> voices.turns().take("letter", Duration.ofDays(1))));
      }
    }
    int times = 0;
    for (Future<Boolean> each : taken) {
      times += each.get() ? 1 : 0;
    }
    assertThat(times).isEqualTo(1);
    assertThat(voices.turns().take("another", Duration.ofDays(1))).isTrue();
    pass(Duration.ofDays(1));
    assertThat(voices.turns().take("letter", Duration.ofDays(1))).isTrue();
    assertThat(voices.turns().take("letter", Duration.ofDays(1))).isFalse();
  }

  @Test
  void whatNobodyTypesIsTooLongEvenIfLittleOfItIsText() {
    String blanks = "x" + " ".repeat(5 * Comments.LONGEST) + "\n";
    assertThat(voices.comments().write(ann, record("a"), blanks)).isEqualTo(Written.LONG);
    String id = write(ann, "a", "Mine");
    pass(Duration.ofHours(1));
    assertThat(voices.comments().edit(ann, id, blanks)).isEqualTo(Written.LONG);
  }

  @Test
  void anEditorDecidesOnTheTextThatWasRead() {
    String id = write(ann, "a", "Harmless");
    String read = voices.comments().one(id).orElseThrow().seen();
    assertThat(voices.comments().edit(ann, id, "Evil")).isEqualTo(Written.WAITING);
    assertThat(voices.comments().approve(List.of(read))).isZero();
    assertThat(voices.comments().refuse(List.of(read), "")).isZero();
    assertThat(voices.comments().remove(List.of(read, id + ".~"))).isZero();
    Comment changed = voices.comments().one(id).orElseThrow();
    assertThat(changed.state()).isEqualTo(State.WAITING);
    assertThat(changed.seen()).isNotEqualTo(read);
    assertThat(voices.comments().approve(List.of(changed.seen()))).isEqualTo(1);
    assertThat(voices.comments().shown(Set.of("a"), 0, 9)).hasSize(1);
  }

  @Test
  void aDecisionThatCameTooLateSettlesNoReport() {
    String id = write(ann, "a", "Rude");
    voices.comments().approve(List.of(id));
    voices.comments().report(ben, id);
    assertThat(voices.comments().approve(List.of(id + ".0"))).isZero();
    assertThat(voices.comments().count(Queue.REPORTED)).isEqualTo(1);
  }

  @Test
  void changingWhatWasRefusedDoesNotPassTheMostThatMayWait() {
    String refused = write(ben, "b", "Refused");
    voices.comments().refuse(List.of(refused), "");
    String last = "";
    for (int i = 0; i < Comments.MOST_WAITING; i++) {
      last = write(ben, "b", "Number " + i);
    }
    pass(Duration.ofHours(1));
    assertThat(voices.comments().edit(ben, refused, "Once more")).isEqualTo(Written.TOO_MANY);
    assertThat(voices.comments().edit(ben, last, "Better")).isEqualTo(Written.WAITING);
    voices.comments().remove(List.of(last));
    assertThat(voices.comments().edit(ben, refused, "Once more")).isEqualTo(Written.WAITING);
  }

  @Test
  void aCommentKeepsTheNameThatAnEditorHasSeen() {
    String id = write(ann, "a", "Mine");
    voices.comments().approve(List.of(id));
    base.run(handle -> new AccountTable(handle).name(ann.id(), "The Library"));
    assertThat(voices.comments().shown(Set.of("a"), 0, 9))
        .extracting(Comment::name)
        .containsExactly("ann");
    Account renamed =
        new Account(ann.id(), ann.email(), "Ann B.", Role.READER, "en", ann.created());
    String waiting = write(ann, "a", "Another");
    voices.comments().edit(renamed, waiting, "Another one");
    assertThat(voices.comments().one(waiting).orElseThrow().name()).isEqualTo("Ann B.");
  }
}
