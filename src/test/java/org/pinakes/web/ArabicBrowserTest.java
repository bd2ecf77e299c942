package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.account.Account;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Feedback;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.SignIn;
import org.pinakes.account.Span;
import org.pinakes.account.Voices;

/** Pages of every type in Arabic, from right to left, as an administrator who reads sees them. */
class ArabicBrowserTest {
  private static final String BOSS = "boss@example.org";
  private static final KeptRecord RECORD = new KeptRecord("filler-1", "One");
  private static final List<String> OPEN =
      List.of(
          "/",
          "/search?q=seaweed&not.language=German&year=1970..1979&only=open-access",
          "/search?q=harm+(help+OR+%22seaweed&explain=1",
          "/search?q=absent",
          "/search/facet/author?q=seaweed&author=Writer+B.",
          "/search/advanced?q=title:a+(b+OR+title:c)+-d&language=German",
          "/search/figures?q=seaweed",
          "/search/export?q=seaweed",
          "/help/search",
          "/browse/author",
          "/author/Robles,%20A.",
          "/record/peer-1",
          "/record/arabic",
          "/record/filler-30?q=seaweed&sort=oldest",
          "/record/peer-1/staff",
          "/record/peer-1/cite?find=chicago",
          "/record/withdrawn",
          "/marked?id=filler-1&id=absent",
          "/page/about",
          "/privacy",
          "/public-lists",
          "/feedback?kind=record&page=%2Frecord%2Ffiller-1",
          "/sign-in",
          "/sign-up",
          "/sign-in/link",
          "/forgotten",
          "/display",
          "/styleguide",
          "/offline",
          "/nowhere");
  private static final List<String> OWN =
      List.of(
          "/record/filler-1",
          "/account",
          "/account/password",
          "/account/delete",
          "/lists",
          "/keep?id=filler-1&id=filler-2",
          "/searches",
          "/searches/save?q=seaweed",
          "/own",
          "/comments",
          "/ratings",
          "/admin",
          "/admin/sources",
          "/admin/sources/sea",
          "/admin/sources/sea/report",
          "/admin/use",
          "/admin/state",
          "/admin/links",
          "/admin/translations",
          "/admin/settings",
          "/admin/users",
          "/admin/comments",
          "/admin/comments?show=refused",
          "/admin/lists",
          "/admin/notices",
          "/admin/notices/new",
          "/admin/feedback");

  private static TestFigures figures;
  private static Readers readers;
  private static Browsing browsing;
  private static Inspector inspector;
  private static final List<String> MADE = new ArrayList<>();

  @BeforeAll
  static void open(@TempDir Path folder) {
    figures = new TestFigures(folder);
    readers =
        new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED).withRatings(), figures);
    browsing = new Browsing();
    inspector = new Inspector(browsing, readers);
    readers.administrator(BOSS).post("/account/name", "name", "Boss");
    Account boss =
        ((SignIn.Opened) readers.accounts().signIn().open("test", BOSS, Readers.PASSWORD, "", "ar"))
            .account();
    keep(boss);
    say(boss);
    for (int i = 0; i < 3; i++) {
      figures.usage().searched("seaweed", false, true, Duration.ofMillis(4));
      figures.usage().searched("qwertz", false, false, Duration.ofMillis(900));
      figures.usage().viewed("peer-1");
    }
  }

  private static void keep(Account boss) {
    String list = readers.accounts().lists().create(boss, "Tides <and> more").orElseThrow();
    readers
        .accounts()
        .lists()
        .add(boss, list, List.of(RECORD, new KeptRecord("withdrawn", "Gone")), "A note");
    readers.accounts().lists().share(boss, list, Sharing.PUBLIC);
    readers.accounts().searches().save(boss, "Weeds", "q=seaweed");
    readers.accounts().marks().tag(boss, RECORD, List.of("thesis"));
    readers.accounts().marks().note(boss, RECORD, "Again.");
    String shared = readers.accounts().lists().own(boss, list).orElseThrow().address();
    MADE.clear();
    MADE.addAll(List.of("/lists/" + list, "/shared/" + shared));
  }

  private static void say(Account boss) {
    Voices voices = readers.accounts().voices();
    voices.comments().write(boss, RECORD, "Worth it");
    assertThat(voices.notices().add(Map.of("en", "Open till **eight**"), Span.ALWAYS, true))
        .isPresent();
    voices.feedback().keep(new Feedback(Feedback.Kind.WISH, "More whales", "", "", "ar"));
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
    figures.close();
  }

  private static List<String> own() {
    List<String> paths = new ArrayList<>(OWN);
    paths.addAll(MADE);
    return paths;
  }

  private static void visit(Page page, String path) {
    inspector.unfold(page, path, "ar");
    assertThat(page.getAttribute("html", "dir")).as(path).isEqualTo("rtl");
  }

  private static void look(Page page, List<String> paths, List<String> found) {
    for (String path : paths) {
      visit(page, path);
      Inspector.axe(page).forEach(fault -> found.add(path + ": " + fault));
    }
  }

  private static void measure(Page page, List<String> paths, List<String> found) {
    for (String path : paths) {
      visit(page, path);
      found.addAll(Inspector.tooWide(page, path));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, DARK", "360, LIGHT"})
  void axeFindsNothing(int width, ColorScheme scheme) {
    List<String> found = new ArrayList<>();
    Page anybody = browsing.window(width, 800, scheme);
    look(anybody, OPEN, found);
    anybody.context().close();
    Page boss = inspector.signedIn(BOSS, width, scheme);
    look(boss, own(), found);
    boss.context().close();
    assertThat(found).isEmpty();
  }

  /** At four times the size a screen of 1280 pixels holds 320. */
  @Test
  void fourTimesAsLargeNothingScrollsSideways() {
    List<String> found = new ArrayList<>();
    Page page = inspector.signedIn(BOSS, 320, ColorScheme.LIGHT);
    measure(page, OPEN, found);
    measure(page, own(), found);
    page.context().close();
    assertThat(found).isEmpty();
  }
}
