package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.RatingTally;

/**
 * The ratings on a record's page.
 *
 * @param record identifier of the record
 * @param tally all of them
 * @param rated the same for readers; null when nobody has rated it
 * @param said what has just been done; empty for nothing
 * @param choices stars to choose from
 * @param own whether the reader has rated it
 * @param signIn where to sign in; empty for who is signed in
 */
public record RatingView(
    String record,
    RatingTally tally,
    @Nullable RatedView rated,
    String said,
    List<Choice> choices,
    boolean own,
    String signIn) {

  /** Copies the list. */
  public RatingView {
    choices = List.copyOf(choices);
  }

  /**
   * Stars to give.
   *
   * @param stars how many
   * @param words the same in words
   * @param chosen whether the reader has given so many
   */
  public record Choice(int stars, String words, boolean chosen) {}
}
