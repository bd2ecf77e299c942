package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a provider and back, in a real browser with its own rules for pages. */
class ProviderBrowserTest {

  @Test
  void aReaderGoesToAProviderAndComesBackSignedIn(@TempDir Path folder) throws Exception {
    try (MockProvider mock = new MockProvider(folder);
        Readers readers =
            new Readers(
                folder, Readers.CONFIRMING, List.of(mock.named("university", "University")));
        Browsing browsing = new Browsing()) {
      Page page = browsing.window(360, 740, ColorScheme.LIGHT);
      page.navigate(readers.site().at("/sign-in?next=%2Faccount"));
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      page.click("text=Sign in with University");
      page.fill("[name=username]", "ann");
      page.fill("[name=claims]", "{\"email\":\"ann@example.org\",\"email_verified\":true}");
      browsing.complaints().clear();
      page.click("[type=submit]");
      page.waitForURL("**/account");
      assertThat(page.textContent("main")).contains("ann@example.org", "University", "Disconnect");
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      Object over =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) over).intValue()).isNotPositive();
      assertThat(browsing.complaints()).isEmpty();
    }
  }
}
