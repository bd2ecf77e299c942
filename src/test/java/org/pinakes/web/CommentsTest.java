package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.account.Account;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Comments;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.SignIn;

/** Comments on records, from writing to deciding. */
class CommentsTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path ATTEMPTS =
      Path.of("src/test/resources/org/pinakes/web/hostile-comments.txt");

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String email = "writer" + number + "@example.org";
  private final String record = "filler-" + number;
  private final String page = "/record/" + record;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED));
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private static Comments comments() {
    return readers.accounts().voices().comments();
  }

  private Visitor stranger() {
    return readers.visitor("203.0.113." + number);
  }

  private Visitor writer(String name) {
    Visitor writer = readers.reader(email);
    writer.post("/account/name", "name", name);
    writer.get(page);
    return writer;
  }

  private Visitor editor() {
    Visitor editor = readers.editor("editor" + number + "@example.org");
    editor.get("/admin/comments");
    return editor;
  }

  private static String only(Answer queue, String text) {
    assertThat(queue.text()).contains(text);
    List<String> ids = queue.all("type=\"checkbox\" name=\"id\" value=\"([\\w-]{22}\\.\\w+)\"");
    List<String> cards = queue.all("(?s)<li class=\"comment ticked\">(.*?)</li>");
    for (int i = 0; i < cards.size(); i++) {
      if (cards.get(i).contains(text)) {
        return ids.get(i);
      }
    }
    throw new AssertionError("not in the queue: " + text);
  }

  @Test
  void aCommentIsSeenByItsWriterAloneUntilAnEditorApprovesIt() {
    Visitor ann = writer("Ann of the Sea");
    Answer sent =
        ann.postAndGo(
            "/comments", "record", record, "text", "Read it.\n\nSee https://example.org/a_(b).");
    assertThat(sent.text())
        .contains("Your comment waits for an editor", "Read it.", "waiting for an editor")
        .doesNotContain("Nobody has commented");
    assertThat(stranger().get(page).text())
        .contains("Nobody has commented on this record yet.")
        .doesNotContain("Read it.");

    Visitor editor = editor();
    String id = only(editor.get("/admin/comments"), "Read it.");
    Answer decided = editor.postAndGo("/admin/comments?show=open", "id", id, "do", "approve");
    assertThat(decided.text()).contains("1 comment is approved.").doesNotContain("Read it.");

    Answer seen = stranger().get(page);
    assertThat(seen.reads("1 comment", "Ann of the Sea", "March 1, 2026", "Read it.", "See"))
        .isTrue();
    assertThat(seen.body())
        .contains(
            "<a href=\"https://example.org/a_(b)\" rel=\"nofollow ugc noopener external\">https://example.org/a_(b)</a>.")
        .doesNotContain(email);
    assertThat(stranger().get("/search?q=seaweed").text()).doesNotContain("Read it.");
    assertThat(ann.get("/comments/" + bare(id)).status()).isEqualTo(404);
  }

  private static String bare(String seen) {
    return seen.substring(0, seen.indexOf('.'));
  }

  @Test
  void aTextThatIsPutInWhileAnEditorReadsIsNotApproved() {
    Visitor ann = writer("Ann");
    ann.post("/comments", "record", record, "text", "Harmless words " + number);
    Visitor editor = editor();
    String seen = only(editor.get("/admin/comments"), "Harmless words " + number);
    ann.post("/comments/" + bare(seen), "text", "Evil words " + number);
    Answer decided = editor.postAndGo("/admin/comments?show=open", "id", seen, "do", "approve");
    assertThat(decided.text())
        .contains("1 comment was changed by its writer while you decided")
        .contains("changed while you decided")
        .containsOnlyOnce("Evil words " + number);
    assertThat(stranger().get(page).text()).doesNotContain("Evil words");
  }

  @Test
  void recordsAreReadWhileCommentsAreAway(@TempDir Path folder) {
    try (Readers away = new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED))) {
      Visitor somebody = away.visitor("203.0.113.200");
      assertThat(somebody.get(page).text()).contains("Nobody has commented");
      away.accounts().base().close();
      Answer without = somebody.get(page);
      assertThat(without.status()).isEqualTo(200);
      assertThat(without.text()).doesNotContain("Nobody has commented");
    }
  }

  @Test
  void aWaitingCommentIsChangedAndAnyOfOnesOwnDeleted() {
    Visitor ann = writer("Ann");
    ann.post("/comments", "record", record, "text", "First thoughts " + number);
    String own = ann.get(page).all("href=\"(/comments/[\\w-]{22})\"").getFirst();
    assertThat(ann.get(own).body()).contains("First thoughts " + number + "</textarea>");
    Answer changed = ann.postAndGo(own, "text", "Second thoughts " + number);
    assertThat(changed.text()).contains("Second thoughts " + number, "waiting for an editor");
    comments().approve(List.of(own.substring("/comments/".length())));
    assertThat(ann.post(own, "text", "Third thoughts").status()).isEqualTo(422);
    assertThat(stranger().get(page).text()).contains("Second thoughts " + number);
    Answer gone = ann.postAndGo(own, "do", "delete");
    assertThat(gone.text()).contains("The comment is deleted.").doesNotContain("Second thoughts");
    assertThat(stranger().get(page).text()).doesNotContain("Second thoughts");
  }

  @Test
  void whatIsNotAcceptedIsToldWhyAndCanBeWrittenAnew() {
    Visitor ann = writer("Ann");
    ann.post("/comments", "record", record, "text", "Buy <b>cheap</b> whales " + number);
    Visitor editor = editor();
    String id = only(editor.get("/admin/comments"), "whales " + number);
    Answer refused =
        editor.postAndGo(
            "/admin/comments", "id", id, "do", "refuse", "reason", "No advertisements, please.");
    assertThat(refused.text()).contains("1 comment is not accepted.");
    assertThat(editor.get("/admin/comments?show=refused").text()).contains("whales " + number);
    assertThat(ann.get("/comments").reads("not accepted", "No advertisements, please.")).isTrue();
    assertThat(ann.get(page).text()).contains("No advertisements, please.");
    ann.postAndGo("/comments/" + bare(id), "text", "Whales are in chapter " + number);
    assertThat(editor.get("/admin/comments").text()).contains("Whales are in chapter " + number);
    String changed = only(editor.get("/admin/comments"), "chapter " + number);
    editor.postAndGo("/admin/comments", "id", changed, "do", "remove");
    assertThat(ann.get("/comments").text()).doesNotContain("chapter " + number);
  }

  @Test
  void aReportBringsACommentBackToTheQueueAndChangesNothingForOthers() {
    Visitor ann = writer("Ann");
    ann.post("/comments", "record", record, "text", "Rude words " + number);
    String id = comments().of(account(email), 0, 1).getFirst().id();
    comments().approve(List.of(id));
    assertThat(stranger().get(page).body()).doesNotContain("/report");
    assertThat(ann.get(page).body()).doesNotContain("/report");
    Visitor ben = readers.reader("ben" + number + "@example.org");
    assertThat(ben.get(page).body()).contains("/comments/" + id + "/report");
    Answer reported = ben.postAndGo("/comments/" + id + "/report", "record", record);
    assertThat(reported.text())
        .contains("An editor will look at the comment.", "You have reported this comment.")
        .contains("Rude words " + number);
    ben.post("/comments/" + id + "/report", "record", record);
    assertThat(stranger().get(page).text()).contains("Rude words " + number);
    Visitor editor = editor();
    Answer queue = editor.get("/admin/comments?show=reported");
    assertThat(bare(only(queue, "Rude words " + number))).isEqualTo(id);
    assertThat(queue.text()).contains("reported by 1 reader");
    assertThat(ann.get("/comments").text()).doesNotContain("reported");
    editor.postAndGo("/admin/comments", "id", id, "do", "approve");
    ben.post("/comments/" + id + "/report", "record", record);
    assertThat(editor.get("/admin/comments").text()).doesNotContain("Rude words " + number);
    editor.post("/admin/comments", "id", id, "do", "refuse", "reason", "");
    assertThat(stranger().get(page).text()).doesNotContain("Rude words " + number);
  }

  private Account account(String address) {
    SignIn.Outcome outcome =
        readers.accounts().signIn().open("test", address, Readers.PASSWORD, "", "en");
    return ((SignIn.Opened) outcome).account();
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedStays() {
    Visitor nameless = readers.reader(email);
    assertThat(nameless.get(page).text()).contains("Give your account a name");
    Answer none = nameless.post("/comments", "record", record, "text", "Without a name");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("Without a name</textarea>", "role=\"alert\"");
    nameless.post("/account/name", "name", "Ann");
    assertThat(nameless.post("/comments", "record", record, "text", " \n ").text())
        .contains("There is nothing in the comment yet.");
    String links = "https://example.org/x ".repeat(Comments.MOST_LINKS + 1);
    assertThat(nameless.post("/comments", "record", record, "text", links).text())
        .contains("at most 5 are possible");
    String endless = "a".repeat(Comments.LONGEST + 1);
    assertThat(nameless.post("/comments", "record", record, "text", endless).text())
        .contains("at most 4,000 characters are possible", endless);
    assertThat(nameless.post("/comments", "record", "absent", "text", "x").status()).isEqualTo(404);
    assertThat(stranger().get(page).text()).contains("Sign in to write a comment");
  }

  @Test
  void tooManyInAShortTimeAreRefused() {
    Visitor ann = writer("Ann");
    for (int i = 0; i < 5; i++) {
      assertThat(ann.post("/comments", "record", record, "text", "No " + i).status())
          .isEqualTo(303);
    }
    assertThat(ann.post("/comments", "record", record, "text", "No 5").text())
        .contains("You have written many comments in a short time");
  }

  @Test
  void aFormFromElsewhereAndAStrangerChangeNothing() {
    Visitor ann = writer("Ann");
    ann.post("/comments", "record", record, "text", "Mine " + number);
    String id = comments().of(account(email), 0, 1).getFirst().id();
    assertThat(ann.postBare("/comments", "record", record, "text", "evil").status()).isEqualTo(403);
    Visitor ben = readers.reader("ben" + number + "@example.org");
    ben.get(page);
    assertThat(ben.post("/comments/" + id, "do", "delete").status()).isEqualTo(404);
    assertThat(ben.get("/comments/" + id).status()).isEqualTo(404);
    assertThat(ben.get("/admin/comments").status()).isEqualTo(403);
    assertThat(ben.post("/admin/comments", "id", id, "do", "approve").status()).isEqualTo(403);
    assertThat(stranger().get("/admin/comments").status()).isEqualTo(403);
    assertThat(editor().postBare("/admin/comments", "id", id, "do", "approve").status())
        .isEqualTo(403);
    assertThat(stranger().get(page).text()).doesNotContain("Mine " + number);
    assertThat(ann.get("/comments").text()).contains("Mine " + number);
  }

  @Test
  void commentsFollowARecordThatIsCalledOtherwise() {
    Visitor ann = writer("Ann");
    Account account = account(email);
    comments().write(account, new KeptRecord("peer-by-its-old-name", "Peers"), "By its old name");
    comments().write(account, new KeptRecord("merged-peer-1", "Peers"), "When it was merged");
    comments().approve(comments().of(account, 0, 9).stream().map(each -> each.id()).toList());
    assertThat(stranger().get("/record/peer-1").text())
        .contains("By its old name", "When it was merged", "2 comments");
    assertThat(ann.get("/comments").body()).contains("Peers");
  }

  @Test
  void manyCommentsAreTurnedLikePages() {
    Account account = account(emailOf(writer("Ann")));
    for (int i = 0; i < CommentViews.PAGE + 1; i++) {
      readers.now().set(readers.now().get().plusSeconds(1200));
      comments().write(account, new KeptRecord(record, "Many"), "Comment number " + i);
      comments().approve(List.of(comments().of(account, 0, 1).getFirst().id()));
    }
    Answer first = stranger().get(page);
    assertThat(first.text()).contains("21 comments, the newest first", "Comment number 20");
    assertThat(first.text()).doesNotContain("Comment number 0");
    String older = first.all("href=\"([^\"]+)\" rel=\"next\"").getFirst();
    assertThat(older).isEqualTo(page + "?comments=2#comments");
    Answer second = stranger().get(older.replace("#comments", ""));
    assertThat(second.text()).contains("Comment number 0").doesNotContain("Comment number 20");
    assertThat(stranger().get(page + "?comments=99").text()).contains("Comment number 0");
    assertThat(stranger().get(page + "?comments=x&said=x").text()).contains("Comment number 20");
  }

  private String emailOf(Visitor writer) {
    assertThat(writer.get("/account").text()).contains(email);
    return email;
  }

  @Test
  void editorsSpeakWithTheirStanding() {
    Visitor editor = editor();
    editor.post("/account/name", "name", "Eve");
    editor.get(page);
    editor.post("/comments", "record", record, "text", "From the desk " + number);
    comments()
        .approve(
            List.of(
                comments().of(account("editor" + number + "@example.org"), 0, 1).getFirst().id()));
    assertThat(stranger().get(page).body()).contains("<span class=\"kind\">Editor</span>");
  }

  static Stream<String> attempts() throws IOException {
    return Files.readString(ATTEMPTS).lines().filter(line -> !line.isBlank());
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void nothingThatIsTypedBecomesMarkup(String evil) {
    Visitor ann = writer(evil);
    Account account = account(email);
    comments().write(account, new KeptRecord(record, "Evil"), evil + "\n\n" + evil);
    String id = comments().of(account, 0, 1).getFirst().id();
    List<Answer> pages = new java.util.ArrayList<>(List.of(ann.get("/comments")));
    pages.add(ann.get("/comments/" + id));
    Visitor editor = editor();
    pages.add(editor.get("/admin/comments"));
    editor.post("/admin/comments", "id", id, "do", "refuse", "reason", evil);
    pages.add(ann.get("/comments"));
    comments().approve(List.of(id));
    pages.add(stranger().get(page));
    for (Answer seen : pages) {
      assertThat(seen.status()).isEqualTo(200);
      String harmless =
          seen.body()
              .replaceAll("<script type=\"module\" src=\"/assets/[^\"]+\"></script>", "")
              .replaceAll("<script type=\"application/ld\\+json\">", "");
      assertThat(harmless)
          .doesNotContain("<script", "<img src", "<svg on", "<iframe", "href=\"javascript:")
          .doesNotContain("href=\"data:", "<a href=\"//");
      assertThat(harmless).doesNotContainPattern("<[a-z]+ [^>]*\\son(?:error|load|click)=");
    }
  }
}
