package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pinakes.thesaurus.Headings;

class WhyBrowserTest {
  private static TestSite site;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, HarbourShelf.documents(), Headings.read());
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
    site.close();
  }

  @Test
  void theReasonsUnfoldBelowTheirResultByTheKeyboard() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.navigate(site.at("/search?q=tidal+malaise"));
    page.locator("details.why summary").nth(1).focus();
    page.keyboard().press("Enter");
    page.waitForSelector("details.why[open] .reasons li");
    assertThat(page.textContent("details.why[open] .reasons"))
        .contains("By its subject heading: Tide Sickness");
    assertThat(page.url()).endsWith("/search?q=tidal+malaise");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void theHeadingsAreTakenAwayByTheKeyboard() {
    Page page = browsing.window(360, 740, ColorScheme.DARK);
    page.navigate(site.at("/search?q=tidal+malaise"));
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    page.locator(".also a").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=tidal+malaise&wide=0");
    assertThat(page.textContent(".tally")).isEqualTo("1 result");
    page.context().close();
  }

  @Test
  void bothWorkWithoutJavaScript() {
    Page page = browsing.plainWindow(360, 740);
    page.navigate(site.at("/search?q=tidal+malaise"));
    page.locator("p.why a").nth(2).click();
    assertThat(page.textContent(".reasons")).contains("By narrower subject headings");
    page.click("text=Back to the results");
    page.click(".also a");
    assertThat(page.textContent(".tally")).isEqualTo("1 result");
    page.click("text=Search subject headings, too");
    assertThat(page.textContent(".tally")).isEqualTo("3 results");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingOnThePageOfReasons(ColorScheme scheme) {
    Page page = browsing.window(360, 740, scheme);
    page.navigate(site.at("/why?q=tidal+malaise&id=narrower&lng=es"));
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    page.context().close();
  }
}
