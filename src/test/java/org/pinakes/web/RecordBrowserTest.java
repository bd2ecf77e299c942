package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record's pages in a browser: by eye, by keyboard, on a phone, without script. */
class RecordBrowserTest {
  private static final Path INPUTS = Path.of("src/test/resources/mapping");
  private static final String LAMPS = "/record/test-PMC9900077";
  private static final List<String> PAGES =
      List.of(
          LAMPS,
          LAMPS + "/text",
          LAMPS + "/references",
          LAMPS + "/sources",
          LAMPS + "/staff",
          "/record/test-99000010",
          "/record/test-99000017",
          "/record/test-99000018/references",
          "/record/test-moby-1",
          "/record/test-moby-1/staff",
          "/record/test-shelf-1",
          "/record/test-INV-7");

  private static TestSite site;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    NativeShelf shelf = new NativeShelf();
    for (String xml : List.of("open-text-to-read", "contributors-of-every-kind")) {
      shelf.add("jats", INPUTS.resolve("jats").resolve(xml).resolve("input.xml"));
    }
    for (String xml : List.of("structured-abstract", "retraction", "references-by-identifier")) {
      shelf.add("pubmed", INPUTS.resolve("pubmed").resolve(xml).resolve("input.xml"));
    }
    for (String marc : List.of("novel-with-everything", "book-on-the-shelf")) {
      shelf.add("marc", INPUTS.resolve("marc").resolve(marc).resolve("input.mrk"));
    }
    RecordSettings settings =
        new RecordSettings(
            "https://resolver.example.org/find",
            heading ->
                heading.equals("Whales") ? List.of(List.of("Animals", "Whales")) : List.of());
    site = TestSite.with(folder, shelf.documents(), shelf, settings);
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
    site.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingOnAnyPageInAnyLanguage(ColorScheme scheme) {
    List<String> found = new ArrayList<>();
    browsing.complaints().clear();
    Page page = browsing.window(1280, 900, scheme);
    for (String path : PAGES) {
      page.navigate(site.at(path + (scheme == ColorScheme.DARK ? "?lng=es" : "")));
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      new AxeBuilder(page)
          .setLegacyMode(true)
          .analyze()
          .getViolations()
          .forEach(rule ->
              found.add(path + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
    }
    assertThat(found).isEmpty();
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void noPageIsWiderThanTheScreen(int width) {
    Page page = browsing.window(width, 800, ColorScheme.LIGHT);
    for (String path : PAGES) {
      page.navigate(site.at(path));
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      Object over =
          page.evaluate(
              "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
      assertThat(((Number) over).intValue()).as("%s at %d", path, width).isLessThanOrEqualTo(0);
    }
    page.context().close();
  }

  @Test
  void aReaderGoesByKeyboardFromTheOverviewIntoTheTextAndToAFigure() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.navigate(site.at(LAMPS));
    tabTo(page, ".tabs a[href$='/text']");
    page.keyboard().press("Enter");
    page.waitForURL("**/text");
    assertThat(page.textContent(".tabs [aria-current]")).isEqualTo("Full text");
    tabTo(page, ".text a[href='#t-f1']");
    page.keyboard().press("Enter");
    page.waitForURL("**/text#t-f1");
    assertThat(page.isVisible("#t-f1")).isTrue();
    page.context().close();
  }

  @Test
  void theNumberBehindANameUnfoldsTheAffiliation() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.navigate(site.at(LAMPS));
    assertThat(page.isVisible("#place-2 span")).isFalse();
    tabTo(page, ".makers a[href='#place-2']");
    page.keyboard().press("Enter");
    page.locator("#place-2 span").waitFor();
    assertThat(page.textContent("#place-2")).contains("House of Oil, Bergen");
    page.context().close();
  }

  @Test
  void theTabsWorkWithoutScript() {
    Page page = browsing.plainWindow(360, 740);
    page.navigate(site.at(LAMPS + "?lng=es"));
    for (String part : List.of("/text", "/references", "/sources", "/staff")) {
      page.click(".tabs a[href*='" + part + "']");
      page.waitForURL("**" + part + "?lng=es");
      assertThat(page.locator(".alert.grave").isVisible()).isTrue();
    }
    page.context().close();
  }

  @Test
  void aFormulaIsDrawnAsAFormula() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.navigate(site.at(LAMPS + "/text"));
    Object taller =
        page.evaluate(
            "document.querySelector('mfrac').getBoundingClientRect().height"
                + " > 1.3 * document.querySelector('mfrac mi').getBoundingClientRect().height");
    assertThat(taller).isEqualTo(true);
    page.context().close();
  }

  /** As many times Tab as it takes, with an end to it. */
  private static void tabTo(Page page, String selector) {
    for (int press = 0; press < 120; press++) {
      Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }
}
