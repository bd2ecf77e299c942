package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.AlertLetter;
import org.pinakes.account.AlertPost;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.search.Ranking;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchService;

/** Readers set alerts, are told what is new, and end them. */
class AlertsTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "reader" + number + "@example.org";

  /** A word that only this test's records have. */
  private final String word = "kelp" + (char) ('a' + number);

  private final List<AlertLetter> letters = new ArrayList<>();
  private AlertPost post = this::keep;
  private String search = "";

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  @AfterEach
  void end() {
    readers.accounts().alerts().end(readers.accounts().alerts().token(search));
  }

  private AlertPost.Outcome keep(AlertLetter letter) {
    letters.add(letter);
    return AlertPost.Outcome.SENT;
  }

  private AlertRounds.Report run(Instant complete) {
    SearchService service =
        new SearchService(readers.site().index(), Ranking.catalogue(), SearchForm.catalogue());
    SiteSettings settings = new SiteSettings("https://pinakes.example", UnaryOperator.identity());
    return new AlertRounds(readers.accounts().alerts(), service, () -> complete, post, settings)
        .run(1000);
  }

  private AlertRounds.Report run() {
    return run(now());
  }

  private static Instant now() {
    return readers.now().get();
  }

  private static void pass(Duration time) {
    readers.now().set(now().plus(time));
  }

  private void arrive(int count) {
    try (IndexFeed feed = readers.site().index().openFeed()) {
      for (int i = 0; i < count; i++) {
        feed.put(
            IndexDocument.builder()
                .add("id", word + "-" + now().toEpochMilli() + "-" + i)
                .add("title", "About <" + word + "> " + i)
                .add("author", "Doe, Jane")
                .add("publishDate", "2026")
                .add("first_indexed", now().toString())
                .build(),
            true);
      }
      feed.commit(78);
    }
    readers.site().index().refresh();
  }

  /** Somebody with a saved search for the word, and an alert on it. */
  private Visitor watching(String rhythm) {
    Visitor ann = readers.reader(email);
    ann.get("/searches/save?q=" + word);
    Answer searches = ann.postAndGo("/searches/save", "s.q", word, "name", "Kelp & <co>");
    search = searches.all("name=\"search\" value=\"([\\w-]{22})\"").getFirst();
    Answer set = ann.postAndGo("/searches/alert", "search", search, "rhythm", rhythm);
    assertThat(set.all("<option value=\"(|daily|weekly)\" selected")).containsExactly(rhythm);
    return ann;
  }

  private static String path(AlertLetter letter) {
    Matcher link = Pattern.compile("https://pinakes\\.example(\\S+)").matcher(letter.unsubscribe());
    assertThat(link.matches()).isTrue();
    return link.group(1);
  }

  @Test
  void aReaderIsToldOnceWhatIsNewWithTheNewestTitlesAndAWayToAll() {
    watching("daily");
    pass(Duration.ofHours(1));
    arrive(23);
    pass(Duration.ofDays(1));
    assertThat(run()).isEqualTo(new AlertRounds.Report(1, 0, 0, 0, false));
    assertThat(run().isEmpty()).isTrue();
    AlertLetter letter = letters.getFirst();
    assertThat(letter.to()).isEqualTo(email);
    assertThat(letter.subject()).isEqualTo("New at Pinakes: Kelp & <co>");
    assertThat(letter.text())
        .contains("23 records are new for your search.", "About <" + word + ">", "Doe, Jane · 2026")
        .contains("https://pinakes.example/search?q=" + word + "&sort=added&lng=en")
        .contains(letter.unsubscribe());
    assertThat(letter.html())
        .contains("<html lang=\"en\" dir=\"ltr\">", "About &lt;" + word + "&gt;")
        .contains("href=\"https://pinakes.example/record/" + word)
        .doesNotContain("<" + word);
    assertThat(letter.html().split("<li>", -1)).hasSize(AlertRounds.SHOWN + 1);
    pass(Duration.ofDays(1));
    assertThat(run()).isEqualTo(new AlertRounds.Report(0, 1, 0, 0, false));
    assertThat(letters).hasSize(1);
  }

  @Test
  void aLetterIsWrittenInTheReadersLanguageAndDirection() {
    watching("weekly").get("/account?lng=ar");
    Visitor again = readers.visitor("192.0.2." + number);
    again.get("/sign-in?lng=ar");
    again.post("/sign-in?lng=ar", "email", email, "password", Readers.PASSWORD);
    pass(Duration.ofHours(1));
    arrive(2);
    pass(Duration.ofDays(7));
    run();
    AlertLetter letter = letters.getFirst();
    assertThat(letter.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
    assertThat(letter.text()).contains("تسجيلتان جديدتان", "&lng=ar");
  }

  @Test
  void theLinkOfALetterShowsAButtonAndTheButtonEndsTheAlert() {
    Visitor ann = watching("daily");
    pass(Duration.ofHours(1));
    arrive(1);
    pass(Duration.ofDays(1));
    run();
    Visitor stranger = readers.visitor("203.0.113." + number);
    String link = path(letters.getFirst());
    Answer asked = stranger.get(link);
    assertThat(asked.text()).contains("End this alert", "Kelp & <co>");
    assertThat(asked.header("Cache-Control")).contains("no-store");
    assertThat(ann.get("/searches").body()).contains("value=\"daily\" selected");
    String action = asked.all("action=\"(/searches/unsubscribe[^\"]+)\"").getFirst();
    Answer ended = stranger.postBare(action.replace("&amp;", "&"));
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text()).contains("The alert has ended");
    assertThat(ann.get("/searches").body()).doesNotContain("value=\"daily\" selected");
    assertThat(stranger.get(link).status()).isEqualTo(410);
  }

  @Test
  void aMailProgramEndsTheAlertWithOneClickInPartsAsItLikes() {
    Visitor ann = watching("daily");
    pass(Duration.ofHours(1));
    arrive(1);
    pass(Duration.ofDays(1));
    run();
    Visitor program =
        readers
            .visitor("203.0.113." + number)
            .with("Content-Type", "multipart/form-data; boundary=cut");
    String link = path(letters.getFirst());
    String madeUp = link.replaceFirst("token=...", "token=AAA");
    assertThat(program.postBare(madeUp, "List-Unsubscribe", "One-Click").status()).isEqualTo(410);
    assertThat(ann.get("/searches").body()).contains("value=\"daily\" selected");
    assertThat(program.postBare(link, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
    assertThat(ann.get("/searches").body()).doesNotContain("value=\"daily\" selected");
    pass(Duration.ofDays(2));
    assertThat(run().isEmpty()).isTrue();
  }

  @Test
  void aCrashBehindTheMailServerSendsTheSameLetterAgainUnderTheSameKey() {
    watching("daily");
    pass(Duration.ofHours(1));
    arrive(1);
    pass(Duration.ofDays(1));
    post =
        letter -> {
          letters.add(letter);
          throw new IllegalStateException("a crash made for a test");
        };
    assertThatThrownBy(this::run).hasMessageContaining("a crash made");
    post = this::keep;
    assertThat(run().isEmpty()).isTrue();
    pass(org.pinakes.account.SearchAlerts.LEASE);
    assertThat(run().sent()).isEqualTo(1);
    assertThat(letters).extracting(AlertLetter::key).hasSize(2).containsOnly(key());
    pass(Duration.ofDays(1));
    run();
    assertThat(letters).hasSize(2);
  }

  private String key() {
    return letters.getFirst().key();
  }

  @Test
  void whatTheIndexDoesNotHaveYetIsWaitedForAndLosesNothing() {
    watching("daily");
    pass(Duration.ofHours(1));
    Instant behind = now();
    pass(Duration.ofHours(1));
    arrive(1);
    pass(Duration.ofDays(1));
    assertThat(run(behind).nothing()).isEqualTo(1);
    pass(Duration.ofDays(1));
    assertThat(run(behind)).isEqualTo(new AlertRounds.Report(0, 0, 1, 0, false));
    pass(AlertRounds.UNTIL_FOUND);
    assertThat(run().sent()).isEqualTo(1);
  }

  @Test
  void whatTheMailServerDoesNotTakeIsToldLater() {
    watching("daily");
    pass(Duration.ofHours(1));
    arrive(1);
    pass(Duration.ofDays(1));
    post = letter -> AlertPost.Outcome.UNREACHABLE;
    assertThat(run()).isEqualTo(new AlertRounds.Report(0, 0, 1, 0, true));
    pass(AlertRounds.AFTER_FAILURE);
    post = letter -> AlertPost.Outcome.REFUSED;
    assertThat(run()).isEqualTo(new AlertRounds.Report(0, 0, 0, 1, false));
    pass(Duration.ofDays(1));
    post = this::keep;
    assertThat(run().sent()).isEqualTo(1);
  }

  @Test
  void savedSearchesHaveTheirFeeds() {
    assertThat(watching("").get("/searches?lng=en").body())
        .contains("href=\"/feed?q=" + word + "&amp;lng=en\"");
  }

  @Test
  void nobodySetsAnAlertWithoutAFormOfOurs() {
    Visitor ann = watching("");
    assertThat(ann.postBare("/searches/alert", "search", search, "rhythm", "daily").status())
        .isEqualTo(403);
  }

  @Test
  void aSiteWithoutEmailSaysSoAndSetsNoAlert(@TempDir Path folder) {
    try (Readers mute = new Readers(folder, new Policy(true, false, false))) {
      Visitor ann = mute.reader(email);
      ann.get("/searches/save?q=tides");
      Answer searches = ann.postAndGo("/searches/save", "s.q", "tides", "name", "Tides");
      assertThat(searches.text()).contains("This site cannot send e-mail", "as a feed");
      assertThat(searches.body()).doesNotContain("<select id=\"rhythm");
      String id = searches.all("name=\"search\" value=\"([\\w-]{22})\"").getFirst();
      ann.postAndGo("/searches/alert", "search", id, "rhythm", "daily");
      mute.now().set(mute.now().get().plus(Duration.ofDays(2)));
      assertThat(mute.accounts().alerts().claim()).isEmpty();
    }
  }
}
