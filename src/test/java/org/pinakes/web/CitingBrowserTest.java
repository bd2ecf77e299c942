package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitingBrowserTest {
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

  @Test
  void aReaderCitesOverTheRecordsPageAndTheBrowserRemembersTheStyle() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(site.at("/record/peer-1"));
    page.click("a[data-cite]");
    page.locator("dialog .citation").waitFor();
    assertThat(page.textContent("dialog .citation")).startsWith("Robles, A., & Tanaka");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    page.click("dialog a[data-style=modern-language-association]");
    page.locator("dialog .citation", new Page.LocatorOptions().setHasText("and J. B. Tanaka"))
        .waitFor();
    page.click("dialog .copy");
    page.locator("dialog [role=status]", new Page.LocatorOptions().setHasText("Copied")).waitFor();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("Robles, A., and J. B. Tanaka. “Support");
    page.fill("dialog #find", "nature protocols");
    page.keyboard().press("Enter");
    page.locator("dialog .found-styles a").first().waitFor();
    page.click("dialog a[data-style=nature-protocols]");
    page.locator(
            "dialog .citation", new Page.LocatorOptions().setHasText("& Tanaka, J. B. Support"))
        .waitFor();
    page.keyboard().press("Escape");
    page.locator("dialog.over-page")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.navigate(site.at("/record/many/cite"));
    page.waitForURL("**/record/many/cite?style=nature-protocols");
    assertThat(page.textContent(".citing h2")).isEqualTo("Nature Protocols");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void dataForSearchEnginesIsInThePageAndNothingOfItRuns() {
    Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
    page.navigate(site.at("/record/hostile"));
    Object name =
        page.evaluate(
            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).name");
    assertThat((String) name).startsWith("<script>alert('harm')</script>");
    assertThat(browsing.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void withoutScriptARecordIsCitedAndMarkedRecordsAreTakenAway() {
    Page page = browsing.plainWindow(360, 740);
    page.navigate(site.at("/record/peer-1"));
    page.click("a[data-cite]");
    page.waitForURL("**/record/peer-1/cite");
    page.click("text=MLA");
    assertThat(page.textContent(".citation")).contains("and J. B. Tanaka");
    assertThat(page.isVisible(".copy")).isFalse();
    page.navigate(site.at("/search?q=seaweed&sort=oldest"));
    page.locator(".pick input").nth(0).check();
    page.locator(".pick input").nth(2).check();
    page.click("#selection [formaction]");
    page.waitForURL("**/export?id=filler-1&id=filler-3");
    assertThat(page.textContent("h1")).contains("2 marked records");
    Download file = page.waitForDownload(() -> page.click("button[value=ris]"));
    assertThat(file.suggestedFilename()).isEqualTo("records.ris");
    page.context().close();
  }
}
