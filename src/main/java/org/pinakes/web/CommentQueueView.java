package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comments on which editors decide.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param rule what becomes of new comments, in words
 * @param queues the queues there are, with their numbers
 * @param action where the form is sent
 * @param changed those that were changed while the editor decided
 * @param comments the others of this page, the newest first
 * @param done what has just been done; empty for nothing
 * @param notDone why something was not; empty for nothing
 * @param previous address of newer ones; null for none
 * @param next address of older ones; null for none
 */
public record CommentQueueView(
    Frame frame,
    List<Anchor> entries,
    String rule,
    List<Counted> queues,
    String action,
    List<CommentView> changed,
    List<CommentView> comments,
    String done,
    String notDone,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public CommentQueueView {
    entries = List.copyOf(entries);
    queues = List.copyOf(queues);
    changed = List.copyOf(changed);
    comments = List.copyOf(comments);
  }

  /**
   * Something to choose, and how many there are.
   *
   * @param link leads to it
   * @param count how many, as it is written
   */
  public record Counted(Anchor link, String count) {}
}
