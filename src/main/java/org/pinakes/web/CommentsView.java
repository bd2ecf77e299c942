package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments on a record's page.
 *
 * @param record identifier of the record
 * @param count how many there are, in words
 * @param said what has just been done; empty for nothing
 * @param own the reader's own that others do not see
 * @param shown those of this page, the newest first
 * @param hint what becomes of a comment, in words
 * @param signIn where to sign in; empty for who is signed in
 * @param named whether the reader has a name to show
 * @param previous address of newer ones; null for none
 * @param next address of older ones; null for none
 */
public record CommentsView(
    String record,
    String count,
    String said,
    List<CommentView> own,
    List<CommentView> shown,
    String hint,
    String signIn,
    boolean named,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public CommentsView {
    own = List.copyOf(own);
    shown = List.copyOf(shown);
  }
}
