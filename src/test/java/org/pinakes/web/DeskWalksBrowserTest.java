package org.pinakes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.account.Account;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Comments;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.SignIn;
import org.pinakes.i18n.Translations;

/** What an administrator and an editor do, by keyboard alone, in Arabic above all. */
class DeskWalksBrowserTest {
  private static final Translations TRANSLATIONS = Translations.load();
  private static final String BOSS = "boss@example.org";
  private static final String EDITOR = "eve@example.org";
  private static final String ANN = "ann@example.org";
  private static final String BEN = "ben@example.org";

  private static TestFigures figures;
  private static Readers readers;
  private static Browsing browsing;
  private static Account ann;

  @BeforeAll
  static void open(@TempDir Path folder) {
    figures = new TestFigures(folder);
    readers = new Readers(folder, Readers.CONFIRMING.with(CommentRule.MODERATED), figures);
    browsing = new Browsing();
    readers.administrator(BOSS);
    readers.editor(EDITOR);
    readers.reader(BEN);
    readers.reader(ANN).post("/account/name", "name", "Ann of the Sea");
    SignIn.Outcome outcome =
        readers.accounts().signIn().open("test", ANN, Readers.PASSWORD, "", "ar");
    ann = ((SignIn.Opened) outcome).account();
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
    figures.close();
  }

  private static KeyboardReader signedIn(String language, int width, String email) {
    Page page = browsing.window(width, 800, ColorScheme.LIGHT);
    KeyboardReader reader = new KeyboardReader(page, TRANSLATIONS.in(language).orElseThrow());
    reader.open(readers.site().at("/?lng=" + language));
    reader.follow(reader.link(".you", "account.sign_in"), "**/sign-in*");
    reader.tabTo(page.locator("#email"));
    reader.type(email);
    reader.tabTo(page.locator("#password"));
    reader.type(Readers.PASSWORD);
    reader.enter("**/lists*");
    reader.backTo(reader.link(".you", "account.link"));
    reader.enter("**/account*");
    return reader;
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 1280", "ar, 360"})
  void anAdministratorLooksAroundAndMakesAnEditor(String language, int width) {
    KeyboardReader boss = signedIn(language, width, BOSS);
    Page page = boss.page();
    boss.follow(boss.link("main", "account.desk"), "**/admin?*");
    assertThat(AriaTree.of(page.locator(".deskmenu")).faults("desk-menu", language)).isEmpty();
    for (String entry : List.of("desk.title", "use.title", "state.title", "users.title")) {
      boss.follow(boss.link(".deskmenu", entry), "**/admin/*");
      assertThat(page.locator(".deskmenu [aria-current=page]")).hasText(boss.text(entry));
    }
    boss.tabTo(page.locator("#who"));
    boss.type("ben@");
    boss.enter("**q=ben*");
    boss.follow(page.locator("main table a"), "**/admin/users/*");
    boss.tabTo(page.locator("input[name=role]:checked"));
    String before = page.locator("input[name=role]:checked").inputValue();
    boss.press(before.equals("reader") ? "ArrowDown" : "ArrowUp");
    boss.enter("**done=role*");
    assertThat(page.locator("main [role=status]")).not().isEmpty();
    assertThat(page.locator("input[name=role]:checked").inputValue()).isNotEqualTo(before);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 1280", "ar, 360"})
  void anEditorApprovesAComment(String language, int width) {
    readers.now().set(readers.now().get().plus(Duration.ofMinutes(10)));
    Comments comments = readers.accounts().voices().comments();
    String words = "Worth it, " + language + width;
    comments.write(ann, new KeptRecord("filler-7", "Seven"), words);
    KeyboardReader editor = signedIn(language, width, EDITOR);
    Page page = editor.page();
    editor.follow(editor.link("main", "editing.nav"), "**/admin/comments*");
    Locator box =
        page.locator("li.comment", new Page.LocatorOptions().setHasText(words))
            .getByRole(AriaRole.CHECKBOX);
    if (width == 1280) {
      assertThat(AriaTree.of(page.locator("main")).faults("comment-queue", language)).isEmpty();
    }
    editor.tabTo(box);
    editor.press("Space");
    assertThat(box).isChecked();
    editor.follow(editor.button("main", "queue.approve"), "**approved=1*");
    assertThat(page.locator("main [role=status]")).not().isEmpty();
    assertThat(page.locator("main")).not().containsText(words);
    page.navigate(readers.site().at("/record/filler-7?lng=ar"));
    assertThat(page.locator("#comments")).containsText(words);
    page.context().close();
  }
}
