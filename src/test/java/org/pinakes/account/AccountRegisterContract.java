package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.account.AccountRegister.Entry;
import org.pinakes.account.AccountRegister.Outcome;

/** What every database of accounts fulfils for who administers them. */
abstract class AccountRegisterContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private AccountBase base;
  private AccountRegister register;

  abstract AccountBase open();

  @BeforeEach
  void empty() {
    base = open();
    base.run(handle -> handle.execute("delete from account"));
    register = new AccountRegister(base);
  }

  @AfterEach
  void close() {
    base.close();
  }

  private String add(String email, Role role) {
    Account account = new Account(Tokens.key(), email, "Name of " + email, role, "en", NOON);
    base.run(handle -> new AccountTable(handle).add(account, ""));
    return account.id();
  }

  private Role role(String id) {
    return register.find(id).orElseThrow().account().role();
  }

  @Test
  void accountsAreListedByTheirRolesAndFoundByAddressOrName() {
    add("b@sea.invalid", Role.READER);
    add("a_b@sea.invalid", Role.READER);
    add("z@sea.invalid", Role.ADMINISTRATOR);
    add("y@sea.invalid", Role.EDITOR);
    assertThat(register.page("", 0, 3).entries())
        .extracting(entry -> entry.account().email())
        .containsExactly("z@sea.invalid", "y@sea.invalid", "a_b@sea.invalid");
    assertThat(register.page("", 3, 3).entries()).hasSize(1);
    assertThat(register.page("", 0, 3).total()).isEqualTo(4);
    assertThat(register.page("A_B", 0, 9).total()).isEqualTo(1);
    assertThat(register.page("name of b@", 0, 9).total()).isEqualTo(1);
    assertThat(register.page("%", 0, 9).total()).isZero();
    assertThat(register.staff()).extracting(Entry::sessions).containsExactly(0L, 0L);
    assertThat(register.size()).isEqualTo(4);
    assertThat(register.ofEmail("Z@SEA.invalid")).isPresent();
    assertThat(register.find("none")).isEmpty();
  }

  @Test
  void thereIsAlwaysAnAdministrator() {
    String only = add("z@sea.invalid", Role.ADMINISTRATOR);
    assertThat(register.role(only, Role.READER)).isEqualTo(Outcome.LAST);
    assertThat(register.delete(only)).isEqualTo(Outcome.LAST);
    assertThat(register.role(only, Role.ADMINISTRATOR)).isEqualTo(Outcome.DONE);
    assertThat(register.endSessions(only)).isEqualTo(Outcome.DONE);
    assertThat(role(only)).isEqualTo(Role.ADMINISTRATOR);
    String other = add("y@sea.invalid", Role.READER);
    assertThat(register.role(other, Role.ADMINISTRATOR)).isEqualTo(Outcome.DONE);
    assertThat(register.role(only, Role.EDITOR)).isEqualTo(Outcome.DONE);
    assertThat(register.delete(other)).isEqualTo(Outcome.LAST);
    assertThat(register.delete(only)).isEqualTo(Outcome.DONE);
    assertThat(register.find(only)).isEmpty();
    assertThat(register.role("none", Role.READER)).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void twoWhoTakeAwayEachOthersRoleAtOnceLeaveOne() throws InterruptedException {
    String one = add("y@sea.invalid", Role.ADMINISTRATOR);
    String other = add("z@sea.invalid", Role.ADMINISTRATOR);
    Thread first = Thread.startVirtualThread(() -> register.role(one, Role.READER));
    Thread second = Thread.startVirtualThread(() -> register.role(other, Role.READER));
    first.join();
    second.join();
    assertThat(register.staff()).hasSize(1);
  }

  @Test
  void aNameIsFoundInCapitalsOrNotInEveryAlphabet() {
    Account account =
        new Account(Tokens.key(), "x@sea.invalid", "Ángel ÑANDÚ Щука", Role.READER, "en", NOON);
    base.run(handle -> new AccountTable(handle).add(account, ""));
    for (String text : List.of("Ángel", "ángel", "ÁNGEL", "ñandú", "щука", "ÑAndÚ щУ")) {
      assertThat(register.page(text, 0, 9).total()).as(text).isEqualTo(1);
    }
    assertThat(register.page("Éngel", 0, 9).total()).isZero();
  }
}
