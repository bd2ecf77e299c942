package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=seaweed&language=German&format=Article",
          "/search?q=harm",
          "/search?q=absent",
          "/search?q=lighthouses",
          "/record/coded",
          "/search?page=2",
          "/search?q=seaweed&not.language=German&year=1970..1979&only=open-access&dewey=0/500/",
          "/search/facet/author?q=seaweed&author=Writer+B.&not.author=Writer+C.&order=name",
          "/search?q=harm+(help+OR+%22seaweed&explain=1",
          "/search/advanced",
          "/search/figures?q=seaweed",
          "/search/advanced?q=title:a+(b+OR+title:c)+-d&language=German",
          "/help/search",
          "/record/peer-1",
          "/record/arabic",
          "/record/many",
          "/record/filler-30?q=seaweed&sort=oldest",
          "/search?q=sewaeed",
          "/search?q=tides+peer&language=German",
          "/browse/author",
          "/browse/title?from=s",
          "/browse/callnumber",
          "/author/Writer%20B.",
          "/author/Robles,%20A.",
          "/record/peer-1/staff",
          "/record/peer-1/cite",
          "/record/arabic/cite?style=iso690-author-date-en&find=chicago",
          "/record/many/export",
          "/search/export?q=seaweed",
          "/export?id=peer-1&id=arabic&id=gone&format=print",
          "/export?id=peer-1&id=arabic&format=cited",
          "/admin/sources",
          "/admin/sources/sea",
          "/admin/sources/sea/report",
          "/page/about",
          "/page/privacy",
          "/styleguide",
          "/nowhere");

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

  private static List<Rule> axe(Page page) {
    // Without frames to look into, the analysis needs no window of its own.
    return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
  }

  private static String inLanguage(String path, String language) {
    return path + (path.contains("?") ? "&" : "?") + "lng=" + language;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingOnAnyPageInAnyLanguage(ColorScheme scheme) {
    List<String> found = new ArrayList<>();
    Page page = browsing.window(1280, 900, scheme);
    for (String language : List.of("en", "es")) {
      for (String path : PAGES) {
        visit(page, inLanguage(path, language));
        List<Rule> violations = axe(page);
        violations.forEach(rule ->
            found.add(path + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
      }
    }
    assertThat(found).isEmpty();
    page.context().close();
  }

  @Test
  void axeFindsNothingOnASmallScreenNorInTheFilterSheet() {
    Page page = browsing.window(360, 740, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed&language=German");
    assertThat(axe(page)).isEmpty();
    page.click(".show-filters");
    assertThat(axe(page)).isEmpty();
    page.context().close();
  }

  @Test
  void noPageComplains() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    for (String path : PAGES) {
      if (!path.equals("/nowhere")) {
        visit(page, path);
      }
    }
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 2560})
  void noPageIsWiderThanTheScreen(int width) {
    Page page = browsing.window(width, 800, ColorScheme.LIGHT);
    for (String path : PAGES) {
      visit(page, path);
      Object over =
          page.evaluate(
              "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
      assertThat(((Number) over).intValue()).as(path + " at " + width).isNotPositive();
    }
    page.context().close();
  }

  @Test
  void aReaderSearchesAndOpensARecordWithTheKeyboardAlone() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    page.keyboard().type("peer workers");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=peer**");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    for (int i = 0; i < 60 && !focused(page).startsWith("Support for peer"); i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .as(focused(page))
          .isNotEqualTo("none");
    }
    page.keyboard().press("Enter");
    page.waitForURL("**/record/peer-1?q=peer+workers");
    assertThat(page.textContent("h1")).startsWith("Support for peer workers");
    page.context().close();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent.trim()");
  }

  @Test
  void filtersAreTickedSeveralAtOnceAndAppliedTogether() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed");
    page.check("input[name=language][value=German]");
    page.check("input[name=language][value=French]");
    page.check("input[name=format][value=Article]");
    page.click(".apply button");
    assertThat(page.textContent(".tally")).isEqualTo("20 results");
    assertThat(page.locator(".chips li").count()).isEqualTo(3);
    assertThat(page.isChecked("input[name=language][value=French]")).isTrue();
    page.locator(".chips li a").first().click();
    assertThat(page.locator(".chips li").count()).isEqualTo(2);
    page.context().close();
  }

  @Test
  void theAdvancedFormIsFilledWithTheMouseAndEditedAgain() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/");
    page.click(".hero .tools a");
    page.locator("[name=f1]").first().selectOption("title");
    page.locator("[name=t1]").first().fill("seaweed");
    page.check("input[name=language][value=German]");
    page.fill("#from", "1990");
    page.click(".advanced-end button");
    page.waitForURL("**/search?q=title%3Aseaweed&language=German&year=1990..");
    assertThat(page.textContent(".tally")).contains("results");
    page.click("text=Edit in advanced search");
    assertThat(page.locator("[name=t1]").first().inputValue()).isEqualTo("seaweed");
    assertThat(page.isChecked("input[name=language][value=German]")).isTrue();
    page.click("text=Add a row");
    assertThat(page.locator("[name=t1]").count()).isEqualTo(4);
    assertThat(page.inputValue("#from")).isEqualTo("1990");
    page.context().close();
  }

  @Test
  void theAdvancedFormIsFilledOnAPhoneWithTheKeyboardAlone() {
    Page page = browsing.window(360, 740, ColorScheme.DARK);
    visit(page, "/search/advanced");
    for (int i = 0; i < 20 && !"t1".equals(page.evaluate("document.activeElement.name")); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("peer workers");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=peer+workers");
    assertThat(page.textContent(".tally")).isEqualTo("1 result");
    visit(page, "/search/advanced?q=(a+OR+title:b)+c");
    assertThat(axe(page)).isEmpty();
    page.context().close();
  }

  @Test
  void aPartOfASearchIsTakenAway() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed+absent");
    page.click("text=How was this understood?");
    page.locator(".away").nth(1).click();
    page.waitForURL("**/search?q=seaweed");
    assertThat(page.textContent(".tally")).contains("60 results");
    page.context().close();
  }

  @Test
  void onAPhoneTheFiltersAreASheetThatClosesWithEscape() {
    Page page = browsing.window(360, 740, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed");
    assertThat(page.isVisible(".filters")).isFalse();
    page.click(".show-filters");
    assertThat(page.isVisible(".filters")).isTrue();
    page.keyboard().press("Escape");
    assertThat(page.isVisible(".filters")).isFalse();
    page.click(".show-filters");
    page.check("input[name=language][value=German]");
    page.check("input[name=format][value=Article]");
    page.click(".apply button");
    assertThat(page.textContent(".tally")).isEqualTo("10 results");
    page.context().close();
  }

  @Test
  void aRangeOfYearsIsChosenByDraggingAcrossTheBars() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed");
    BoundingBox chart = page.locator(".chart.live").boundingBox();
    double y = chart.y + chart.height / 2;
    page.mouse().move(chart.x + chart.width * 20.5 / 60, y);
    page.mouse().down();
    page.mouse().move(chart.x + chart.width * 10.5 / 60, y);
    page.mouse().up();
    assertThat(page.inputValue("input[name='year.from']")).isEqualTo("1971");
    assertThat(page.inputValue("input[name='year.to']")).isEqualTo("1981");
    assertThat(page.locator(".chart rect.in").count()).isEqualTo(11);
    page.click(".apply button");
    assertThat(page.textContent(".tally")).isEqualTo("11 results");
    assertThat(page.url()).endsWith("/search?q=seaweed&year=1971..1981");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void aRangeOfYearsIsTypedAndSentWithTheKeyboardAlone() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed&language=German");
    page.focus("input[name='year.from']");
    page.keyboard().type("2001");
    page.keyboard().press("Tab");
    page.keyboard().type("2010");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=seaweed&language=German&year=2001..2010");
    assertThat(page.textContent(".tally")).isEqualTo("3 results");
    page.context().close();
  }

  @Test
  void everythingWorksWithoutJavaScriptOnAPhone() {
    Page page = browsing.plainWindow(360, 740);
    visit(page, "/search?q=seaweed");
    page.click(".show-filters");
    page.fill("input[name='year.from']", "2011");
    page.check("input[name=only][value=open-access]");
    page.click(".apply button");
    page.waitForURL("**/search?q=seaweed&only=open-access&year=2011..");
    assertThat(page.textContent(".tally")).isEqualTo("4 results");
    page.click(".show-filters");
    page.click("text=As a table");
    page.click("button[name='year.span'][value='2014']");
    page.waitForURL("**/search?q=seaweed&only=open-access&year=2014");
    assertThat(page.textContent(".tally")).isEqualTo("1 result");
    page.context().close();
  }

  @Test
  void aValueIsLeftOutByItsButtonTogetherWithWhatIsTicked() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed");
    page.check("input[name=format][value=Article]");
    page.click("button[name='not.language'][value=German]");
    page.waitForURL("**/search?q=seaweed&format=Article&not.language=German");
    assertThat(page.textContent(".tally")).isEqualTo("20 results");
    page.uncheck("input[name='not.language']");
    page.click(".apply button");
    page.waitForURL("**/search?q=seaweed&format=Article");
    page.context().close();
  }

  @Test
  void severalOfAllValuesAreChosenAtOnce() {
    Page page = browsing.window(360, 740, ColorScheme.LIGHT);
    visit(page, "/search?q=seaweed");
    page.click(".show-filters");
    page.locator(".facet:has(input[name=author]) a.all").click();
    page.fill("#find", "writer");
    page.keyboard().press("Enter");
    page.waitForURL("**find=writer**");
    page.check("input[name=author][value='Writer B.']");
    page.check("input[name=author][value='Writer C.']");
    page.click(".values .apply button");
    page.waitForURL("**/search?q=seaweed&author=Writer+B.&author=Writer+C.");
    assertThat(page.textContent(".tally")).isEqualTo("6 results");
    page.context().close();
  }

  @Test
  void theFullDescriptionUnfoldsInThePlaceOfItsBeginning() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/record/peer-1?lng=es");
    assertThat(page.isVisible(".cut")).isTrue();
    page.click(".description summary");
    assertThat(page.isVisible(".cut")).isFalse();
    assertThat(page.isVisible(".description details p")).isTrue();
    page.context().close();
  }

  @Test
  void nothingMovesWhileAPageLoadsAndItIsSmall() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    List<Response> answers = new ArrayList<>();
    page.onResponse(answers::add);
    visit(page, "/search?q=seaweed");
    Object shift =
        page.evaluate(
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
                + ".reduce((sum, e) => sum + e.value, 0))).observe({type: 'layout-shift', buffered: true})"
                + " || setTimeout(() => done(0), 300))");
    assertThat(((Number) shift).doubleValue()).isZero();
    // The page, its stylesheet, its icon, and the scripts of search box and filters.
    assertThat(answers).hasSizeLessThanOrEqualTo(5);
    page.context().close();
  }

  @Test
  void theDeskFollowsARunWithoutBeingReloaded() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    site.desk().reach(1200);
    visit(page, "/admin/sources");
    page.focus("#pause-wind");
    site.desk().reach(3999);
    page.locator("text=3,999 of 4,000").waitFor();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("pause-wind");
    page.context().close();
  }

  @Test
  void theDeskRunsASourceByItsButton() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    site.desk().done().clear();
    visit(page, "/admin/sources");
    page.click("#run-sea");
    page.waitForURL("**/admin/sources");
    assertThat(site.desk().done()).containsExactly("run sea");
    page.context().close();
  }

  @Test
  void aPrintedRecordHasItsWholeDescriptionAndNoControls() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    visit(page, "/record/peer-1");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.isVisible(".searchbox")).isFalse();
    assertThat(page.isVisible(".go")).isFalse();
    assertThat(page.isVisible(".cut")).isFalse();
    assertThat(page.isVisible("table.details")).isTrue();
    page.context().close();
  }
}
