package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/**
 * One record that cannot be accepted. It ends in the store as a rejection and never stops a run.
 *
 * <p>The rule is a stable code in kebab-case ({@code xml-not-well-formed}, {@code no-identifier}):
 * rejections are counted by it. The message is the reason in a librarian's words.
 */
public final class BadRecordException extends PinakesException {
  private final String rule;

  /**
   * @param rule stable code of the rule the record breaks
   * @param reason what is wrong with it, in plain words
   */
  public BadRecordException(String rule, String reason) {
    this(rule, reason, null);
  }

  /**
   * @param rule stable code of the rule the record breaks
   * @param reason what is wrong with it, in plain words
   * @param cause what the parser said
   */
  public BadRecordException(String rule, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.rule = rule;
  }

  /** Stable code of the broken rule, for counting. */
  public String rule() {
    return rule;
  }
}
