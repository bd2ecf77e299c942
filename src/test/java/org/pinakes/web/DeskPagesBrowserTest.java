package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.AccountRegister;

/** The administrators' desk in a real browser. */
class DeskPagesBrowserTest {
  private static final String BOSS = "boss@example.org";
  private static final String ANN = "ann@example.org";

  private static TestFigures figures;
  private static Readers readers;
  private static Browsing browsing;
  private static Inspector inspector;

  @BeforeAll
  static void open(@TempDir Path folder) {
    figures = new TestFigures(folder);
    readers = new Readers(folder, Readers.CONFIRMING, figures);
    browsing = new Browsing();
    inspector = new Inspector(browsing, readers);
    readers.administrator(BOSS);
    readers.reader(ANN);
    for (int i = 0; i < 3; i++) {
      figures.usage().searched("seaweed", false, true, Duration.ofMillis(4));
      figures.usage().searched("qwertz", false, false, Duration.ofMillis(900));
      figures.usage().viewed("peer-1");
    }
    figures.check();
    while (figures.book().state().finished() == null) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
    figures.close();
  }

  private static String ann() {
    return "/admin/users/"
        + new AccountRegister(readers.accounts().base()).ofEmail(ANN).orElseThrow().account().id();
  }

  private static List<String> paths() {
    return List.of(
        "/admin",
        "/admin/sources",
        "/admin/sources/sea",
        "/admin/sources/sea/report",
        "/admin/use",
        "/admin/state",
        "/admin/links",
        "/admin/translations",
        "/admin/settings",
        "/admin/users",
        ann(),
        ann() + "/delete",
        "/privacy");
  }

  @Test
  void axeFindsNothingOnWideAndNarrowScreensInLightAndDark() {
    Page wide = inspector.signedIn(BOSS, 1280, ColorScheme.LIGHT);
    assertThat(inspector.faults(wide, paths(), "en")).isEmpty();
    wide.context().close();
    Page narrow = inspector.signedIn(BOSS, 360, ColorScheme.DARK);
    assertThat(inspector.faults(narrow, paths(), "es")).isEmpty();
    narrow.context().close();
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void theMenuLeadsFromPageToPage() {
    Page page = inspector.signedIn(BOSS, 360, ColorScheme.LIGHT);
    page.navigate(readers.site().at("/admin"));
    for (String name : page.locator(".deskmenu a").allTextContents()) {
      page.locator(".deskmenu a", new Page.LocatorOptions().setHasText(name)).first().click();
      page.waitForLoadState();
      assertThat(page.textContent(".deskmenu [aria-current]")).isEqualTo(name);
    }
    page.context().close();
  }

  @Test
  void aRoleIsChangedWithTheKeyboardAlone() {
    Page page = inspector.signedIn(BOSS, 1280, ColorScheme.LIGHT);
    page.navigate(readers.site().at("/admin/users"));
    page.fill("#who", "ann@");
    page.keyboard().press("Enter");
    page.waitForURL("**q=ann**");
    page.focus("table a");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/users/*");
    page.focus("input[value=reader]");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**done=role**");
    assertThat(page.textContent("[role=status]")).contains("The role is saved.");
    assertThat(page.isChecked("input[value=editor]")).isTrue();
    page.context().close();
  }
}
