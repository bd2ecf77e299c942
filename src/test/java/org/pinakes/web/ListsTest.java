package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.SignIn;

/** What readers keep: lists, marked records, searches, tags and notes. */
class ListsTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "reader" + number + "@example.org";

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private Visitor stranger() {
    return readers.visitor("203.0.113." + number);
  }

  private Account account() {
    SignIn.Outcome outcome =
        readers.accounts().signIn().open("test", email, Readers.PASSWORD, "", "en");
    return ((SignIn.Opened) outcome).account();
  }

  private String list(Account account, String name, String... records) {
    String id = readers.accounts().lists().create(account, name).orElseThrow();
    List<KeptRecord> kept =
        java.util.Arrays.stream(records).map(r -> new KeptRecord(r, "Title of " + r)).toList();
    readers.accounts().lists().add(account, id, kept, "");
    return id;
  }

  private static List<String> order(Answer page) {
    return page.all("type=\"checkbox\" name=\"id\" value=\"([^\"]+)\"");
  }

  @Test
  void resultsAreTickedAndKeptInANewListAndThenInTheSame() {
    Visitor ann = readers.reader(email);
    Answer results = ann.get("/search?q=seaweed");
    assertThat(results.body()).contains("action=\"/keep\"", "name=\"id\" value=\"filler-");
    Answer form = ann.get("/keep?id=filler-3&id=filler-4&id=absent");
    assertThat(form.text()).contains("Keep in a list", "1 record is not in the catalogue any more");
    Answer list =
        ann.postAndGo("/keep", "id", "filler-3", "id", "filler-4", "name", "Sea", "note", "Read");
    assertThat(order(list)).containsExactly("filler-3", "filler-4");
    assertThat(list.text()).contains("Read");
    Answer again = ann.get("/keep?id=filler-4&id=filler-5");
    String id = again.all("<option value=\"([\\w-]{22})\"").getFirst();
    Answer both = ann.postAndGo("/keep", "id", "filler-4", "id", "filler-5", "list", id);
    assertThat(both.text()).contains("1 record was added.");
    assertThat(order(both)).containsExactly("filler-3", "filler-4", "filler-5");
  }

  @Test
  void whoIsNotSignedInIsToldHowToKeepThemAndFindsThemAgain() {
    Answer page = stranger().get("/keep?id=filler-3&lng=es");
    assertThat(page.text()).contains("Inicie sesión");
    assertThat(page.all("href=\"(/sign-in\\?next=[^\"]+)\"").getFirst())
        .contains(AccountPaths.encoded("/keep?id=filler-3"));
    assertThat(stranger().get("/keep").text()).contains("Nothing was ticked");
  }

  @Test
  void theWayBackSurvivesCreatingAnAccount() {
    String next = AccountPaths.encoded("/keep?id=filler-3");
    assertThat(stranger().get("/keep?id=filler-3").body()).contains("/sign-up?next=" + next);
    assertThat(stranger().get("/sign-in?next=" + next).body()).contains("/sign-up?next=" + next);
    Visitor ann = stranger();
    ann.get("/sign-up?next=" + next);
    ann.post("/sign-up", "email", email, "password", Readers.PASSWORD, "next", "/keep?id=filler-3");
    String link =
        readers.letters().stream()
            .filter(letter -> letter.to().equals(email))
            .findFirst()
            .orElseThrow()
            .link();
    Answer confirm = ann.get(link);
    assertThat(confirm.body())
        .containsPattern("type=\"email\" value=\"" + email + "\" autocomplete=\"username\"")
        .contains("readonly");
    String token = link.replaceFirst(".*token=([^&]+).*", "$1");
    Answer in = ann.post("/sign-up/confirm", "token", token, "password", Readers.PASSWORD);
    assertThat(in.header("Location")).endsWith("/keep?id=filler-3");
  }

  @Test
  void aListIsLookedAtInOtherOrdersAndByTags() {
    Visitor ann = readers.reader(email);
    Account account = account();
    String id = list(account, "Sea", "filler-3", "arabic", "peer-1", "filler-1");
    String page = "/lists/" + id;
    assertThat(order(ann.get(page))).containsExactly("filler-3", "arabic", "peer-1", "filler-1");
    assertThat(ann.get(page).body()).contains("value=\"down\"");
    for (String other : List.of("title", "author", "year", "added")) {
      Answer ordered = ann.get(page + "?order=" + other);
      assertThat(order(ordered))
          .as(other)
          .containsExactlyInAnyOrder("filler-3", "arabic", "peer-1", "filler-1");
      assertThat(ordered.body()).as(other).doesNotContain("value=\"down\"");
    }
    assertThat(order(ann.get(page + "?order=title")))
        .containsExactly("arabic", "filler-1", "filler-3", "peer-1");
    assertThat(order(ann.get(page + "?order=added")))
        .containsExactly("filler-1", "peer-1", "arabic", "filler-3");
    readers.accounts().marks().tag(account, new KeptRecord("peer-1", "P"), List.of("the sis"));
    assertThat(ann.get(page).body()).contains(page + "?tag=the+sis");
    Answer tagged = ann.get(page + "?tag=the+sis");
    assertThat(order(tagged)).containsExactly("peer-1");
    Answer noted =
        ann.postAndGo(page + "?tag=the+sis", "do", "note", "record", "peer-1", "note", "Yes");
    assertThat(order(noted)).containsExactly("peer-1");
    assertThat(noted.text()).contains("Yes");
    assertThat(ann.get(page + "?tag=none").text()).contains("No record of the list has this tag.");
  }

  @Test
  void resultsTellInWhichOfOnesListsTheyAre() {
    Visitor ann = readers.reader(email);
    list(account(), "Tides <and> more", "filler-3");
    String found = ann.get("/search?q=id:filler-3").body();
    assertThat(found).contains("In your lists:", "Tides &lt;and&gt; more");
    assertThat(stranger().get("/search?q=id:filler-3").body()).doesNotContain("In your lists:");
  }

  @Test
  void whatIsMarkedIsSentByTheReadersOwnProgram() {
    Answer marked = stranger().get("/marked?id=filler-1&id=filler-2");
    assertThat(marked.all("href=\"(mailto:[^\"]+)\"").getFirst())
        .startsWith("mailto:?subject=2%20records%20from%20Pinakes&body=")
        .contains("%2Frecord%2Ffiller-1", "%2Frecord%2Ffiller-2");
    assertThat(stranger().get("/record/filler-1").body())
        .containsPattern("href=\"sms:\\?body=[^\"]+%2Frecord%2Ffiller-1\"");
  }

  @Test
  void recordsAreMovedRemovedReorderedAndNoted() {
    Visitor ann = readers.reader(email);
    Account account = account();
    String from = list(account, "From", "filler-1", "filler-2", "filler-3", "filler-4");
    String to = list(account, "To", "filler-9");
    String page = "/lists/" + from;
    ann.get(page);
    assertThat(order(ann.postAndGo(page, "do", "down", "record", "filler-1")))
        .containsExactly("filler-2", "filler-1", "filler-3", "filler-4");
    assertThat(order(ann.postAndGo(page, "do", "top", "record", "filler-4")))
        .containsExactly("filler-4", "filler-2", "filler-1", "filler-3");
    assertThat(order(ann.postAndGo(page, "do", "up", "record", "filler-1")))
        .containsExactly("filler-4", "filler-1", "filler-2", "filler-3");
    assertThat(ann.postAndGo(page, "do", "note", "record", "filler-1", "note", "Twice!").text())
        .contains("Twice!");
    Answer removed = ann.postAndGo(page, "do", "remove", "id", "filler-4");
    assertThat(removed.text()).contains("1 record was removed.");
    Answer moved = ann.postAndGo(page, "do", "move", "id", "filler-1", "id", "filler-2", "to", to);
    assertThat(moved.text()).contains("2 records were moved to this list.", "Twice!");
    assertThat(order(moved)).containsExactly("filler-9", "filler-1", "filler-2");
    Answer cite = ann.post(page, "do", "cite", "id", "filler-3");
    assertThat(cite.header("Location")).endsWith("/export?id=filler-3&format=cited");
    Answer export = ann.post(page, "do", "export", "id", "filler-3");
    assertThat(export.header("Location")).endsWith("/export?id=filler-3");
    assertThat(ann.post(page, "do", "nonsense").status()).isEqualTo(404);
  }

  @Test
  void aListKeepsWhatHasGoneAndFollowsWhatIsCalledOtherwise() {
    Visitor ann = readers.reader(email);
    String id = list(account(), "Old", "withdrawn", "peer-by-its-old-name", "filler-1");
    Answer page = ann.get("/lists/" + id);
    assertThat(page.text())
        .contains("Title of withdrawn Not in the catalogue any more: withdrawn")
        .contains("Support for peer workers in harm reduction");
    assertThat(page.body()).contains("href=\"/record/peer-1\"");
  }

  @Test
  void aListIsNobodyElsesUntilItIsShared() {
    Visitor ann = readers.reader(email);
    ann.post("/account/name", "name", "Ann of the Sea");
    String id = list(account(), "Secret tides", "filler-1");
    assertThat(stranger().get("/lists/" + id).status()).isEqualTo(303);
    Visitor ben = readers.reader("ben" + number + "@example.org");
    assertThat(ben.get("/lists/" + id).status()).isEqualTo(404);
    assertThat(stranger().get("/shared/" + id).status()).isEqualTo(404);

    ann.get("/lists/" + id);
    Answer shared = ann.postAndGo("/lists/" + id + "/edit", "name", "Tides", "sharing", "link");
    String address = shared.all("value=\"http[^\"]+(/shared/[^\"]+)\"").getFirst();
    Answer seen = stranger().get(address);
    assertThat(seen.text()).contains("Tides", "by Ann of the Sea", "1 record");
    assertThat(seen.body()).contains("noindex").doesNotContain("/lists/" + id, email);
    assertThat(stranger().get("/public-lists").text()).doesNotContain("by Ann of the Sea");

    ann.postAndGo("/lists/" + id + "/edit", "name", "Tides", "sharing", "public");
    assertThat(stranger().get("/public-lists").text()).contains("Tides", "by Ann of the Sea");
    assertThat(stranger().get(address).body()).doesNotContain("noindex");
    ann.postAndGo("/lists/" + id + "/edit", "name", "Tides", "sharing", "private");
    assertThat(stranger().get(address).status()).isEqualTo(404);
    ann.postAndGo("/lists/" + id + "/delete");
    assertThat(ann.get("/lists/" + id).status()).isEqualTo(404);
  }

  @Test
  void markedRecordsAreShownByTheirAddressAndKeptNowhere() {
    Answer none = stranger().get("/marked");
    assertThat(none.text()).contains("Nothing is marked");
    Answer some = stranger().get("/marked?id=filler-2&id=filler-1&id=filler-2&id=absent");
    assertThat(order(some)).containsExactly("filler-2", "filler-1");
    assertThat(some.body())
        .contains("/keep?id=filler-2&amp;id=filler-1", "/export?id=filler-2&amp;id=filler-1");
    assertThat(some.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void atMostAHundredRecordsAreTakenAtOnce() {
    String many =
        java.util.stream.IntStream.range(0, 300)
            .mapToObj(i -> "id=x" + i)
            .collect(java.util.stream.Collectors.joining("&"));
    assertThat(stranger().get("/marked?" + many).text()).contains("100 records are not in");
    assertThat(stranger().get("/marked?id=" + "x".repeat(600)).text())
        .contains("Nothing is marked");
  }

  @Test
  void aSearchIsSavedRunAgainAndDeleted() {
    Visitor ann = readers.reader(email);
    Answer results = ann.get("/search?q=seaweed&language=German");
    String save = results.all("href=\"(/searches/save[^\"]+)\"").getFirst();
    Answer form = ann.get(save);
    assertThat(form.body()).contains("seaweed · Language: German");
    Answer saved =
        ann.postAndGo("/searches/save", "name", "Weeds", "s.q", "seaweed", "s.language", "German");
    assertThat(saved.text()).contains("Saved searches", "Weeds");
    String run = saved.all("href=\"(/search\\?[^\"]+)\"").getFirst();
    assertThat(run).isEqualTo("/search?q=seaweed&language=German");
    assertThat(ann.get(run).text()).contains("Results for seaweed");
    String id = saved.all("name=\"search\" value=\"([^\"]+)\"").getFirst();
    assertThat(ann.postAndGo("/searches", "search", id).text()).contains("no search yet");
  }

  @Test
  void tagsAndNotesAreWrittenOnARecordAndSeenByTheirOwnerAlone() {
    Visitor ann = readers.reader(email);
    list(account(), "Course", "filler-1");
    ann.get("/record/filler-1");
    Answer page =
        ann.postAndGo(
            "/own", "record", "filler-1", "tags", "thesis,  chapter  1 ,,thesis", "note", "Again.");
    assertThat(page.text()).contains("Your tags and notes", "chapter 1", "Again.", "Course");
    assertThat(ann.get("/own").text()).contains("Again.", "thesis 1");
    assertThat(ann.get("/own?tag=chapter+1").text()).contains("Tagged: chapter 1");
    assertThat(stranger().get("/record/filler-1").text())
        .doesNotContain("Your tags and notes", "Again.");
    Visitor ben = readers.reader("ben" + number + "@example.org");
    assertThat(ben.get("/record/filler-1").text()).doesNotContain("Again.");
    assertThat(ann.post("/own", "record", "absent", "tags", "x").status()).isEqualTo(404);
  }

  @Test
  void whatHasGoneIsLookedUpOnlyOnThePageThatShowsIt() {
    Visitor ann = readers.reader(email);
    String[] records = new String[ListSelection.PAGE + 1];
    java.util.Arrays.setAll(records, i -> i == 0 ? "broken" : "filler-" + i);
    String page = "/lists/" + list(account(), "Sea", records);
    for (String order : List.of("author", "year")) {
      Answer first = ann.get(page + "?order=" + order);
      assertThat(first.status()).as(order).isEqualTo(200);
      assertThat(order(first)).hasSize(ListSelection.PAGE).doesNotContain("broken");
      assertThat(ann.get(page + "?page=2&order=" + order).status()).as("a test").isEqualTo(500);
    }
  }
}
