package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.pinakes.i18n.Messages;

/**
 * A reader who has a keyboard and nothing else, and finds things by what they are called in the
 * language of the page. Wherever the focus goes, it has to be seen.
 */
final class KeyboardReader {
  /** More presses of Tab than anybody would make on one page. */
  private static final int LONGEST_WAY = 160;

  /**
   * Where the focus is: {@code there} for the element looked for, {@code end} for none, nothing for
   * some other place, or what keeps a reader from seeing it.
   */
  private static final String FOCUS =
      """
      target => {
        const it = document.activeElement;
        if (!it || it === document.body) return it === target ? 'there' : 'end';
        const said = it.outerHTML.slice(0, 160);
        const outlined = e => e && getComputedStyle(e).outlineStyle !== 'none'
          && parseFloat(getComputedStyle(e).outlineWidth) > 0;
        if (it.id !== 'main' && !outlined(it) && !outlined(it.closest('.searchbox'))) {
          return 'nothing shows the focus at ' + said;
        }
        const related = [it, ...(it.labels ?? [])];
        const isSeen = (x, y) => {
          const top = document.elementFromPoint(x, y);
          return top && related.some(e => e.contains(top) || top.contains(e));
        };
        const seen = related.flatMap(e => [...e.getClientRects()]).some(box =>
          [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].some(([x, y]) =>
            isSeen(box.left + box.width * x, box.top + box.height * y)));
        if (it.id !== 'main' && !seen) return 'something hides the focus at ' + said;
        return it === target ? 'there' : '';
      }
      """;

  private final Page page;
  private final Messages messages;

  KeyboardReader(Page page, Messages messages) {
    this.page = page;
    this.messages = messages;
  }

  Page page() {
    return page;
  }

  String text(String key) {
    return messages.text(key);
  }

  String text(String key, long count) {
    return messages.text(key, "count", count);
  }

  /** Types an address, as found in a letter. */
  void open(String address) {
    page.navigate(address);
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void type(String words) {
    page.keyboard().type(words);
  }

  /** A link that is called by a message, within a part of the page. */
  Locator link(String part, String key) {
    return named(part, AriaRole.LINK, key);
  }

  /** A button that is called by a message, within a part of the page. */
  Locator button(String part, String key) {
    return named(part, AriaRole.BUTTON, key);
  }

  private Locator named(String part, AriaRole role, String key) {
    return page.locator(part)
        .getByRole(role, new Locator.GetByRoleOptions().setName(text(key)).setExact(true));
  }

  /** Goes forward until the focus is there. */
  void tabTo(Locator target) {
    walkTo(target, "Tab");
  }

  /** Goes back until the focus is there. */
  void backTo(Locator target) {
    walkTo(target, "Shift+Tab");
  }

  private void walkTo(Locator target, String key) {
    ElementHandle wanted = target.first().elementHandle();
    for (int presses = 0; presses < LONGEST_WAY; presses++) {
      press(key);
      String focus = (String) page.evaluate(FOCUS, wanted);
      if (focus.equals("there")) {
        return;
      }
      assertThat(focus).as(page.url()).isIn("", "end");
    }
    throw new AssertionError(page.url() + ": " + key + " does not lead to " + target);
  }

  /** Fails unless the focus is there, and can be seen. */
  void isAt(Locator target) {
    assertThat(target).isFocused();
    assertThat(page.evaluate(FOCUS, target.elementHandle())).as(page.url()).isEqualTo("there");
  }

  /** Goes to a link or button and presses it, which leads to another page. */
  void follow(Locator target, String address) {
    tabTo(target);
    enter(address);
  }

  /** Presses Enter, which leads to another page, and jumps to what that page is about. */
  void enter(String address) {
    enter();
    arrive(address);
  }

  /** Presses Enter, which leads to another page. */
  void enter() {
    page.evaluate("document.documentElement.dataset.left = 'yes'");
    press("Enter");
    page.waitForFunction("() => !document.documentElement.dataset.left");
  }

  /** Begins to read a page: at its start, from where the first link jumps to the content. */
  void arrive(String address) {
    page.waitForURL(address);
    press("Tab");
    Locator skip = page.locator(".skip:not(.to-filters)");
    assertThat(skip).hasText(text("site.skip"));
    isAt(skip);
    press("Enter");
    isAt(page.locator("#main"));
  }
}
