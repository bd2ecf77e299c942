package org.pinakes.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do. */
public enum Role {
  /** Reads, and keeps for himself. */
  READER,
  /** Looks after comments, lists and notices that all readers see, and after their feedback. */
  EDITOR,
  /** Sees the desk from anywhere. */
  ADMINISTRATOR;

  /** As it is kept. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with that code; whatever is not known may no more than a reader. */
  public static Role ofCode(String code) {
    return named(code).orElse(READER);
  }

  /** The role with that code, if there is one. */
  public static Optional<Role> named(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
