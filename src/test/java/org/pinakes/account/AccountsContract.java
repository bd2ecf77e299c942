package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.ReadingList.Item;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.SignIn.Opened;
import org.pinakes.account.SignUp.Begun;
import org.pinakes.account.SignUp.Wish;
import org.pinakes.problem.BadRequestException;

/** What every database of accounts does. */
abstract class AccountsContract extends OpenedBase {
  private static final String HERE = "192.0.2.1";
  private static final String ANN = "Ann@Example.org";
  private static final String SECRET = "seaweed on rye";
  private static final Policy CONFIRMING = new Policy(true, true, true);

  /** What happens when somebody looks at the clock the next time but so many. */
  private final Deque<Runnable> looks = new ArrayDeque<>();

  private final InstantSource clock = this::look;
  private final Mailbox mailbox = new Mailbox();
  private Accounts accounts;

  @BeforeEach
  void begin() {
    accounts = accounts(CONFIRMING);
  }

  private Instant look() {
    Runnable next = looks.poll();
    if (next != null) {
      next.run();
    }
    return now.get();
  }

  private Accounts accounts(Policy policy) {
    return Accounts.of(base, Passwords.cheap(), policy, mailbox, Runnable::run, clock);
  }

  private Opened signUp(String email) {
    Wish wish = new Wish(email, SECRET, "", "es");
    assertThat(accounts.signUp().begin(email, wish)).isEqualTo(Begun.WRITTEN);
    return (Opened) accounts.signUp().confirm(HERE, mailbox.token(), SECRET, "Firefox");
  }

  private SignIn.Outcome signIn(String email, String password) {
    return accounts.signIn().open(HERE, email, password, "Chrome", "en");
  }

  @Test
  void whoSignsUpConfirmsAndIsSignedIn() {
    Opened opened = signUp(ANN);
    assertThat(mailbox.letters()).containsExactly("confirm " + ANN);
    assertThat(opened.account().email()).isEqualTo(ANN);
    assertThat(opened.account().role()).isEqualTo(Role.READER);
    assertThat(opened.account().language()).isEqualTo("es");
    assertThat(accounts.signIn().find(opened.token()).orElseThrow().account())
        .isEqualTo(opened.account());
    assertThat(signIn("ANN@example.ORG", SECRET)).isInstanceOf(Opened.class);
  }

  @Test
  void nobodyIsThereBeforeTheAddressIsConfirmed() {
    accounts.signUp().begin(HERE, new Wish(ANN, SECRET, "", "en"));
    assertThat(signIn(ANN, SECRET)).isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void aLinkIsWorthNothingWithoutThePasswordAndOnlyOnceWithIt() {
    accounts.signUp().begin(HERE, new Wish(ANN, SECRET, "", "en"));
    String token = mailbox.token();
    assertThat(accounts.signUp().confirm(HERE, token, "something else", ""))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.signUp().emailOf(token)).isPresent();
    assertThat(accounts.signUp().confirm(HERE, token, SECRET, "")).isInstanceOf(Opened.class);
    assertThat(accounts.signUp().emailOf(token)).isEmpty();
    assertThat(accounts.signUp().confirm(HERE, token, SECRET, "")).isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void aLinkExpires() {
    accounts.signUp().begin(HERE, new Wish(ANN, SECRET, "", "en"));
    pass(SignUp.LINK.plusSeconds(1));
    assertThat(accounts.signUp().emailOf(mailbox.token())).isEmpty();
    assertThat(accounts.signUp().confirm(HERE, mailbox.token(), SECRET, ""))
        .isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void ofTwoLinksForOneAddressTheFirstThatIsFollowedWins() {
    accounts.signUp().begin(HERE, new Wish(ANN, "the first one", "", "en"));
    String first = mailbox.token();
    accounts.signUp().begin(HERE, new Wish(ANN, "the second one", "", "en"));
    assertThat(accounts.signUp().confirm(HERE, mailbox.token(), "the second one", ""))
        .isInstanceOf(Opened.class);
    assertThat(accounts.signUp().confirm(HERE, first, "the first one", ""))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(signIn(ANN, "the second one")).isInstanceOf(Opened.class);
  }

  @Test
  void anAddressThatHasAnAccountIsToldSoByALetterAlone() {
    signUp(ANN);
    Wish again = new Wish("ann@example.org", "another password", "", "en");
    assertThat(accounts.signUp().begin(HERE, again)).isEqualTo(Begun.WRITTEN);
    assertThat(mailbox.letters()).endsWith("already here ann@example.org");
    assertThat(signIn(ANN, SECRET)).isInstanceOf(Opened.class);
  }

  @Test
  void withoutConfirmingTheAnswerIsTheSameAndNothingIsTakenOver() {
    accounts = accounts(new Policy(true, false, false));
    Wish first = new Wish(ANN, SECRET, "", "en");
    Wish second = new Wish(ANN, "another password", "", "en");
    assertThat(accounts.signUp().begin(HERE, first)).isEqualTo(Begun.DONE);
    assertThat(accounts.signUp().begin(HERE, second)).isEqualTo(Begun.DONE);
    assertThat(signIn(ANN, SECRET)).isInstanceOf(Opened.class);
    assertThat(signIn(ANN, "another password")).isInstanceOf(SignIn.Wrong.class);
    assertThat(mailbox.letters()).isEmpty();
  }

  @Test
  void wrongPasswordsAndUnknownAddressesAreRefusedAlike() {
    signUp(ANN);
    assertThat(signIn(ANN, "wrong password")).isEqualTo(signIn("nobody@example.org", SECRET));
  }

  @Test
  void anAccountIsGuardedAgainstManyTries() {
    signUp(ANN);
    for (int i = 0; i < 10; i++) {
      assertThat(accounts.signIn().open("192.0.2." + i, ANN, "wrong " + i, "", "en"))
          .isInstanceOf(SignIn.Wrong.class);
    }
    assertThat(accounts.signIn().open("192.0.2.99", ANN, SECRET, "", "en"))
        .isInstanceOf(SignIn.TooOften.class);
    pass(Duration.ofMinutes(1));
    assertThat(signIn(ANN, SECRET)).isInstanceOf(Opened.class);
    assertThat(signIn(ANN, SECRET)).isInstanceOf(Opened.class);
  }

  @Test
  void oneMachineCannotTryManyAccounts() {
    for (int i = 0; i < 30; i++) {
      assertThat(signIn(i + "@example.org", SECRET)).isInstanceOf(SignIn.Wrong.class);
    }
    assertThat(signIn("31@example.org", SECRET)).isInstanceOf(SignIn.TooOften.class);
  }

  @Test
  void anAddressIsNotFloodedWithLetters() {
    signUp(ANN);
    for (int i = 0; i < 9; i++) {
      assertThat(accounts.recovery().begin("192.0.2." + i, ANN)).isTrue();
    }
    assertThat(mailbox.letters()).hasSize(3);
  }

  @Test
  void oneMachineCannotAskForManyLetters() {
    for (int i = 0; i < 10; i++) {
      assertThat(accounts.recovery().begin(HERE, i + "@example.org")).isTrue();
    }
    assertThat(accounts.recovery().begin(HERE, ANN)).isFalse();
    Wish wish = new Wish(ANN, SECRET, "", "en");
    assertThat(accounts.signUp().begin(HERE, wish)).isEqualTo(Begun.TOO_OFTEN);
  }

  @Test
  void aLinkSignsInOnceAndEndsWithItsTime() {
    signUp(ANN);
    assertThat(accounts.links().begin(HERE, "nobody@example.org")).isTrue();
    assertThat(mailbox.letters()).containsExactly("confirm " + ANN);
    assertThat(accounts.links().begin(HERE, ANN)).isTrue();
    String old = mailbox.token();
    assertThat(accounts.links().begin(HERE, ANN)).isTrue();
    String token = mailbox.token();
    assertThat(accounts.recovery().isGood(token)).isFalse();
    assertThat(accounts.links().emailOf(token)).contains(ANN);
    Opened opened = (Opened) accounts.links().finish(HERE, token, "Firefox", "");
    assertThat(accounts.signIn().find(opened.token()).orElseThrow().account().language())
        .isEqualTo("es");
    assertThat(accounts.links().finish(HERE, token, "", "")).isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.links().finish(HERE, old, "", "")).isInstanceOf(SignIn.Wrong.class);
    pass(Duration.ofHours(1));
    accounts.links().begin(HERE, ANN);
    pass(SignInLinks.LINK.plusSeconds(1));
    assertThat(accounts.links().emailOf(mailbox.token())).isEmpty();
  }

  private String linkFor(String email) {
    pass(Duration.ofHours(1));
    assertThat(accounts.links().begin(HERE, email)).isTrue();
    return mailbox.token();
  }

  private String resetFor(String email) {
    assertThat(accounts.recovery().begin(HERE, email)).isTrue();
    return mailbox.token();
  }

  @Test
  void aNewPasswordEndsAllLinksThatWereSentBefore() {
    Opened here = signUp(ANN);
    String link = linkFor(ANN);
    String reset = resetFor(ANN);
    assertThat(
            accounts.changes().password(HERE, here.account(), here.session(), SECRET, "a new one"))
        .isEqualTo(AccountChanges.Outcome.DONE);
    assertThat(accounts.links().finish(HERE, link, "", "")).isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.recovery().isGood(reset)).isFalse();
  }

  @Test
  void aNewAddressEndsAllLinksThatWereSentToTheOldOne() {
    Opened ann = signUp(ANN);
    String link = linkFor(ANN);
    String reset = resetFor(ANN);
    accounts.changes().email(HERE, ann.account(), ann.session(), SECRET, "ann@new.example");
    assertThat(accounts.links().emailOf(link)).as("not confirmed yet").contains(ANN);
    assertThat(accounts.changes().confirmEmail(mailbox.token())).isTrue();
    assertThat(accounts.links().finish(HERE, link, "", "")).isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.recovery().isGood(reset)).isFalse();

    String second = linkFor("ann@new.example");
    accounts(new Policy(true, false, false))
        .changes()
        .email(HERE, ann.account(), ann.session(), SECRET, ANN);
    assertThat(accounts.links().emailOf(second)).as("changed at once").isEmpty();
  }

  @Test
  void aPasswordThatIsChangedMeanwhileEndsTheSessionOfALink() {
    changedMeanwhile((from, password, link) -> accounts.links().finish(from, link, "", ""));
  }

  @Test
  void aPasswordThatIsChangedMeanwhileEndsTheSessionOfTheOldOne() {
    changedMeanwhile((from, password, link) -> accounts.signIn().open(from, ANN, password, "", ""));
  }

  /** A way to sign in, from somewhere, by a password or by a link. */
  private interface Way {
    SignIn.Outcome signIn(String from, String password, String link);
  }

  /** Signs in, and changes the password whenever the clock is looked at on the way. */
  private void changedMeanwhile(Way way) {
    Opened here = signUp(ANN);
    String secret = SECRET;
    for (int before = 0; before < 12; before++) {
      String link = linkFor(ANN);
      String old = secret;
      String fresh = "password number " + before;
      for (int look = 0; look < before; look++) {
        looks.add(() -> {});
      }
      looks.add(() ->
          assertThat(
                  accounts
                      .changes()
                      .password("198.51.100.7", here.account(), here.session(), old, fresh))
              .isEqualTo(AccountChanges.Outcome.DONE));
      SignIn.Outcome outcome = way.signIn("192.0.2." + before, old, link);
      boolean changed = looks.isEmpty();
      looks.clear();
      secret = changed ? fresh : old;
      if (changed && outcome instanceof Opened opened) {
        assertThat(accounts.signIn().find(opened.token())).as("look " + before).isEmpty();
      }
    }
    assertThat(secret).as("some time it was changed").isNotEqualTo(SECRET);
  }

  @Test
  void aForgottenPasswordIsReplacedOnceAndEverySessionEnds() {
    Opened opened = signUp(ANN);
    accounts.recovery().begin(HERE, ANN);
    String token = mailbox.token();
    assertThat(accounts.recovery().isGood(token)).isTrue();
    assertThat(accounts.recovery().finish(token, "a better password")).isTrue();
    assertThat(accounts.recovery().finish(token, "a third password")).isFalse();
    assertThat(mailbox.letters())
        .containsExactly("confirm " + ANN, "reset " + ANN, "password changed " + ANN);
    assertThat(accounts.signIn().find(opened.token())).isEmpty();
    assertThat(signIn(ANN, SECRET)).isInstanceOf(SignIn.Wrong.class);
    assertThat(signIn(ANN, "a better password")).isInstanceOf(Opened.class);
  }

  @Test
  void aLinkForAPasswordExpiresAndOpensNothingElse() {
    signUp(ANN);
    accounts.recovery().begin(HERE, ANN);
    String token = mailbox.token();
    assertThat(accounts.signUp().emailOf(token)).isEmpty();
    assertThat(accounts.changes().confirmEmail(Tokens.secret())).isFalse();
    pass(Recovery.LINK.plusSeconds(1));
    assertThat(accounts.recovery().finish(token, "a better password")).isFalse();
  }

  @Test
  void whoIsNotKnownIsNotWrittenTo() {
    assertThat(accounts.recovery().begin(HERE, "nobody@example.org")).isTrue();
    assertThat(mailbox.letters()).isEmpty();
  }

  @Test
  void aTokenIsRenewedDailyAndTheOldOneIsGoodForRequestsUnderWay() {
    Opened opened = signUp(ANN);
    pass(Duration.ofHours(25));
    String fresh = accounts.signIn().find(opened.token()).orElseThrow().token().orElseThrow();
    assertThat(fresh).isNotEqualTo(opened.token());
    pass(Duration.ofMinutes(1));
    assertThat(accounts.signIn().find(opened.token()).orElseThrow().token()).isEmpty();
    assertThat(accounts.signIn().find(fresh)).isPresent();
  }

  @Test
  void anOldTokenThatComesBackEndsTheSession() {
    Opened opened = signUp(ANN);
    pass(Duration.ofHours(25));
    String fresh = accounts.signIn().find(opened.token()).orElseThrow().token().orElseThrow();
    pass(Duration.ofMinutes(3));
    assertThat(accounts.signIn().find(opened.token())).isEmpty();
    assertThat(accounts.signIn().find(fresh)).isEmpty();
  }

  @Test
  void aSessionEndsWhenItIsLeftAloneAndAfterHalfAYearInAnyCase() {
    Opened idle = signUp(ANN);
    pass(SignIn.IDLE.plusSeconds(1));
    assertThat(accounts.signIn().find(idle.token())).isEmpty();
    String token = ((Opened) signIn(ANN, SECRET)).token();
    for (int day = 0; day < SignIn.LONGEST.toDays(); day += 10) {
      token = accounts.signIn().find(token).orElseThrow().token().orElse(token);
      pass(Duration.ofDays(10));
    }
    pass(Duration.ofDays(1));
    assertThat(accounts.signIn().find(token)).isEmpty();
  }

  @Test
  void sessionsAreListedAndEndedOneByOneOrAllButThis() {
    Opened first = signUp(ANN);
    pass(Duration.ofMinutes(10));
    Opened second = (Opened) signIn(ANN, SECRET);
    Opened third = (Opened) signIn(ANN, SECRET);
    assertThat(accounts.signIn().sessions(first.account()))
        .extracting(Session::device)
        .containsExactly("Chrome", "Chrome", "Firefox");
    accounts.signIn().end(first.account(), third.session().id());
    assertThat(accounts.signIn().find(third.token())).isEmpty();
    accounts.signIn().endOthers(first.account(), first.session());
    assertThat(accounts.signIn().find(second.token())).isEmpty();
    assertThat(accounts.signIn().find(first.token())).isPresent();
  }

  @Test
  void nobodyEndsTheSessionsOfOthers() {
    Opened ann = signUp(ANN);
    Opened ben = signUp("ben@example.org");
    accounts.signIn().end(ben.account(), ann.session().id());
    assertThat(accounts.signIn().find(ann.token())).isPresent();
  }

  @Test
  void aPasswordIsChangedByWhoKnowsIt() {
    Opened here = signUp(ANN);
    Opened there = (Opened) signIn(ANN, SECRET);
    AccountChanges changes = accounts.changes();
    assertThat(changes.password(HERE, here.account(), here.session(), "wrong", "a better one"))
        .isEqualTo(AccountChanges.Outcome.WRONG);
    assertThat(changes.password(HERE, here.account(), here.session(), SECRET, "a better one"))
        .isEqualTo(AccountChanges.Outcome.DONE);
    assertThat(accounts.signIn().find(here.token())).isPresent();
    assertThat(accounts.signIn().find(there.token())).isEmpty();
    assertThat(signIn(ANN, "a better one")).isInstanceOf(Opened.class);
    assertThat(mailbox.letters()).endsWith("password changed " + ANN);
  }

  @Test
  void anotherAddressIsTakenOverWhenItsLinkIsFollowedAndTheOldOneIsTold() {
    Opened ann = signUp(ANN);
    assertThat(
            accounts.changes().email(HERE, ann.account(), ann.session(), SECRET, "ann@new.example"))
        .isEqualTo(AccountChanges.Outcome.WRITTEN);
    assertThat(signIn("ann@new.example", SECRET)).isInstanceOf(SignIn.Wrong.class);
    assertThat(accounts.changes().confirmEmail(mailbox.token())).isTrue();
    assertThat(accounts.changes().confirmEmail(mailbox.token())).isFalse();
    assertThat(signIn("ann@new.example", SECRET)).isInstanceOf(Opened.class);
    assertThat(mailbox.letters())
        .endsWith("confirm address ann@new.example", "address changed " + ANN);
  }

  @Test
  void anAddressOfSomebodyElseIsNotTakenOver() {
    signUp("ben@example.org");
    Opened ann = signUp(ANN);
    assertThat(
            accounts.changes().email(HERE, ann.account(), ann.session(), SECRET, "Ben@example.org"))
        .isEqualTo(AccountChanges.Outcome.WRITTEN);
    assertThat(mailbox.letters()).endsWith("already here Ben@example.org");
    accounts = accounts(new Policy(true, false, false));
    assertThat(
            accounts.changes().email(HERE, ann.account(), ann.session(), SECRET, "Ben@example.org"))
        .isEqualTo(AccountChanges.Outcome.WRONG);
    assertThat(
            accounts.changes().email(HERE, ann.account(), ann.session(), SECRET, "ann@new.example"))
        .isEqualTo(AccountChanges.Outcome.DONE);
    assertThat(signIn("ann@new.example", SECRET)).isInstanceOf(Opened.class);
  }

  @Test
  void anAdministratorIsMadeOrMadeOfAReader() {
    Administrators administrators = new Administrators(base, Passwords.cheap(), clock);
    assertThat(administrators.create("head@example.org", SECRET, "en")).isTrue();
    Opened ann = signUp(ANN);
    assertThat(administrators.create(ANN, "a better one", "en")).isFalse();
    assertThat(accounts.signIn().find(ann.token())).isEmpty();
    Opened again = (Opened) signIn(ANN, "a better one");
    assertThat(again.account().isAdministrator()).isTrue();
  }

  @Test
  void listsKeepTheirOrderAndEveryRecordOnce() {
    Account ann = signUp(ANN).account();
    String list = accounts.lists().create(ann, "Tides").orElseThrow();
    assertThat(accounts.lists().add(ann, list, records("a", "b", "c", "d"), "read")).isEqualTo(4);
    assertThat(accounts.lists().add(ann, list, records("c", "e"), "")).isEqualTo(1);
    assertThat(order(ann, list)).containsExactly("a", "b", "c", "d", "e");
    accounts.lists().shift(ann, list, "d", -2);
    accounts.lists().shift(ann, list, "a", 1);
    accounts.lists().shift(ann, list, "b", -99);
    accounts.lists().shift(ann, list, "nothing", 3);
    assertThat(order(ann, list)).containsExactly("b", "d", "a", "c", "e");
    accounts.lists().note(ann, list, "d", "twice");
    assertThat(items(ann, list).get(1)).isEqualTo(new Item(record("d"), "twice"));
    assertThat(accounts.lists().remove(ann, list, List.of("a", "x"))).isEqualTo(1);
    assertThat(accounts.lists().items(own(ann, list), 1, 2))
        .extracting(item -> item.record().id())
        .containsExactly("d", "c");
    assertThat(own(ann, list).size()).isEqualTo(4);
    assertThat(accounts.lists().holding(ann, "d"))
        .extracting(ReadingList::name)
        .containsExactly("Tides");
  }

  @Test
  void recordsMoveToAnotherListWithTheirNotes() {
    Account ann = signUp(ANN).account();
    String from = accounts.lists().create(ann, "From").orElseThrow();
    String to = accounts.lists().create(ann, "To").orElseThrow();
    accounts.lists().add(ann, from, records("a", "b", "c"), "keep");
    accounts.lists().add(ann, to, records("b"), "mine");
    assertThat(accounts.lists().move(ann, from, to, List.of("a", "b"))).isEqualTo(2);
    assertThat(order(ann, from)).containsExactly("c");
    assertThat(items(ann, to))
        .containsExactly(new Item(record("b"), "mine"), new Item(record("a"), "keep"));
    assertThat(accounts.lists().move(ann, from, "nowhere", List.of("c"))).isZero();
    assertThat(order(ann, from)).containsExactly("c");
  }

  @Test
  void aFullListTakesNothingMoreAndLosesNothing() {
    Account ann = signUp(ANN).account();
    String full = accounts.lists().create(ann, "Full").orElseThrow();
    String other = accounts.lists().create(ann, "Other").orElseThrow();
    List<KeptRecord> many =
        IntStream.rangeClosed(0, ReadingLists.MOST_ITEMS).mapToObj(i -> record("r" + i)).toList();
    assertThat(accounts.lists().add(ann, full, many, "")).isEqualTo(ReadingLists.MOST_ITEMS);
    accounts.lists().add(ann, other, records("x", "r1"), "");
    assertThat(accounts.lists().move(ann, other, full, List.of("x", "r1"))).isEqualTo(1);
    assertThat(order(ann, other)).containsExactly("x");
  }

  @Test
  void nobodyChangesOrSeesTheListsOfOthers() {
    Account ann = signUp(ANN).account();
    Account ben = signUp("ben@example.org").account();
    String list = accounts.lists().create(ann, "Tides").orElseThrow();
    accounts.lists().add(ann, list, records("a", "b"), "");
    assertThat(accounts.lists().own(ben, list)).isEmpty();
    accounts.lists().add(ben, list, records("evil"), "");
    accounts.lists().remove(ben, list, List.of("a"));
    accounts.lists().shift(ben, list, "a", 1);
    accounts.lists().note(ben, list, "a", "evil");
    accounts.lists().describe(ben, list, "evil", "evil");
    accounts.lists().share(ben, list, Sharing.PUBLIC);
    accounts.lists().delete(ben, list);
    String bens = accounts.lists().create(ben, "Mine").orElseThrow();
    accounts.lists().move(ben, list, bens, List.of("a"));
    accounts.lists().add(ben, bens, records("c"), "");
    accounts.lists().move(ben, bens, list, List.of("c"));
    assertThat(items(ann, list))
        .containsExactly(new Item(record("a"), ""), new Item(record("b"), ""));
    assertThat(own(ann, list).sharing()).isEqualTo(Sharing.PRIVATE);
    assertThat(own(ann, list).name()).isEqualTo("Tides");
    assertThat(order(ben, bens)).containsExactly("c");
  }

  @Test
  void aListIsSharedByAnAddressThatIsGoneForEverWhenItIsPrivateAgain() {
    Account ann = signUp(ANN).account();
    String list = accounts.lists().create(ann, "Tides").orElseThrow();
    accounts.lists().add(ann, list, records("a"), "");
    accounts.lists().share(ann, list, Sharing.LINK);
    String address = own(ann, list).address();
    assertThat(address).hasSize(22).isNotEqualTo(list);
    assertThat(accounts.lists().shared(address)).isPresent();
    assertThat(accounts.lists().shared(list)).isEmpty();
    assertThat(accounts.lists().publicLists(0, 10)).isEmpty();
    accounts.lists().share(ann, list, Sharing.PUBLIC);
    assertThat(own(ann, list).address()).isEqualTo(address);
    assertThat(accounts.lists().publicLists(0, 10)).hasSize(1);
    accounts.lists().share(ann, list, Sharing.PRIVATE);
    assertThat(accounts.lists().shared(address)).isEmpty();
    accounts.lists().share(ann, list, Sharing.LINK);
    assertThat(own(ann, list).address()).isNotEmpty().isNotEqualTo(address);
  }

  @Test
  void searchesAreSavedOnceAndDeleted() {
    Account ann = signUp(ANN).account();
    accounts.searches().save(ann, "Tides", "q=tides");
    pass(Duration.ofMinutes(1));
    accounts.searches().save(ann, "Seaweed", "q=seaweed");
    accounts.searches().save(ann, "High tides", "q=tides");
    List<SavedSearch> all = accounts.searches().of(ann);
    assertThat(all).extracting(SavedSearch::name).containsExactly("Seaweed", "High tides");
    accounts.searches().delete(signUp("ben@example.org").account(), all.getFirst().id());
    assertThat(accounts.searches().of(ann)).hasSize(2);
    accounts.searches().delete(ann, all.getFirst().id());
    assertThat(accounts.searches().of(ann)).hasSize(1);
  }

  @Test
  void tagsAndNotesAreTheirOwnersAlone() {
    Account ann = signUp(ANN).account();
    Account ben = signUp("ben@example.org").account();
    OwnMarks marks = accounts.marks();
    marks.tag(ann, record("a"), List.of("thesis", "chapter 1", "thesis"));
    marks.tag(ann, record("b"), List.of("thesis"));
    marks.note(ann, record("a"), "Read again.");
    assertThat(marks.tags(ann, "a")).containsExactly("chapter 1", "thesis");
    assertThat(marks.tags(ann)).containsEntry("thesis", 2).containsEntry("chapter 1", 1);
    assertThat(marks.tagged(ann, "chapter 1")).containsExactly(record("a"));
    assertThat(marks.noted(ann)).containsExactly(new OwnMarks.Noted(record("a"), "Read again."));
    assertThat(marks.tags(ben, "a")).isEmpty();
    assertThat(marks.note(ben, "a")).isEmpty();
    marks.tag(ann, record("a"), List.of());
    marks.note(ann, record("a"), "");
    assertThat(marks.tags(ann)).containsOnlyKeys("thesis");
    assertThat(marks.note(ann, "a")).isEmpty();
  }

  @Test
  void everyColumnIsListedAsKept() {
    List<String> columns =
        base.read(handle -> {
          List<String> found = new ArrayList<>();
          try (var rows = handle.getConnection().getMetaData().getColumns(null, null, "%", "%")) {
            while (rows.next()) {
              found.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
            }
          } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
          }
          return found;
        });
    TreeSet<String> ours = new TreeSet<>(columns);
    ours.removeIf(column -> column.startsWith("secret.") || column.startsWith("account_schema"));
    ours.removeIf(column -> column.matches("(pg_|sql_|_pg_|sqlite_).*"));
    TreeSet<String> listed = new TreeSet<>();
    Kept.list().forEach(column -> listed.add(column.table() + "." + column.name()));
    assertThat(ours).containsAll(listed);
    ours.removeIf(column -> !isOurs(column));
    assertThat(listed).isEqualTo(ours);
  }

  /** A database server has views of its own. */
  private boolean isOurs(String column) {
    return base.read(handle -> {
      try (var tables =
          handle
              .getConnection()
              .getMetaData()
              .getTables(
                  null, null, column.substring(0, column.indexOf('.')), new String[] {"TABLE"})) {
        return tables.next() && !"information_schema".equals(tables.getString("TABLE_SCHEM"));
      } catch (java.sql.SQLException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void everythingKeptIsHandedOutAndNoSecretWithIt() {
    Account ann = fill(signUp(ANN));
    var all = accounts.kept().about(ann);
    assertThat(all.keySet())
        .containsExactly(
            "account",
            "session",
            "one_use",
            "passkey",
            "joined",
            "reading_list",
            "list_item",
            "saved_search",
            "search_alert",
            "record_tag",
            "record_note",
            "record_comment",
            "comment_report",
            "record_rating",
            "featured_list");
    assertThat(all.values()).noneMatch(List::isEmpty);
    assertThat(all.getOrDefault("list_item", List.of()).getFirst())
        .containsEntry("list", "Tides")
        .containsEntry("record", "a")
        .containsEntry("added", "2026-03-01T12:00:00Z");
    assertThat(all.getOrDefault("search_alert", List.of()).getFirst())
        .containsEntry("search", "Tides")
        .containsEntry("rhythm", "weekly")
        .containsEntry("due", "2026-03-08T12:00:00Z");
    assertThat(all.getOrDefault("record_comment", List.of()).getFirst())
        .containsEntry("record", "a")
        .containsEntry("words", "A comment.")
        .containsEntry("name", "Ann")
        .containsEntry("state", "waiting");
    assertThat(all.getOrDefault("comment_report", List.of()).getFirst())
        .containsEntry("comment", "Title of b");
    assertThat(all.getOrDefault("featured_list", List.of()).getFirst())
        .containsEntry("list", "Tides")
        .containsEntry("starts", "");
    assertThat(all.toString()).doesNotContain("argon2", Tokens.hash(mailbox.token()));
  }

  @Test
  void whoDeletesTheAccountLeavesNothing() {
    signUp("ben@example.org");
    Opened opened = signUp(ANN);
    Account ann = fill(opened);
    assertThat(accounts.changes().delete(HERE, ann, opened.session(), "wrong"))
        .isEqualTo(AccountChanges.Outcome.WRONG);
    assertThat(accounts.changes().delete(HERE, ann, opened.session(), SECRET))
        .isEqualTo(AccountChanges.Outcome.DONE);
    assertThat(accounts.kept().about(ann).values()).allMatch(List::isEmpty);
    assertThat(accounts.signIn().find(opened.token())).isEmpty();
    assertThat(signIn(ANN, SECRET)).isInstanceOf(SignIn.Wrong.class);
    assertThat(signIn("ben@example.org", SECRET)).isInstanceOf(Opened.class);
  }

  /** Something in every table. */
  private Account fill(Opened opened) {
    Account ann = opened.account();
    String list = accounts.lists().create(ann, "Tides").orElseThrow();
    accounts.lists().add(ann, list, records("a"), "");
    accounts.searches().save(ann, "Tides", "q=tides");
    String search = accounts.searches().of(ann).getFirst().id();
    accounts.alerts().want(ann, search, AlertRhythm.WEEKLY);
    accounts.marks().tag(ann, record("a"), List.of("thesis"));
    accounts.marks().note(ann, record("a"), "Read again.");
    speak(ann, list);
    accounts.changes().email(HERE, ann, opened.session(), SECRET, "ann@new.example");
    accounts
        .joining()
        .join(HERE, ann, opened.session(), "", new Identity("https://one.example", "1", ""));
    addPasskey(opened);
    return ann;
  }

  /** A rating, a comment, a report on one of somebody else, and a list on the start page. */
  private void speak(Account ann, String list) {
    Voices voices = Voices.of(base, clock, CommentRule.MODERATED, true);
    voices.ratings().give(ann, record("a"), Set.of("a"), 4);
    voices.comments().write(named(ann, "Ann"), record("a"), "A comment.");
    Account carl = named(signUp("carl@example.org").account(), "Carl");
    voices.comments().write(carl, record("b"), "Another.");
    String other = voices.comments().of(carl, 0, 1).getFirst().id();
    voices.comments().approve(List.of(other));
    voices.comments().report(ann, other);
    accounts.lists().share(ann, list, Sharing.PUBLIC);
    voices.featured().add(list);
  }

  private static Account named(Account account, String name) {
    return new Account(
        account.id(), account.email(), name, account.role(), account.language(), account.created());
  }

  private void addPasskey(Opened opened) {
    PasskeyPlace place = new PasskeyPlace("pinakes.example", "https://pinakes.example", "Pinakes");
    Account ann = opened.account();
    Passkeys.Asked asked =
        (Passkeys.Asked) accounts.passkeys().ask(HERE, place, ann, opened.session(), "");
    String made = new SoftPasskey(place.origin(), place.host()).make(asked.options());
    Passkeys.Answer answer = new Passkeys.Answer(asked.challenge(), made);
    assertThat(accounts.passkeys().add(place, ann, opened.session(), answer, "Phone")).isTrue();
    assertThat(mailbox.letters()).endsWith("way added " + ANN, "way added " + ANN);
  }

  @Test
  void theSealIsTheSameForEveryProcess() {
    String sealed = base.seal().sealed("cookie", "abc");
    try (AccountBase again = open()) {
      assertThat(again.seal().open("cookie", sealed)).contains("abc");
      assertThat(again.seal().open("form", sealed)).isEmpty();
      assertThat(again.seal().open("cookie", sealed.replace("abc", "abd"))).isEmpty();
      assertThat(again.seal().open("cookie", "abc")).isEmpty();
      assertThat(again.seal().open("cookie", ".")).isEmpty();
    }
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    Account ann = signUp(ANN).account();
    String list = accounts.lists().create(ann, "Tides").orElseThrow();
    List<Future<Integer>> done = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        String id = "r" + i;
        done.add(hands.submit(() -> accounts.lists().add(ann, list, records(id), "")));
      }
    }
    for (Future<Integer> each : done) {
      assertThat(each.get()).isEqualTo(1);
    }
    assertThat(order(ann, list)).hasSize(40);
  }

  private ReadingList own(Account account, String list) {
    return accounts.lists().own(account, list).orElseThrow();
  }

  private List<Item> items(Account account, String list) {
    return accounts.lists().items(own(account, list), 0, ReadingLists.MOST_ITEMS);
  }

  private List<String> order(Account account, String list) {
    return items(account, list).stream().map(item -> item.record().id()).toList();
  }

  private static KeptRecord record(String id) {
    return new KeptRecord(id, "Title of " + id);
  }

  private static List<KeptRecord> records(String... ids) {
    return java.util.Arrays.stream(ids).map(AccountsContract::record).toList();
  }

  /** Somebody who has made an account in another's name, and more ways into it. */
  private Opened strangerAs(String email) {
    Opened opened = signUp(email);
    Account account = opened.account();
    accounts
        .joining()
        .join(HERE, account, opened.session(), "", new Identity("https://one.example", "1", ""));
    addPasskey(opened);
    accounts.changes().email(HERE, account, opened.session(), SECRET, "evil@example.org");
    return opened;
  }

  private void isClosedTo(Opened stranger, String link) {
    assertThat(accounts.passkeys().of(stranger.account())).isEmpty();
    assertThat(accounts.joining().of(stranger.account())).isEmpty();
    assertThat(accounts.signIn().find(stranger.token())).isEmpty();
    assertThat(accounts.changes().confirmEmail(link)).isFalse();
  }

  @Test
  void whoHasMadeTheAccountBeforeIsNoAdministratorByAnotherWay() {
    Opened stranger = strangerAs(ANN);
    new Administrators(base, Passwords.cheap(), clock).create(ANN, "a better one", "en");
    isClosedTo(stranger, mailbox.token());
  }

  @Test
  void aPasswordByLetterClosesEveryOtherWay() {
    Opened stranger = strangerAs(ANN);
    String link = mailbox.token();
    accounts.recovery().begin(HERE, ANN);
    assertThat(accounts.recovery().finish(mailbox.token(), "a better one")).isTrue();
    isClosedTo(stranger, link);
  }

  @Test
  void theLastAdministratorStaysOneWhoeverAsks() {
    Administrators administrators = new Administrators(base, Passwords.cheap(), clock);
    administrators.create(ANN, SECRET, "en");
    Opened ann = (Opened) signIn(ANN, SECRET);
    AccountChanges changes = accounts.changes();
    assertThat(changes.delete(HERE, ann.account(), ann.session(), SECRET))
        .isEqualTo(AccountChanges.Outcome.LAST);
    assertThatThrownBy(() -> administrators.create(ANN, "a better one", "en", Role.EDITOR))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(ANN + " is the last administrator");
    assertThat(signIn(ANN, SECRET)).isInstanceOf(Opened.class);
    administrators.create("head@example.org", SECRET, "en");
    assertThat(administrators.create(ANN, SECRET, "en", Role.EDITOR)).isFalse();
    assertThat(administrators.create(ANN, SECRET, "en")).isFalse();
    assertThat(changes.delete(HERE, ann.account(), ann.session(), SECRET))
        .isEqualTo(AccountChanges.Outcome.DONE);
  }
}
