package org.pinakes.desk.links;

import java.time.Instant;

/**
 * A link that does not lead where it should.
 *
 * @param record identifier of the record that it is in
 * @param title of the record
 * @param address as the record has it
 * @param verdict what is wrong
 * @param status of HTTP; 0 when nobody answered
 * @param said where it moved, or why nobody answered; may be empty
 * @param tries on how many days, one after another, nobody answered
 * @param found when it was first found so
 * @param looked when it was last looked at
 */
public record BadLink(
    String record,
    String title,
    String address,
    Verdict verdict,
    int status,
    String said,
    int tries,
    Instant found,
    Instant looked) {
  /** On so many different days nobody must have answered before a link counts as broken. */
  public static final int DAYS = 3;

  /** On so many before it counts as not reached: what fails once is mostly there the next day. */
  public static final int SEEN = 2;

  /** Whether it leads nowhere for certain. */
  public boolean isBroken() {
    return verdict == Verdict.GONE || verdict == Verdict.AWAY && tries >= DAYS;
  }
}
