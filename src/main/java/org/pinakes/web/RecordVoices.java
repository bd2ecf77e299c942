package org.pinakes.web;

import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/** What readers can say on the page of a record. Thread-safe. */
final class RecordVoices {
  private final @Nullable CommentViews comments;
  private final boolean feedback;

  /**
   * @param comments comments; null on a site without accounts
   * @param feedback whether there is a form for feedback
   */
  RecordVoices(@Nullable CommentViews comments, boolean feedback) {
    this.comments = comments;
    this.feedback = feedback;
  }

  VoicesView of(Visit visit, IndexDocument document) {
    String page = AccountPaths.encoded(Paths.record(document.id()));
    return new VoicesView(
        comments == null ? null : comments.of(visit, document),
        feedback ? visit.links().to(VoicePaths.FEEDBACK + "?kind=record&page=" + page) : "");
  }
}
