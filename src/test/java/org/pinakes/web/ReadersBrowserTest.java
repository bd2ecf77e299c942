package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.Account;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.SignIn;

/** Readers' pages in a real browser. */
class ReadersBrowserTest {
  private static final String EMAIL = "ann@example.org";
  private static final List<String> OPEN =
      List.of(
          "/sign-in?next=%2Flists",
          "/sign-up",
          "/sign-up/confirm?token=over",
          "/sign-in/link",
          "/sign-in/link/open?token=over",
          "/forgotten",
          "/display",
          "/display?done=1&next=%2Flists",
          "/privacy",
          "/public-lists",
          "/keep?id=filler-1",
          "/marked",
          "/marked?id=filler-1&id=absent",
          "/search?q=seaweed",
          "/record/filler-1");
  private static final List<String> OWN =
      List.of(
          "/account",
          "/account/password",
          "/account/email",
          "/account/delete",
          "/lists",
          "/keep?id=filler-1&id=filler-2",
          "/searches",
          "/searches/save?q=seaweed",
          "/own",
          "/own?tag=thesis",
          "/record/filler-1",
          "/search?q=seaweed");

  private static Readers readers;
  private static Browsing browsing;
  private static Inspector inspector;
  private static String list;
  private static String shared;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
    browsing = new Browsing();
    inspector = new Inspector(browsing, readers);
    readers.reader(EMAIL);
    Account ann =
        ((SignIn.Opened)
                readers.accounts().signIn().open("test", EMAIL, Readers.PASSWORD, "", "en"))
            .account();
    list = readers.accounts().lists().create(ann, "Tides <and> more").orElseThrow();
    readers
        .accounts()
        .lists()
        .add(
            ann,
            list,
            List.of(
                new KeptRecord("filler-1", "One"),
                new KeptRecord("withdrawn", "Tides that <were>"),
                new KeptRecord("arabic", "Two")),
            "A note\nof two lines");
    readers.accounts().lists().create(ann, "Other");
    readers.accounts().lists().share(ann, list, Sharing.PUBLIC);
    shared = readers.accounts().lists().own(ann, list).orElseThrow().address();
    readers.accounts().searches().save(ann, "Weeds", "q=seaweed");
    readers.accounts().marks().tag(ann, new KeptRecord("filler-1", "One"), List.of("thesis"));
    readers.accounts().marks().note(ann, new KeptRecord("filler-1", "One"), "Again.");
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

  private static List<String> own() {
    List<String> paths = new ArrayList<>(OWN);
    paths.add("/lists/" + list);
    paths.add("/lists/" + list + "?order=title&tag=thesis");
    return paths;
  }

  private static List<String> open() {
    List<String> paths = new ArrayList<>(OPEN);
    paths.add("/shared/" + shared);
    return paths;
  }

  @Test
  void axeFindsNothingWhereNobodyIsSignedIn() {
    Page wide = browsing.window(1280, 900, ColorScheme.DARK);
    assertThat(inspector.faults(wide, open(), "es")).isEmpty();
    wide.context().close();
    Page narrow = browsing.window(360, 740, ColorScheme.LIGHT);
    assertThat(inspector.faults(narrow, open(), "en")).isEmpty();
    narrow.context().close();
  }

  @Test
  void axeFindsNothingOnPagesOfWhoIsSignedIn() {
    Page wide = browsing.window(1280, 900, ColorScheme.LIGHT);
    inspector.signIn(wide, EMAIL);
    assertThat(inspector.faults(wide, own(), "en")).isEmpty();
    wide.context().close();
    Page narrow = browsing.window(360, 740, ColorScheme.DARK);
    inspector.signIn(narrow, EMAIL);
    assertThat(inspector.faults(narrow, own(), "es")).isEmpty();
    narrow.context().close();
  }

  @Test
  void axeFindsNothingOnAFormThatHasToBeCorrected() {
    Page page = browsing.window(360, 740, ColorScheme.LIGHT);
    inspector.visit(page, "/sign-up");
    page.fill("#email", "nobody");
    page.fill("#password", "short");
    page.evaluate("document.querySelector('form.fill').noValidate = true");
    page.click("form.fill button");
    assertThat(page.locator(".field .problem").count()).isEqualTo(2);
    assertThat(page.getAttribute("#email", "aria-describedby")).isEqualTo("email-problem");
    assertThat(Inspector.axe(page)).isEmpty();
    page.context().close();
  }

  @Test
  void recordsMarkedBeforeSigningInAreOfferedToBeKept() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    inspector.visit(page, "/search?q=seaweed");
    page.check("[data-mark] >> nth=0");
    page.check("[data-mark] >> nth=2");
    assertThat(page.textContent(".you .marks")).contains("Marked", "2");
    inspector.visit(page, "/search?q=seaweed&page=2");
    page.check("[data-mark] >> nth=1");
    page.click(".you .marks a");
    assertThat(page.locator(".results > li").count()).isEqualTo(3);
    page.uncheck("[data-mark] >> nth=1");
    inspector.signIn(page, EMAIL);
    assertThat(page.isVisible(".offer")).isTrue();
    page.click(".offer a");
    assertThat(page.locator(".results > li").count()).isEqualTo(2);
    page.fill("#name", "Marked before");
    page.click("[data-keeps] button");
    assertThat(page.textContent("[role=status]")).contains("2 records were added.");
    assertThat(page.isVisible(".you .marks")).isFalse();
    assertThat(page.isVisible(".offer")).isFalse();
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void anOfferThatIsPutOffDoesNotComeBackUntilMoreIsMarked() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    inspector.visit(page, "/record/filler-9");
    page.check("[data-mark]");
    inspector.signIn(page, EMAIL);
    page.click(".offer button");
    assertThat(page.isVisible(".offer")).isFalse();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    inspector.visit(page, "/");
    assertThat(page.isVisible(".offer")).isFalse();
    inspector.visit(page, "/record/filler-10");
    page.check("[data-mark]");
    inspector.visit(page, "/");
    assertThat(page.isVisible(".offer")).isTrue();
    page.context().close();
  }

  @Test
  void allMarksAreForgottenAtOnce() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    inspector.visit(page, "/record/filler-9");
    page.check("[data-mark]");
    inspector.visit(page, "/marked");
    page.waitForURL("**/marked?id=filler-9");
    page.click(".forget");
    page.waitForURL("**/marked");
    assertThat(page.textContent("main")).contains("Nothing is marked");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void everythingIsKeptWithoutJavaScriptOnAPhone() {
    Page page = browsing.plainWindow(360, 740);
    inspector.signIn(page, EMAIL);
    inspector.visit(page, "/search?q=seaweed");
    page.check(".pick input >> nth=0");
    page.check(".pick input >> nth=1");
    page.click(".selection button");
    page.fill("#name", "Without script");
    page.click("form.fill button");
    assertThat(page.textContent("h1")).isEqualTo("Without script");
    assertThat(page.locator(".list .results > li").count()).isEqualTo(2);
    String second = page.textContent(".list .results > li:nth-child(2) h2");
    page.click(".list .results > li:nth-child(2) button[value=up]");
    assertThat(page.textContent(".list .results > li:nth-child(1) h2")).isEqualTo(second);
    page.click(".list .results > li:nth-child(1) .entry summary");
    page.fill("#note-1", "First of all");
    page.click(".list .results > li:nth-child(1) .fill button");
    assertThat(page.textContent(".list .results > li:nth-child(1)")).contains("First of all");
    inspector.visit(page, "/account");
    page.click("form[action^='/sign-out'] button");
    page.waitForURL(url -> !url.contains("/account"));
    assertThat(page.textContent(".you")).contains("Sign in");
    page.context().close();
  }

  @Test
  void aListIsReorderedWithTheKeyboardAlone() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    inspector.signIn(page, EMAIL);
    inspector.visit(page, "/lists/" + list);
    page.focus("#n3 button[value=top]");
    page.keyboard().press("Enter");
    page.waitForSelector("#n1 h2:has-text('كتاب')");
    page.focus("#n1 button[value=down]");
    page.keyboard().press("Space");
    page.waitForSelector("#n2 h2:has-text('كتاب')");
    page.keyboard().press("Tab");
    assertThat(page.locator("#n2 input:focus").count()).isEqualTo(1);
    page.context().close();
  }
}
