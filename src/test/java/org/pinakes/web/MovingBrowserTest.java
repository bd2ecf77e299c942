package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Moving through results, and coming back to searches, as a reader meets them. */
class MovingBrowserTest {
  private static TestSite site;
  private static Browsing browsing;
  private Page page;

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
  void window() {
    browsing.complaints().clear();
    page = browsing.window(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  private void visit(String path) {
    page.navigate(site.at(path));
  }

  private void isSound() {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    Object over =
        page.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    assertThat(((Number) over).intValue()).isNotPositive();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void pagesAndRecordsAreWalkedThroughWithTheMouse() {
    visit("/search?q=seaweed&sort=oldest");
    page.click("text=Next");
    page.waitForURL("**&page=2&place=*");
    assertThat(page.locator(".tally")).hasText("21–40 of 60 results");
    page.locator(".results h3 a").last().click();
    assertThat(page.locator(".among .place")).containsText("Record 40 of 60");
    page.click(".among .next a");
    assertThat(page.locator(".among .place")).containsText("Record 41 of 60");
    assertThat(page.locator("h1")).containsText("number 41");
    page.click("text=Back to the results");
    page.waitForURL("**/search?q=seaweed&sort=oldest&page=3");
    page.goBack();
    page.click(".among .prev a");
    assertThat(page.locator("h1")).containsText("number 40");
  }

  @Test
  void recordsAreWalkedThroughWithTheKeyboardAloneAndWithoutScriptOnAPhone() {
    Page plain = browsing.plainWindow(360, 740);
    plain.navigate(site.at("/record/filler-2?q=seaweed&sort=oldest&lng=es"));
    for (int i = 0; i < 30 && !focused(plain).startsWith("Registro siguiente"); i++) {
      plain.keyboard().press("Tab");
    }
    plain.keyboard().press("Enter");
    assertThat(plain.locator("h1")).containsText("number 3");
    assertThat(plain.locator(".among .place")).containsText("Registro 3 de 60");
    assertThat(plain.locator(".among a").first().boundingBox().height).isGreaterThanOrEqualTo(44);
    plain.context().close();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent.trim()");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void theWayThroughAListIsSoundAtEverySize(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 740);
      for (String path : List.of("/record/filler-30?q=seaweed", "/record/many?q=&lng=es")) {
        visit(path);
        assertThat(page.locator(".among")).isVisible();
        isSound();
      }
    }
  }

  @Test
  void lastSearchesAreListedOnTheStartPageTheLatestFirst() {
    visit("/");
    assertThat(page.locator(".searched")).isHidden();
    visit("/search?q=seaweed");
    visit("/search?q=seaweed&language=German");
    visit("/search?q=peer+workers&type=title");
    visit("/search?q=absent");
    visit("/search");
    visit("/?lng=es");
    assertThat(page.locator(".searched li"))
        .hasText(new String[] {"Title: peer workers", "seaweed · Language: German"});
    page.click(".searched li:nth-child(2) a");
    page.waitForURL("**/search?q=seaweed&language=German&lng=es");
    visit("/");
    assertThat(page.locator(".searched li").first()).hasText("seaweed · Idioma: Alemán");
    assertThat(page.locator(".searched li")).hasCount(2);
    isSound();
    page.setViewportSize(360, 740);
    isSound();
  }

  @Test
  void onlyTheLastTenAreKept() {
    List<String> asked = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      visit("/search?q=number+" + i);
      asked.addFirst("number " + i);
    }
    visit("/");
    assertThat(page.locator(".searched li")).hasText(asked.subList(0, 10).toArray(String[]::new));
  }

  @Test
  void lastSearchesAreForgottenWithTheKeyboard() {
    visit("/search?q=seaweed");
    visit("/");
    Locator forget = page.locator(".searched button");
    forget.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".searched [role=status]"))
        .hasText("Your last searches are forgotten.");
    assertThat(page.locator(".searched li")).hasCount(0);
    assertThat(page.locator("#q")).isFocused();
    isSound();
    visit("/");
    assertThat(page.locator(".searched")).isHidden();
  }

  @Test
  void whatIsKeptIsNeverMarkupAndNeverSent() {
    visit("/search?q=harm+%3Cscript%3Ealert%28%27harm%27%29%3C%2Fscript%3E");
    page.evaluate(
        "localStorage.setItem('searches', JSON.stringify([null, 7, {words: 1},"
            + " {words: '<img src=x onerror=alert(1)>', address: '\"><b>&q=//evil.example'},"
            + " ...JSON.parse(localStorage.getItem('searches') ?? '[]')]))");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url() + request.headers().get("cookie")));
    visit("/");
    assertThat(page.locator(".searched li").first()).hasText("<img src=x onerror=alert(1)>");
    assertThat(page.locator(".searched img, .searched b")).hasCount(0);
    assertThat((String) page.evaluate("document.querySelector('.searched a').origin"))
        .isEqualTo(site.at("").replaceFirst("/$", ""));
    assertThat(asked).noneMatch(url -> url.contains("img") || url.contains("evil"));
    page.evaluate("localStorage.setItem('searches', '{not json')");
    visit("/");
    assertThat(page.locator(".searched")).isHidden();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void whereStorageIsRefusedNothingIsShownAndNothingComplains() {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})");
    visit("/search?q=seaweed");
    visit("/");
    assertThat(page.locator(".searched")).isHidden();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void nothingMovesWhenTheLastSearchesAppear() {
    visit("/search?q=seaweed");
    visit("/");
    Object shift =
        page.evaluate(
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
                + ".reduce((sum, e) => sum + e.value, 0))).observe({type: 'layout-shift', buffered: true})"
                + " || setTimeout(() => done(0), 300))");
    assertThat(((Number) shift).doubleValue()).isZero();
    assertThat(page.locator(".searched")).isVisible();
  }
}
