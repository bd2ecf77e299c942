package org.pinakes.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Goes through the pages of a site in a real browser, and tells what is wrong with them. */
final class Inspector {
  private final Browsing browsing;
  private final Readers readers;

  Inspector(Browsing browsing, Readers readers) {
    this.browsing = browsing;
    this.readers = readers;
  }

  /** A fresh window in which somebody is signed in. */
  Page signedIn(String email, int width, ColorScheme scheme) {
    Page page = browsing.window(width, 800, scheme);
    signIn(page, email);
    return page;
  }

  void signIn(Page page, String email) {
    visit(page, "/sign-in");
    page.fill("#email", email);
    page.fill("#password", Readers.PASSWORD);
    page.click("form.fill button");
    page.waitForURL("**/lists**");
  }

  void visit(Page page, String path) {
    page.navigate(readers.site().at(path));
  }

  /** Opens a page in a language, with all that can be unfolded. */
  void unfold(Page page, String path, String language) {
    visit(page, path + (path.contains("?") ? "&" : "?") + "lng=" + language);
    page.evaluate("document.querySelectorAll('main details').forEach((d) => (d.open = true))");
  }

  /** What axe finds, and which pages are wider than the screen. */
  List<String> faults(Page page, List<String> paths, String language) {
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      unfold(page, path, language);
      axe(page).forEach(fault -> found.add(path + ": " + fault));
      found.addAll(tooWide(page, path));
    }
    return found;
  }

  /** What axe finds on the page that is open. */
  static List<String> axe(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Whether the page that is open is wider than the screen. */
  static List<String> tooWide(Page page, String path) {
    Object over =
        page.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    return ((Number) over).intValue() > 0
        ? List.of(path + " is wider than the screen by " + over)
        : List.of();
  }
}
