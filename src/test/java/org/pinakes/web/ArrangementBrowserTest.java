package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists of results are arranged, and what unfolds in them, in a browser. */
class ArrangementBrowserTest {
  private static TestSite site;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, Shelf.documents());
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
    site.close();
  }

  @BeforeEach
  void forget() {
    browsing.complaints().clear();
  }

  private static Page visit(Page page, String path) {
    page.navigate(site.at(path));
    return page;
  }

  private static Page window(int width) {
    return browsing.window(width, 800, ColorScheme.LIGHT);
  }

  private static Locator choice(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aReaderChoosesCoversAndFindsThemAgain() {
    Page page = visit(window(1280), "/search?q=harm");
    choice(page, "Covers").click();
    assertThat(page.locator(".results.grid .tile")).not().hasCount(0);
    assertThat(choice(page, "Covers")).hasAttribute("aria-current", "true");
    page.fill("#q", "seaweed");
    page.press("#q", "Enter");
    assertThat(page.locator(".results.grid .tile")).hasCount(20);
    assertThat(page.url()).contains("q=seaweed", "view=grid");
    visit(page, "/search?q=peer");
    assertThat(page.locator(".results.grid").first()).isVisible();
    page.context().close();
  }

  @Test
  void withoutScriptsTheArrangementIsCarriedFromPageToPage() {
    Page page = browsing.plainWindow(1280, 800);
    visit(page, "/search?q=seaweed&view=compact");
    page.context().clearCookies();
    page.click(".pages a[rel=next], .pages a:has-text('2')");
    assertThat(page.locator(".results.compact .short")).not().hasCount(0);
    assertThat(page.locator(".deeper a").first())
        .hasAttribute("href", page.locator(".short h3 a").first().getAttribute("href"));
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void nothingMovesWhenCoversCome(int width) {
    Page page = window(width);
    for (String path :
        List.of("/search?q=seaweed&view=grid", "/record/don-quijote", "/record/many")) {
      visit(page, path);
      page.waitForFunction("[...document.querySelectorAll('img.cover')].some(img => img.complete)");
      Object shift =
          page.evaluate(
              "new Promise(done => { new PerformanceObserver(list => done(list.getEntries()"
                  + ".reduce((sum, e) => sum + e.value, 0))).observe({type: 'layout-shift', buffered: true});"
                  + " setTimeout(() => done(0), 300); })");
      // Chromium counts parts of a pixel of a late font, too; a cover that came would be 0.01 and
      // more.
      assertThat(((Number) shift).doubleValue()).as(path).isLessThan(0.001);
      BoundingBox box = page.locator("img.cover").first().boundingBox();
      assertThat(box.height / box.width).as(path).isBetween(1.45, 1.55);
    }
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void onAPhoneTwoCoversStandSideBySide() {
    Page page = visit(window(360), "/search?q=seaweed&view=grid");
    Locator tiles = page.locator(".tile");
    BoundingBox first = tiles.nth(0).boundingBox();
    BoundingBox second = tiles.nth(1).boundingBox();
    BoundingBox third = tiles.nth(2).boundingBox();
    assertThat(second.y).isEqualTo(first.y);
    assertThat(second.x).isGreaterThan(first.x);
    assertThat(third.y).isGreaterThan(first.y);
    assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth")).isEqualTo(false);
    page.context().close();
  }

  @Test
  void aShortListShowsManyRecordsOnAScreen() {
    Page page = visit(window(1280), "/search?q=seaweed");
    double usual = page.locator(".results li").first().boundingBox().height;
    visit(page, "/search?q=seaweed&view=compact");
    assertThat(page.locator(".results li").first().boundingBox().height).isLessThan(usual * 0.6);
    page.context().close();
  }

  @Test
  void aQuickLookOpensByTheKeyboardAndClosesWithEscape() {
    Page page = visit(window(1280), "/search?q=harm");
    Locator summary =
        page.locator(
            ".deeper summary",
            new Page.LocatorOptions().setHasText("Quick look: Support for peer"));
    summary.focus();
    page.keyboard().press("Enter");
    Locator peek = page.locator(".peek");
    assertThat(peek).containsText("Fifteen conversations");
    assertThat(peek.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Cite")))
        .isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Escape");
    assertThat(peek).isHidden();
    assertThat(summary).isFocused();
    assertThat(page.url()).endsWith("/search?q=harm");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void axeFindsNothingInAnyArrangement(int width) {
    List<String> found = new ArrayList<>();
    Page page = browsing.window(width, 800, width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT);
    for (String arrangement : List.of("list", "compact", "grid")) {
      visit(page, "/search?q=harm&lng=es&view=" + arrangement);
      if (!arrangement.equals("grid")) {
        page.locator(".look summary").first().click();
        page.locator(".peek").first().waitFor();
      }
      List<Rule> rules = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
      rules.forEach(rule ->
          found.add(
              arrangement + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
    }
    assertThat(found).isEmpty();
    page.context().close();
  }
}
