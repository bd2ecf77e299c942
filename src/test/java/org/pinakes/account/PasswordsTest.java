package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.account.Passwords.Weakness;

class PasswordsTest {
  private final Passwords passwords = Passwords.cheap();

  @Test
  void whatIsKeptIsArgon2idWithTheParametersOfOwasp() {
    String kept = Passwords.standard().hash("seaweed on rye");
    assertThat(kept).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$\\S{22}\\$\\S{43}");
  }

  @Test
  void theReferenceImplementationsExampleIsVerified() {
    // README of the reference implementation (phc-winner-argon2): argon2id, m=2^16, t=2, p=1,
    // salt «somesalt», password «password».
    String kept =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password", kept)).isTrue();
    assertThat(passwords.matches("Password", kept)).isFalse();
  }

  @Test
  void equalPasswordsAreKeptDifferently() {
    assertThat(passwords.hash("seaweed on rye")).isNotEqualTo(passwords.hash("seaweed on rye"));
  }

  @Test
  void theSameLettersOnAnotherKeyboardAreTheSamePassword() {
    String kept = passwords.hash("contrase\u00F1a larga");
    assertThat(passwords.matches("contrasen\u0303a larga", kept)).isTrue();
  }

  @Test
  void nobodyHasNoPassword() {
    assertThat(passwords.matches("", null)).isFalse();
    assertThat(passwords.matches("", "")).isFalse();
    assertThat(passwords.matches("x", "$argon2id$v=19$m=99999999,t=1,p=1$AA$AA")).isFalse();
    assertThat(passwords.matches("x", "plain")).isFalse();
  }

  @Test
  void costsOfOldAreNoticed() {
    assertThat(Passwords.costing(16, 1).isOutdated(passwords.hash("seaweed on rye"))).isTrue();
    assertThat(passwords.isOutdated(passwords.hash("seaweed on rye"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Password123", "qwertyuiop", "aaaaaaaaaaaa", "ann@example.org"})
  void whatEverybodyTriesFirstIsRefused(String password) {
    assertThat(Passwords.weakness(password, "Ann@example.org")).contains(Weakness.COMMON);
  }

  @Test
  void lengthIsAllThatIsAskedBesides() {
    assertThat(Passwords.weakness("seaweed", "")).contains(Weakness.SHORT);
    assertThat(Passwords.weakness("ab".repeat(101), "")).contains(Weakness.LONG);
    assertThat(Passwords.weakness("seaweed on rye", "")).isEmpty();
    assertThat(Passwords.weakness("海藻とライ麦のパンと塩", "")).isEmpty();
  }
}
