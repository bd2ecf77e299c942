package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
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

/** What every page promises, whatever it shows: quick, still, mirrored, printable. */
class DesignBrowserTest {
  private static final List<String> TYPES =
      List.of(
          "/",
          "/search?q=seaweed",
          "/search?q=absent",
          "/record/peer-1",
          "/search/advanced",
          "/search/figures?q=seaweed",
          "/search/facet/author?q=seaweed",
          "/browse/author",
          "/author/Robles,%20A.",
          "/page/about",
          "/help/search",
          "/styleguide",
          "/nowhere");

  /** Bytes that a first visit may take, all files of the page together. */
  private static final int FIRST_VISIT = 100_000;

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

  private static Number number(Page page, String script) {
    return (Number) page.evaluate(script);
  }

  @Test
  void theSearchBoxStaysInSightOnAPhoneAndItsHeadDoesNot() {
    Page page = browsing.window(360, 640, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=seaweed"));
    page.waitForFunction("() => document.querySelector('.top').style.getPropertyValue('--above')");
    page.evaluate("scrollTo(0, 500)");
    BoundingBox box = page.locator("#q").boundingBox();
    assertThat(box.y).isBetween(0.0, 24.0);
    BoundingBox brand = page.locator(".brand").boundingBox();
    assertThat(brand.y + brand.height).isLessThanOrEqualTo(0);
    page.locator("#q").click();
    assertThat(page.locator("#type").isVisible()).isTrue();
    assertThat(page.locator("#q").boundingBox().y).isBetween(0.0, 24.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void noPageMovesWhileItLoads(int width) {
    Page page = browsing.window(width, 800, ColorScheme.LIGHT);
    for (String path : TYPES) {
      page.navigate(site.at(path));
      Number shift =
          number(
              page,
              """
              new Promise(done => {
                const sum = entries => entries.reduce((all, entry) => all + entry.value, 0);
                new PerformanceObserver(list => done(sum(list.getEntries())))
                  .observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0))));
              })
              """);
      assertThat(shift.doubleValue()).as(path).isZero();
    }
    page.context().close();
  }

  @Test
  void aFirstVisitIsSmallBlocksNothingAndAsksNobodyElse() {
    for (String path : TYPES) {
      Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
      List<String> asked = new ArrayList<>();
      page.onRequest((Request request) -> asked.add(request.url()));
      page.navigate(site.at(path));
      Number bytes =
          number(
              page,
              """
              ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
                .reduce((all, entry) => all + entry.transferSize, 0)
              """);
      assertThat(bytes.intValue()).as(path).isPositive().isLessThan(FIRST_VISIT);
      Number blocking =
          number(
              page,
              """
              performance.getEntriesByType('resource').filter(entry =>
                entry.initiatorType === 'script' && entry.renderBlockingStatus === 'blocking').length
              """);
      assertThat(blocking.intValue()).as(path).isZero();
      assertThat(
              page.locator(
                      "head script:not([type=module]):not([async]):not([defer]):not([type=\"application/ld+json\"])")
                  .count())
          .as(path)
          .isZero();
      assertThat(asked).allMatch(url -> url.startsWith(site.at("/")));
      page.context().close();
    }
  }

  @Test
  void languagesUnfoldAndFoldAgainWhenTheReaderTurnsToSomethingElse() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=seaweed"));
    assertThat(page.isVisible(".tongues ul")).isFalse();
    page.click(".tongues summary");
    assertThat(page.locator(".tongues a").allTextContents()).contains("English", "Español");
    page.click("h1");
    assertThat(page.isVisible(".tongues ul")).isFalse();
    page.focus(".tongues summary");
    page.keyboard().press("Enter");
    assertThat(page.isVisible(".tongues ul")).isTrue();
    page.keyboard().press("Escape");
    assertThat(page.isVisible(".tongues ul")).isFalse();
    page.keyboard().press("Enter");
    page.click(".tongues a[lang=es]");
    page.waitForURL("**/search?q=seaweed&lng=es");
    assertThat(page.textContent(".tongues summary")).contains("Español");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void aLanguageIsChosenWithoutJavaScriptOnAPhone() {
    Page page = browsing.plainWindow(360, 740);
    page.navigate(site.at("/record/peer-1"));
    page.click(".tongues summary");
    page.click(".tongues a[lang=es]");
    page.waitForURL("**/record/peer-1?lng=es");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void everyPageMirrorsForLanguagesFromRightToLeft(int width) {
    Page page = browsing.window(width, 800, ColorScheme.LIGHT);
    for (String path : TYPES) {
      page.navigate(site.at(path));
      BoundingBox mark = page.locator(".brand").boundingBox();
      page.evaluate("document.documentElement.dir = 'rtl'");
      BoundingBox mirrored = page.locator(".brand").boundingBox();
      assertThat(mark.x).as(path).isLessThan(width / 2.0);
      assertThat(mirrored.x + mirrored.width).as(path).isGreaterThan(width / 2.0);
      page.click(".tongues summary");
      BoundingBox list = page.locator(".tongues ul").boundingBox();
      assertThat(list.x).as(path).isNotNegative();
      Number over =
          number(
              page,
              "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
      assertThat(over.intValue()).as(path).isNotPositive();
    }
    page.context().close();
  }

  @Test
  void nothingMovesForThoseWhoWantNoMotion() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=seaweed"));
    String duration =
        "getComputedStyle(document.querySelector('.apply button')).transitionDuration";
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    assertThat(page.evaluate(duration)).isNotEqualTo("0s");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(page.evaluate(duration)).isEqualTo("0s");
    page.context().close();
  }

  @Test
  void forcedColoursReachWhatIsDrawn() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=seaweed&year=1970..1979"));
    String fill = "getComputedStyle(document.querySelector('.chart rect.in')).fill";
    Object usual = page.evaluate(fill);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(page.evaluate(fill)).isNotEqualTo(usual);
    page.context().close();
  }

  @Test
  void printedResultsAreResultsAndNothingElse() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=seaweed"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String gone : List.of(".searchbox", ".filters", ".bar", ".pages", ".tongues", ".tools")) {
      assertThat(page.locator(gone).first().isVisible()).as(gone).isFalse();
    }
    assertThat(page.isVisible(".results")).isTrue();
    page.context().close();
  }

  @Test
  void whatWasReadCanBeReadAgainWithoutANetwork() {
    Page page = browsing.keepingWindow();
    page.navigate(site.at("/"));
    page.evaluate(
        """
        navigator.serviceWorker.ready.then(() => new Promise(done => {
          if (navigator.serviceWorker.controller) done();
          navigator.serviceWorker.addEventListener('controllerchange', () => done());
        }))
        """);
    page.navigate(site.at("/record/peer-1"));
    page.evaluate(
        """
        (async () => {
          const kept = async () => (await caches.open('pages')).match('/record/peer-1');
          while (!(await kept())) await new Promise(done => requestAnimationFrame(done));
        })()
        """);
    page.context().setOffline(true);
    page.navigate(site.at("/record/arabic"));
    assertThat(page.textContent("h1")).isEqualTo("There is no connection just now");
    page.click("[data-kept] a:has-text('Support for peer')");
    page.waitForURL("**/record/peer-1");
    assertThat(page.textContent("h1")).startsWith("Support for peer workers");
    page.context().close();
  }

  @Test
  void anAddressIsCopiedAndItsCodeIsShown() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(site.at("/record/peer-1"));
    page.click(".share summary");
    page.click("[data-copies]");
    page.locator("text=Copied").waitFor();
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(site.at("/record/peer-1"));
    page.evaluate("document.querySelector('.qr').decode()");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }
}
