package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pinakes.index.IndexDocument;

/** Maps and parts as a reader meets them: seen, drawn on, and unfolded. */
class MapBrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/record/iberia",
          "/record/fiji",
          "/record/sheet",
          "/record/iberia/parts",
          "/search/area",
          "/search/area?area=-30,30,0,60",
          "/search/area?area.west=1&area.south=2&area.east=3&area.north=1");

  private static TestSite site;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site =
        TestSite.with(
            folder,
            List.of(
                map("iberia", "ENVELOPE(-10,5,44,36)").build(),
                map("fiji", "ENVELOPE(176,-173,-12,-22)").build(),
                map("sheet", "ENVELOPE(-3.7,-3.7,40.4,40.4)")
                    .add("hierarchy_parent_id", "iberia")
                    .build(),
                map("corner", "ENVELOPE(-3.7,-3.6,40.5,40.4)")
                    .add("hierarchy_parent_id", "sheet")
                    .build()));
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

  private static IndexDocument.Builder map(String id, String area) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", "Chart of " + id)
        .add("format", "Map")
        .add("long_lat", area);
  }

  private static Page at(Page page, String path) {
    page.navigate(site.at(path));
    return page;
  }

  private static void isSound(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
        .as(page.url())
        .isEmpty();
    Object over =
        page.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    assertThat(((Number) over).intValue()).as(page.url()).isNotPositive();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingIsWrongWithMapsAndPartsInAnyWindow(ColorScheme scheme) {
    for (int width : new int[] {1280, 320}) {
      Page page = browsing.window(width, 900, scheme);
      PAGES.forEach(path -> isSound(at(page, path)));
      page.context().close();
    }
    assertThat(browsing.complaints()).isEmpty();
  }

  private static List<Double> typed(Page page) {
    return Stream.of("west", "south", "east", "north")
        .map(edge -> page.locator("input[name='area." + edge + "']").inputValue())
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void anAreaIsDrawnByDraggingAndSearched() {
    Page page = at(browsing.window(1280, 1200, ColorScheme.LIGHT), "/search/area");
    BoundingBox box = page.locator("svg.map").boundingBox();
    double y = box.y + box.height / 4;
    page.mouse().move(box.x + box.width * 0.4, y);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.5, y + 10);
    page.mouse().move(box.x + box.width * 0.5, y + box.height / 6);
    page.mouse().up();

    assertThat(typed(page)).containsExactly(-36.0, 15.0, 0.0, 45.0);
    assertThat(page.locator("output")).hasText("West -36, south 15, east 0, north 45");
    assertThat(page).hasURL(site.at("/search/area"));
    page.locator(".edges ~ .actions button").click();
    assertThat(page.locator(".chips")).containsText("36° W to 0°, 15° N to 45° N");
    page.context().close();
  }

  @Test
  void nothingIsDrawnAfterThePointerWasLetGoOutside() {
    Page page = at(browsing.window(1280, 1200, ColorScheme.LIGHT), "/search/area");
    BoundingBox box = page.locator("svg.map").boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + 1);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2, box.y - 10);
    page.mouse().up();
    page.mouse().move(box.x + box.width / 3, box.y + box.height / 2);
    page.mouse().move(box.x + box.width / 4, box.y + box.height / 3);

    assertThat(page.locator("input[name='area.west']")).hasValue("");
    assertThat(page.locator("output")).isEmpty();
    page.context().close();
  }

  @Test
  void anAreaIsMovedAndStretchedByKeys() {
    Page page = at(browsing.window(1280, 1200, ColorScheme.LIGHT), "/search/area");
    Locator map = page.locator("svg.map");
    map.focus();
    page.keyboard().press("ArrowRight");
    assertThat(typed(page)).containsExactly(-60.0, -30.0, 60.0, 30.0);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowUp");
    assertThat(typed(page)).containsExactly(-54.0, -24.0, 66.0, 36.0);
    page.keyboard().press("Shift+ArrowLeft");
    page.keyboard().press("Shift+ArrowUp");
    assertThat(typed(page)).containsExactly(-54.0, -18.0, 60.0, 36.0);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(site.at("/search/area?area=-54%2C-18%2C60%2C36"));
    page.context().close();
  }

  @Test
  void aCellThatIsClickedLeadsIntoIt() {
    Page page = at(browsing.window(1280, 1200, ColorScheme.LIGHT), "/search/area");
    page.locator("svg.map a:has(title:text('30° W to 0°, 30° N to 60° N'))").click();
    assertThat(page).hasURL(site.at("/search/area?area=-30%2C30%2C0%2C60"));
    page.context().close();
  }
}
