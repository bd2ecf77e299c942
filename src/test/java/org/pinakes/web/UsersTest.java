package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.Role;

/** Accounts and their roles, as administrators see them. */
class UsersTest {
  private static final String BOSS = "boss@example.org";
  private static final String ANN = "ann@example.org";
  private static final List<String> PAGES =
      List.of("/admin", "/admin/use", "/admin/state", "/admin/settings", "/admin/users");

  @TempDir Path folder;
  private Readers readers;
  private AccountRegister register;

  @BeforeEach
  void open() {
    readers = new Readers(folder, Readers.CONFIRMING);
    register = new AccountRegister(readers.accounts().base());
  }

  @AfterEach
  void close() {
    readers.close();
  }

  private String id(String email) {
    return register.ofEmail(email).orElseThrow().account().id();
  }

  private String page(String email) {
    return "/admin/users/" + id(email);
  }

  private Role role(String email) {
    return register.ofEmail(email).orElseThrow().account().role();
  }

  @Test
  void administratorsSeeAllAccountsAndFindAmongThem() {
    Visitor boss = readers.administrator(BOSS);
    readers.reader(ANN);
    Answer all = boss.get("/admin/users");
    assertThat(all.text()).contains("2 accounts", BOSS, ANN, "Administrator", "Reader");
    assertThat(all.header("Cache-Control")).contains("no-store");
    assertThat(boss.get("/admin/users?q=ANN%40").text()).contains("1 account", ANN);
    assertThat(boss.get("/admin/users?q=%25").text()).contains("No accounts");
    assertThat(boss.get("/admin").text()).contains("Users 2 1 administrator, 0 editors");
    assertThat(boss.get("/admin/users?lng=es").text()).contains("2 cuentas", "Usuarios");
    assertThat(boss.get("/admin/users/unknown").status()).isEqualTo(404);
  }

  @Test
  void aRoleIsChangedAndCountsAtOnce() {
    Visitor boss = readers.administrator(BOSS);
    Visitor ann = readers.reader(ANN);
    assertThat(ann.get("/admin/users").status()).isEqualTo(403);
    boss.get(page(ANN));
    assertThat(boss.postAndGo(page(ANN) + "/role", "role", "administrator").text())
        .contains("The role is saved.");
    assertThat(role(ANN)).isEqualTo(Role.ADMINISTRATOR);
    assertThat(ann.get("/admin/users").status()).isEqualTo(200);
    boss.get(page(ANN));
    boss.post(page(ANN) + "/role", "role", "editor");
    assertThat(role(ANN)).isEqualTo(Role.EDITOR);
    assertThat(boss.post(page(ANN) + "/role", "role", "king").status()).isEqualTo(422);
    assertThat(role(ANN)).isEqualTo(Role.EDITOR);
  }

  @Test
  void theLastAdministratorStays() {
    Visitor boss = readers.administrator(BOSS);
    boss.get(page(BOSS));
    Answer role = boss.post(page(BOSS) + "/role", "role", "reader");
    assertThat(role.status()).isEqualTo(409);
    assertThat(role.text()).contains("This is the last administrator.");
    assertThat(boss.post(page(BOSS) + "/delete").status()).isEqualTo(409);
    assertThat(role(BOSS)).isEqualTo(Role.ADMINISTRATOR);
    readers.administrator("other@example.org");
    assertThat(boss.post(page(BOSS) + "/role", "role", "reader").status()).isEqualTo(303);
    assertThat(boss.get("/admin/users").status()).isEqualTo(403);
  }

  @Test
  void sessionsAreEnded() {
    Visitor boss = readers.administrator(BOSS);
    Visitor ann = readers.reader(ANN);
    assertThat(ann.get("/account").status()).isEqualTo(200);
    boss.get(page(ANN));
    assertThat(boss.postAndGo(page(ANN) + "/sessions").text()).contains("have ended");
    assertThat(ann.get("/account").status()).isEqualTo(303);
  }

  @Test
  void anAccountIsDeletedAfterAQuestion() {
    Visitor boss = readers.administrator(BOSS);
    readers.reader(ANN);
    String page = page(ANN);
    assertThat(boss.get(page + "/delete").text()).contains(ANN, "This cannot be undone.");
    assertThat(boss.post(page + "/delete").status()).isEqualTo(303);
    assertThat(register.ofEmail(ANN)).isEmpty();
    assertThat(boss.get(page).status()).isEqualTo(404);
    assertThat(boss.post(page + "/delete").status()).isEqualTo(404);
  }

  @Test
  void aFormThatIsNotOursChangesNothing() {
    Visitor boss = readers.administrator(BOSS);
    readers.reader(ANN);
    assertThat(boss.postBare(page(ANN) + "/role", "role", "editor").status()).isEqualTo(403);
    assertThat(boss.postBare(page(ANN) + "/delete", "form", "guess").status()).isEqualTo(403);
    assertThat(role(ANN)).isEqualTo(Role.READER);
  }

  @Test
  void readersEditorsAndStrangersStayOutside() {
    Visitor ann = readers.reader(ANN);
    Visitor editor = readers.reader("ed@example.org");
    register.role(id("ed@example.org"), Role.EDITOR);
    Visitor stranger = readers.visitor("192.0.2.200");
    for (String path : PAGES) {
      assertThat(ann.get(path).status()).as(path).isEqualTo(403);
      assertThat(editor.get(path).status()).as(path).isEqualTo(403);
      assertThat(stranger.get(path).status()).as(path).isEqualTo(403);
    }
    String page = page(ANN);
    ann.get("/account");
    assertThat(ann.post(page + "/role", "role", "administrator").status()).isEqualTo(403);
    assertThat(ann.post("/admin/links/begin").status()).isEqualTo(403);
    assertThat(role(ANN)).isEqualTo(Role.READER);
  }

  @Test
  void thePrivacyPageTellsWhetherUseIsCountedAndWhatAdministratorsSee(@TempDir Path other) {
    assertThat(Answer.get(readers.site().at("/privacy")).text())
        .contains("Administrators of the site see your address")
        .doesNotContain("counts how often");
    try (TestFigures figures = new TestFigures(other);
        Readers counted = new Readers(other, Readers.CONFIRMING, figures)) {
      assertThat(Answer.get(counted.site().at("/privacy")).text())
          .contains("The site counts how often something is searched for");
      assertThat(Answer.get(counted.site().at("/privacy?lng=es")).text())
          .contains("El sitio cuenta cuántas veces");
    }
  }

  @Test
  void whoSitsAtTheMachineSeesTheDeskButNoAccounts() {
    readers.reader(ANN);
    assertThat(Answer.get(readers.site().at("/admin")).text()).doesNotContain("Users");
    Answer users = Answer.get(readers.site().at("/admin/users"));
    assertThat(users.status()).isEqualTo(403);
    assertThat(users.text()).contains("signed in").doesNotContain(ANN);
  }

  @Test
  void theLastAdministratorDoesNotDeleteHimself() {
    Visitor boss = readers.administrator(BOSS);
    Answer refused = boss.post("/account/delete", "password", Readers.PASSWORD);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("This is the last administrator.");
    assertThat(role(BOSS)).isEqualTo(Role.ADMINISTRATOR);
  }
}
