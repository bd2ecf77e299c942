package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.Comment;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Comments;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.Post;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.SignIn;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.StoreUnavailableException;

/** What editors show all readers, and what they are written. */
class EditorsTest {
  private static Readers readers;
  private static Visitor editor;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED));
    editor = readers.editor("eve@example.org");
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private static Visitor stranger() {
    return readers.visitor("203.0.113.9");
  }

  private static Account account(String email) {
    SignIn.Outcome outcome =
        readers.accounts().signIn().open("test", email, Readers.PASSWORD, "", "en");
    return ((SignIn.Opened) outcome).account();
  }

  @Test
  void aNoticeIsPreviewedPublishedChangedEndedAndDeleted() {
    Answer form = editor.get("/admin/notices/new");
    assertThat(form.text()).contains("Text (English)", "Text (Arabic)");
    String typed = "The **reading room** is shut <script>alert(1)</script>";
    Answer preview =
        editor.post("/admin/notices", "do", "preview", "text-en", typed, "alarm", "on");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body())
        .contains("<strong>reading room</strong>", "&lt;script&gt;alert(1)", "notice alarm")
        .doesNotContain("<script>alert");
    assertThat(stranger().get("/").text()).doesNotContain("reading room");

    Answer listed =
        editor.postAndGo(
            "/admin/notices", "do", "save", "text-en", typed, "text-es", "Sala cerrada");
    assertThat(listed.text()).contains("shown now", "without end", "reading room", "Sala cerrada");
    assertThat(stranger().get("/").body())
        .contains("<strong>reading room</strong>")
        .doesNotContain("<script>alert", "notice alarm");
    assertThat(stranger().get("/search?q=seaweed&lng=es").text()).contains("Sala cerrada");
    assertThat(stranger().get("/record/filler-1?lng=fr").text()).contains("reading room");

    String page = listed.all("href=\"(/admin/notices/[\\w-]{22})\"").getFirst();
    String id = page.substring(page.lastIndexOf('/') + 1);
    assertThat(editor.get(page).body()).contains("Sala cerrada</textarea>");
    editor.postAndGo("/admin/notices", "do", "save", "id", id, "text-es", "Sala abierta");
    assertThat(stranger().get("/?lng=es").text()).contains("Sala abierta");
    assertThat(stranger().get("/?lng=en").text()).doesNotContain("Sala abierta", "reading room");
    Answer ended = editor.postAndGo("/admin/notices", "do", "end", "id", id);
    assertThat(ended.text()).contains("Sala abierta");
    assertThat(stranger().get("/?lng=es").text()).doesNotContain("Sala abierta");
    editor.postAndGo("/admin/notices", "do", "remove", "id", id);
    assertThat(editor.get(page).status()).isEqualTo(404);
    assertThat(editor.post("/admin/notices", "do", "end", "id", id).status()).isEqualTo(404);
    assertThat(editor.post("/admin/notices", "do", "nonsense").status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongInANoticeIsToldAndNothingTypedIsLost() {
    editor.get("/admin/notices/new");
    Answer empty = editor.post("/admin/notices", "do", "save", "text-en", " ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Write the text in at least one language.");
    Answer late =
        editor.post(
            "/admin/notices",
            "do",
            "save",
            "text-en",
            "Soon",
            "from",
            "2030-01-02T10:00",
            "until",
            "2030-01-01T10:00");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("Soon</textarea>", "value=\"2030-01-02T10:00\"");
    Answer never = editor.post("/admin/notices", "do", "save", "text-en", "x", "from", "soon");
    assertThat(never.text()).contains("one of them is not a time");
    Answer planned =
        editor.postAndGo(
            "/admin/notices", "do", "save", "text-en", "In 2090", "from", "2090-01-02T10:00");
    assertThat(planned.text()).contains("shown later", "from Jan 2, 2090");
    assertThat(stranger().get("/").text()).doesNotContain("In 2090");
  }

  @Test
  void onlyEditorsComeToTheDesk() {
    Visitor ben = readers.reader("ben@example.org");
    ben.get("/");
    for (String path : List.of("/admin/notices", "/admin/lists", "/admin/feedback")) {
      assertThat(ben.get(path).status()).as(path).isEqualTo(403);
      assertThat(ben.post(path, "do", "add").status()).as(path).isEqualTo(403);
      assertThat(stranger().get(path).status()).as(path).isEqualTo(403);
      assertThat(editor.get(path).status()).as(path).isEqualTo(200);
      assertThat(editor.postBare(path, "do", "add").status()).as(path).isEqualTo(403);
      assertThat(readers.administrator("head@example.org").get(path).status()).isEqualTo(200);
      assertThat(new Visitor(readers.site()).get(path).status())
          .as("on the machine")
          .isEqualTo(200);
    }
    assertThat(editor.get("/admin/sources").status()).isEqualTo(403);
    assertThat(editor.get("/account").body()).contains("href=\"/admin/comments\"");
    assertThat(ben.get("/account").body()).doesNotContain("/admin/");
  }

  @Test
  void aPublicListIsPutOnTheStartPageAndLeavesItWithItsOwnersWish() {
    readers.reader("ann@example.org").post("/account/name", "name", "Ann of the Sea");
    Account ann = account("ann@example.org");
    String id = readers.accounts().lists().create(ann, "Tides <b>& more").orElseThrow();
    readers.accounts().lists().add(ann, id, List.of(new KeptRecord("filler-1", "One")), "");
    readers.accounts().lists().describe(ann, id, "Tides <b>& more", "Where to begin.");
    readers.accounts().lists().share(ann, id, Sharing.PUBLIC);
    assertThat(editor.get("/admin/lists").text()).contains("Tides <b>& more", "by Ann of the Sea");
    assertThat(stranger().get("/").text()).doesNotContain("Chosen by our editors");
    Answer chosen = editor.postAndGo("/admin/lists", "do", "add", "list", id);
    assertThat(chosen.text()).contains("on the start page now");
    Answer home = stranger().get("/");
    assertThat(
            home.reads(
                "Chosen by our editors",
                "Tides <b>& more",
                "1 record",
                "by Ann of the Sea",
                "Where to begin."))
        .isTrue();
    assertThat(home.body()).doesNotContain("<b>&amp; more");
    String address = home.all("href=\"(/shared/[\\w-]+)\"").getFirst();
    assertThat(stranger().get(address).status()).isEqualTo(200);
    assertThat(stranger().get("/public-lists").text()).contains("Chosen by our editors");
    assertThat(stranger().get("/?lng=es").text()).contains("Selección de nuestros editores");

    Answer wrong =
        editor.post(
            "/admin/lists",
            "do",
            "show",
            "list",
            id,
            "from",
            "2090-01-02T10:00",
            "until",
            "2090-01-01T10:00");
    assertThat(wrong.status()).isEqualTo(422);
    editor.postAndGo("/admin/lists", "do", "show", "list", id, "from", "2090-01-02T10:00");
    assertThat(stranger().get("/").text()).doesNotContain("Chosen by our editors");
    editor.postAndGo("/admin/lists", "do", "show", "list", id, "from", "", "until", "");
    assertThat(stranger().get("/").text()).contains("Chosen by our editors");
    readers.accounts().lists().share(ann, id, Sharing.PRIVATE);
    editor.postAndGo("/admin/lists", "do", "up", "list", id);
    assertThat(stranger().get("/").text()).doesNotContain("Chosen by our editors");
    assertThat(editor.post("/admin/lists", "do", "add", "list", id).status()).isEqualTo(422);
  }

  @Test
  void editorsHearOnceADayThatCommentsWait() {
    List<String> letters = new ArrayList<>();
    EditorLetters writer =
        new EditorLetters(
            (to, subject, text, html) -> letters.add(to + ": " + subject + "\n" + text + html),
            Translations.load(),
            new SiteSettings("https://pinakes.example", code -> code));
    Comments comments = readers.accounts().voices().comments();
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isZero();
    readers.reader("carl@example.org").post("/account/name", "name", "Carl");
    comments.write(account("carl@example.org"), new KeptRecord("filler-9", "Nine"), "Hello");
    int sent = writer.tellWhatWaits(readers.accounts().voices());
    assertThat(sent).isEqualTo(letters.size()).isPositive();
    assertThat(letters)
        .anyMatch(letter ->
            letter.startsWith("eve@example.org: Comments are waiting at Pinakes")
                && letter.contains("1 comment is waiting for an editor.")
                && letter.contains("https://pinakes.example/admin/comments?lng=en"));
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isZero();
    readers.now().set(readers.now().get().plus(EditorLetters.RHYTHM));
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isEqualTo(sent);
  }

  @Test
  void aLetterThatDidNotGoOutIsTriedAgainTheSameDay() {
    AtomicBoolean away = new AtomicBoolean(true);
    Post post =
        new Post() {
          @Override
          public void send(String to, String subject, String text, String html) {
            deliver(to, subject, text, html);
          }

          @Override
          public boolean deliver(String to, String subject, String text, String html) {
            return !away.get();
          }
        };
    EditorLetters writer =
        new EditorLetters(
            post, Translations.load(), new SiteSettings("https://pinakes.example", code -> code));
    Comments comments = readers.accounts().voices().comments();
    readers.reader("dora@example.org").post("/account/name", "name", "Dora");
    comments.write(account("dora@example.org"), new KeptRecord("filler-8", "Eight"), "Hello");
    readers.now().set(readers.now().get().plus(EditorLetters.RHYTHM));
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isZero();
    away.set(false);
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isPositive();
    assertThat(writer.tellWhatWaits(readers.accounts().voices())).isZero();
    readers.now().set(readers.now().get().plus(EditorLetters.RHYTHM));
    comments.approve(
        comments.queue(Comments.Queue.OPEN, 0, 100).stream().map(Comment::id).toList());
  }

  @Test
  void whatCannotBeReadStaysAsItWas() {
    AtomicLong ticks = new AtomicLong();
    AtomicLong reads = new AtomicLong();
    Recent<Long> recent =
        new Recent<>(
            () -> {
              if (reads.incrementAndGet() == 2) {
                throw new StoreUnavailableException("away for a test");
              }
              return reads.get();
            },
            0L,
            Duration.ofSeconds(5),
            ticks::get);
    assertThat(recent.get()).isEqualTo(1);
    assertThat(recent.get()).isEqualTo(1);
    ticks.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(recent.get()).isEqualTo(1);
    ticks.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(recent.get()).isEqualTo(3);
    recent.expire();
    assertThat(recent.get()).isEqualTo(4);
  }
}
