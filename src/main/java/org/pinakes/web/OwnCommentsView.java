package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader has written.
 *
 * @param frame what is around it
 * @param comments the newest first
 * @param done what has just been done; empty for nothing
 * @param previous address of newer ones; null for none
 * @param next address of older ones; null for none
 */
public record OwnCommentsView(
    Frame frame,
    List<CommentView> comments,
    String done,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the list. */
  public OwnCommentsView {
    comments = List.copyOf(comments);
  }
}
