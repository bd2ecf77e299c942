package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Comments;
import org.pinakes.account.Feedback;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.SignIn;
import org.pinakes.account.Span;
import org.pinakes.account.Voices;

/** What readers and editors say, in a real browser. */
class VoicesBrowserTest {
  private static final String READER = "ann@example.org";
  private static final String EDITOR = "eve@example.org";
  private static final KeptRecord RECORD = new KeptRecord("filler-1", "One");
  private static final List<String> OPEN =
      List.of(
          "/",
          "/public-lists",
          "/record/filler-1",
          "/privacy",
          "/feedback",
          "/feedback?kind=record&page=%2Frecord%2Ffiller-1",
          "/feedback?sent=yes");
  private static final List<String> OWN =
      List.of(
          "/record/filler-1?said=waiting",
          "/record/filler-2?said=rated",
          "/search?q=seaweed",
          "/comments",
          "/ratings",
          "/account");
  private static final List<String> DESK =
      List.of(
          "/admin/comments",
          "/admin/comments?show=reported&approved=2",
          "/admin/comments?show=refused",
          "/admin/lists",
          "/admin/notices",
          "/admin/notices/new",
          "/admin/feedback",
          "/admin/feedback?show=done");

  private static Readers readers;
  private static Browsing browsing;
  private static Inspector inspector;
  private static String waiting;
  private static String notice;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED).withRatings());
    browsing = new Browsing();
    inspector = new Inspector(browsing, readers);
    readers.reader(READER).post("/account/name", "name", "Ann of the Sea");
    readers.editor(EDITOR).post("/account/name", "name", "Eve");
    Account ann = account(READER);
    Account eve = account(EDITOR);
    Comments comments = readers.accounts().voices().comments();
    String first = write(ann, "Chapter two.\n\nSee https://example.org/" + "long/".repeat(40));
    comments.approve(List.of(first, write(eve, "Thank you.")));
    comments.report(eve, first);
    comments.refuse(List.of(write(ann, "Buy whales")), "No advertisements, please.");
    waiting = write(ann, "Third <thoughts>");
    Voices voices = readers.accounts().voices();
    voices.ratings().give(ann, RECORD, Set.of(RECORD.id()), 4);
    voices.ratings().give(eve, RECORD, Set.of(RECORD.id()), 3);
    String list = readers.accounts().lists().create(ann, "Tides <and> more").orElseThrow();
    readers.accounts().lists().add(ann, list, List.of(RECORD), "");
    readers.accounts().lists().describe(ann, list, "Tides <and> more", "Where\nto\nbegin.");
    readers.accounts().lists().share(ann, list, Sharing.PUBLIC);
    voices.featured().add(list);
    String other = readers.accounts().lists().create(ann, "Weeds").orElseThrow();
    readers.accounts().lists().add(ann, other, List.of(RECORD), "");
    readers.accounts().lists().share(ann, other, Sharing.PUBLIC);
    notice =
        voices
            .notices()
            .add(Map.of("en", "Open till **eight**", "es", "Hasta las ocho"), Span.ALWAYS, true)
            .orElseThrow();
    voices.feedback().keep(new Feedback(Feedback.Kind.WISH, "More whales", "", "", "es"));
    voices
        .feedback()
        .keep(
            new Feedback(
                Feedback.Kind.RECORD, "Wrong year", "a@example.org", "/record/filler-1", "en"));
    voices.feedback().mark(List.of(voices.feedback().list(false, 0, 1).getFirst().id()), true);
  }

  private static Account account(String email) {
    SignIn.Outcome outcome =
        readers.accounts().signIn().open("test", email, Readers.PASSWORD, "", "en");
    return ((SignIn.Opened) outcome).account();
  }

  private static String write(Account account, String text) {
    readers.now().set(readers.now().get().plus(Duration.ofMinutes(10)));
    Comments comments = readers.accounts().voices().comments();
    comments.write(account, RECORD, text);
    return comments.of(account, 0, 1).getFirst().id();
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
  }

  @BeforeEach
  void forget() {
    browsing.complaints().clear();
  }

  private static List<String> desk() {
    List<String> paths = new ArrayList<>(DESK);
    paths.add("/admin/notices/" + notice);
    return paths;
  }

  private static List<String> own() {
    List<String> paths = new ArrayList<>(OWN);
    paths.add("/comments/" + waiting);
    return paths;
  }

  @Test
  void pagesAreForEveryoneWideAndNarrowLightAndDark() {
    Page narrow = browsing.window(360, 740, ColorScheme.LIGHT);
    assertThat(inspector.faults(narrow, OPEN, "en")).isEmpty();
    inspector.signIn(narrow, READER);
    assertThat(inspector.faults(narrow, own(), "es")).isEmpty();
    Page dark = browsing.window(1280, 800, ColorScheme.DARK);
    assertThat(inspector.faults(dark, OPEN, "ar")).isEmpty();
    inspector.signIn(dark, EDITOR);
    assertThat(inspector.faults(dark, desk(), "en")).isEmpty();
    assertThat(inspector.faults(dark, List.of("/record/filler-1", "/comments"), "ar")).isEmpty();
    Page desk = browsing.window(360, 740, ColorScheme.LIGHT);
    inspector.signIn(desk, EDITOR);
    assertThat(inspector.faults(desk, desk(), "ar")).isEmpty();
    assertThat(browsing.complaints()).isEmpty();
    narrow.context().close();
    dark.context().close();
    desk.context().close();
  }

  @Test
  void pagesThatTellWhatIsWrongAreForEveryoneToo() {
    Page page = browsing.plainWindow(360, 740);
    inspector.signIn(page, EDITOR);
    inspector.visit(page, "/admin/notices/new");
    page.click("button[value=save]");
    assertThat(page.textContent("[role=alert]")).contains("at least one language");
    assertThat(page.locator("textarea[name=text-ar]").getAttribute("dir")).isEqualTo("rtl");
    page.fill("textarea[name=text-en]", "Closed on **Monday**");
    page.click("button[value=preview]");
    assertThat(page.textContent("section.card strong")).isEqualTo("Monday");
    inspector.visit(page, "/feedback");
    page.fill("#words", "Too quick for a person");
    page.click("main form button");
    assertThat(page.textContent("[role=alert]")).contains("very quickly");
    assertThat(page.inputValue("#words")).isEqualTo("Too quick for a person");
    page.context().close();
  }

  @Test
  void aReaderCommentsAnEditorDecidesAndAllIsDoneWithoutScript() {
    for (String language : List.of("en", "es", "ar")) {
      String words = "Worth it, in " + language;
      String record = "/record/filler-7?lng=" + language;
      Page reader = browsing.plainWindow(360, 740);
      inspector.signIn(reader, READER);
      inspector.visit(reader, record);
      reader.click("#comments summary");
      reader.fill("#comment-text", words);
      reader.click("#comments form.fill button");
      reader.waitForURL("**#comments");
      assertThat(reader.textContent("#comments .unseen-yet")).contains(words);
      Page editor = browsing.plainWindow(1280, 800);
      inspector.signIn(editor, EDITOR);
      inspector.visit(editor, "/admin/comments?lng=" + language);
      editor.check("li.comment:has-text(\"" + words + "\") input[type=checkbox]");
      editor.click("button[value=approve]");
      assertThat(editor.textContent("main [role=status]")).isNotBlank();
      Page anybody = browsing.plainWindow(360, 740);
      inspector.visit(anybody, record);
      assertThat(anybody.textContent("#comments")).contains(words, "Ann of the Sea");
      assertThat(anybody.getAttribute("html", "lang")).isEqualTo(language);
      readers.now().set(readers.now().get().plus(Duration.ofMinutes(10)));
      for (Page page : List.of(reader, editor, anybody)) {
        page.context().close();
      }
    }
  }
}
