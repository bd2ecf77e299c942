package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions while typing, as a reader meets them. */
class SuggestBrowserTest {
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

  private Locator options() {
    return page.locator("[role=option]");
  }

  private void type(String path, String text) {
    page.navigate(site.at(path));
    page.focus("#q");
    page.keyboard().type(text);
    options().first().waitFor();
  }

  @Test
  void suggestionsStandInLabelledGroupsAndNothingIsChosen() {
    type("/?lng=es", "seaweed");
    assertThat(page.locator("#suggestions")).isVisible();
    assertThat(page.locator("#suggestions .kind-of")).hasText(new String[] {"Títulos", "Materias"});
    assertThat(page.locator("#q")).hasAttribute("role", "combobox");
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("[aria-selected=true]")).hasCount(0);
    assertThat(page.locator("#q")).hasValue("seaweed");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void enterWithoutAChoiceSearchesForWhatWasTyped() {
    type("/", "seawee");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=seawee*");
  }

  @Test
  void arrowsChooseAndEnterGoesThere() {
    type("/?lng=es", "harm red");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
    assertThat(page.locator("#q")).hasValue("harm red");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[aria-selected=true]")).hasCount(0);
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?topic=Harm+reduction&lng=es");
  }

  @Test
  void escapeClosesAndKeepsWhatWasTyped() {
    type("/search?q=", "seaweed");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    assertThat(page.locator("#suggestions")).isHidden();
    assertThat(page.locator("#q")).hasValue("seaweed");
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#suggestions")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator("#suggestions")).isHidden();
  }

  @Test
  void aClickGoesThere() {
    type("/", "robles");
    options().first().click();
    page.waitForURL("**/search?author=Robles*");
  }

  @Test
  void onAPhoneTheListFitsTheScreen() {
    page.setViewportSize(360, 640);
    type("/search?q=", "harm and help");
    double right = page.locator("#suggestions").boundingBox().x;
    assertThat(right).isNotNegative();
    assertThat(right + page.locator("#suggestions").boundingBox().width).isLessThanOrEqualTo(360);
    options().first().click();
    page.waitForURL("**/record/many");
  }

  @Test
  void whatIsTypedIsNeverMarkup() {
    type("/", "alert harm");
    assertThat(options().first()).containsText("<script>alert('harm')</script>");
    assertThat(browsing.complaints()).isEmpty();
  }
}
