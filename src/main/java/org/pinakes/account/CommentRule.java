package org.pinakes.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether readers may comment on records for all to read. */
public enum CommentRule {
  /** Nobody may; what was written before is not shown. */
  OFF,
  /** An editor reads a comment before others do. */
  MODERATED,
  /** Comments are shown at once. */
  OPEN;

  /** As settings say it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that code. */
  public static Optional<CommentRule> ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
