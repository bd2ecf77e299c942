package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk through the site, from its start page to a list that others see, by keyboard alone. Where
 * the page is as wide as the golden trees, each station is held against what a screen reader is
 * given there.
 */
final class Walk {
  private final Readers readers;
  private final KeyboardReader reader;
  private final Page page;
  private final String language;
  private final boolean wide;
  private final List<String> unheard = new ArrayList<>();

  Walk(Readers readers, KeyboardReader reader, String language, boolean wide) {
    this.readers = readers;
    this.reader = reader;
    this.page = reader.page();
    this.language = language;
    this.wide = wide;
  }

  void take(String email) {
    searches();
    filters();
    opensARecord();
    cites();
    exports();
    marks();
    signsUp(email);
    keeps();
    writesANote();
    String shared = shares();
    signsOut();
    seesTheList(shared);
    assertThat(unheard).isEmpty();
  }

  private void station(String name, String part) {
    if (wide) {
      unheard.addAll(AriaTree.of(page.locator(part)).faults(name, language));
    }
  }

  private void searches() {
    reader.open(readers.site().at("/?lng=" + language));
    Locator box = page.locator("#q");
    reader.isAt(box);
    station("head", ".top");
    station("home", ".hero");
    station("foot", ".foot");
    reader.type("writer b");
    page.locator("[role=option]").first().waitFor();
    reader.press("ArrowUp");
    reader.isAt(box);
    assertThat(box).hasAttribute("aria-activedescendant", "suggestion-0");
    station("suggestions", "search");
    reader.enter("**/search?author=Writer+B.*");
    station("results", ".found");
  }

  private void filters() {
    Locator german = page.locator("input[name=language][value=German]");
    if (wide) {
      station("filters", ".filters");
    } else {
      Locator open = reader.button(".bar", "results.filters");
      reader.tabTo(open);
      reader.press("Enter");
      reader.isAt(reader.button(".filters", "filters.close"));
      reader.backTo(open);
      assertThat(page.locator(".filters")).isHidden();
      reader.press("Enter");
      reader.tabTo(german);
      reader.press("Escape");
      assertThat(page.locator(".filters")).isHidden();
      reader.isAt(open);
      reader.press("Enter");
    }
    reader.tabTo(german);
    reader.press("Space");
    assertThat(german).isChecked();
    reader.follow(reader.button(".filters", "filters.apply"), "**language=German*");
    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText(reader.text("results.count", 1));
    station("chips", ".chips");
    reader.follow(
        page.locator(".chips a[href*='author=']:not([href*=German])"), "**/search?author=*");
    assertThat(page.locator(".chips li")).hasCount(1);
  }

  private void opensARecord() {
    reader.follow(page.locator(".results h3 a[href*='/record/filler-1?']"), "**/record/filler-1?*");
    station("record", "main");
    Locator other = page.locator(".tabs a:not([aria-current])").last();
    String name = other.textContent();
    reader.follow(other, "**/record/filler-1/*");
    assertThat(page.locator(".tabs [aria-current=page]")).hasText(name);
    station("tabs", ".tabs");
    reader.follow(reader.link(".tabs", "tabs.overview"), "**/record/filler-1?*");
  }

  private void cites() {
    Locator cite = reader.link("main", "cite.link");
    reader.tabTo(cite);
    reader.press("Enter");
    Locator dialog = page.locator("dialog");
    dialog.locator(".citation").waitFor();
    reader.isAt(reader.button("dialog", "cite.close"));
    station("cite", "dialog");
    Locator style = dialog.locator("a[data-style=modern-language-association]");
    reader.tabTo(style);
    reader.press("Enter");
    assertThat(style).hasAttribute("aria-current", "true");
    reader.isAt(style);
    Locator copy = reader.button("dialog", "cite.copy");
    reader.tabTo(copy);
    reader.press("Enter");
    assertThat(dialog.locator("[role=status]")).hasText(reader.text("cite.copied"));
    reader.isAt(copy);
    reader.press("Escape");
    assertThat(dialog).hasCount(0);
    reader.isAt(cite);
  }

  private void exports() {
    reader.follow(reader.link(".take", "export.link"), "**/export*");
    station("export", "main");
    reader.tabTo(page.locator("button[value=ris]"));
    Download file = page.waitForDownload(() -> reader.press("Enter"));
    assertThat(file.suggestedFilename()).endsWith(".ris");
    reader.isAt(page.locator("button[value=ris]"));
    reader.backTo(page.locator(".back a"));
    reader.enter("**/record/filler-1*");
  }

  private void marks() {
    Locator mark = page.getByLabel(reader.text("marked.mark")).first();
    reader.tabTo(mark);
    reader.press("Space");
    assertThat(mark).isChecked();
    reader.isAt(mark);
    assertThat(page.locator(".you .count")).hasText("1");
    reader.follow(reader.link(".keeping", "list.keep"), "**/keep?*");
    station("signed-out", "main");
  }

  private void signsUp(String email) {
    reader.follow(reader.link("main", "account.to_sign_up"), "**/sign-up*");
    station("sign-up", "main");
    reader.tabTo(page.locator("#email"));
    reader.type(email);
    reader.tabTo(page.locator("#password"));
    reader.type(Readers.PASSWORD);
    reader.press("Enter");
    page.getByText(reader.text("account.written_hint")).waitFor();
    reader.open(readers.site().at(readers.letters().getLast().link()));
    reader.tabTo(page.locator("#password"));
    reader.type(Readers.PASSWORD);
    reader.enter("**/keep?*");
    reader.backTo(reader.link(".you", "list.mine"));
    reader.enter("**/lists*");
    station("lists", "main");
    reader.backTo(reader.button(".offer", "marked.not_now"));
    station("offer", ".top");
    reader.backTo(reader.link(".offer", "list.keep"));
    reader.enter("**/keep?*");
  }

  private void keeps() {
    station("keep", "main");
    reader.tabTo(page.getByLabel(reader.text("list.name")));
    reader.type("Tides");
    reader.follow(reader.button("main", "list.keep_button"), "**/lists/*");
    assertThat(page.locator("main [role=status]")).hasText(reader.text("list.done_kept", 1));
    station("list", "main");
  }

  private void writesANote() {
    Locator summary = page.locator(".entry summary");
    reader.tabTo(summary);
    reader.press("Enter");
    reader.tabTo(
        page.getByLabel(reader.text("list.note"), new Page.GetByLabelOptions().setExact(true)));
    reader.type("To begin with");
    reader.tabTo(reader.button(".entry", "list.note_save"));
    reader.enter();
    assertThat(page.locator("#n1 .quote")).containsText("To begin with");
    reader.press("Tab");
    reader.isAt(page.locator("#n1 input[type=checkbox]"));
  }

  private String shares() {
    reader.open(page.url().replaceFirst("#.*", ""));
    reader.tabTo(page.locator(".edit summary"));
    reader.press("Enter");
    reader.tabTo(page.locator("input[name=sharing]:checked"));
    reader.press("ArrowDown");
    assertThat(page.locator("input[name=sharing][value=link]")).isChecked();
    reader.follow(reader.button(".edit", "list.save"), "**/lists/*");
    Locator address = page.getByLabel(reader.text("list.address"));
    reader.tabTo(address);
    return address.inputValue().replaceFirst("https?://[^/]+", "");
  }

  private void signsOut() {
    reader.press("Home");
    reader.open(page.url());
    reader.follow(reader.link(".you", "account.link"), "**/account*");
    station("account", "main");
    reader.tabTo(reader.button("main", "account.sign_out"));
    reader.press("Enter");
    reader.link(".you", "account.sign_in").waitFor();
  }

  private void seesTheList(String shared) {
    reader.open(readers.site().at(shared));
    reader.arrive("**/shared/*");
    assertThat(page.locator("main")).containsText("To begin with");
    station("shared", "main");
  }
}
