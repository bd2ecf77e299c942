package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Translations;

/**
 * One walk through the site, from its start page to a list that others see, in three languages, by
 * keyboard alone; and at every station what a screen reader is given.
 */
class WalksBrowserTest {
  private static final Translations TRANSLATIONS = Translations.load();
  private static final int WIDE = 1280;

  private static Readers readers;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
  }

  @BeforeEach
  void begin() {
    browsing.complaints().clear();
    readers.now().set(readers.now().get().plus(Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "es, 1280", "ar, 1280", "en, 360", "es, 360", "ar, 360"})
  void aReaderWalksFromTheStartPageToASharedList(String language, int width) {
    Page page = browsing.window(width, 740, ColorScheme.LIGHT);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    KeyboardReader reader = new KeyboardReader(page, TRANSLATIONS.in(language).orElseThrow());
    new Walk(readers, reader, language, width == WIDE)
        .take("reader-" + language + width + "@example.org");
    assertThat(browsing.complaints()).filteredOn(WalksBrowserTest::isAFault).isEmpty();
    page.context().close();
  }

  /**
   * A file that is kept instead of shown counts as a failed request; and who confirms an account
   * types a password where no address is, since the letter's link alone does not tell whose it is.
   */
  private static boolean isAFault(String complaint) {
    return !complaint.matches("failed: .*/export\\?.*format=ris")
        && !(complaint.contains("/sign-up/confirm") && complaint.contains("username fields"));
  }
}
