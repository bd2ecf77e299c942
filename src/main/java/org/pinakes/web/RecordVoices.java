package org.pinakes.web;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/** What readers can say on the page of a record. Thread-safe. */
final class RecordVoices {
  private final @Nullable CommentViews comments;
  private final boolean feedback;
  private final WhileThere asked;

  /**
   * @param comments comments; null on a site without accounts
   * @param feedback whether there is a form for feedback
   * @param ticks nanoseconds that go on
   */
  RecordVoices(@Nullable CommentViews comments, boolean feedback, LongSupplier ticks) {
    this.comments = comments;
    this.feedback = feedback;
    asked = new WhileThere(ticks);
  }

  VoicesView of(Visit visit, IndexDocument document) {
    String page = AccountPaths.encoded(Paths.record(document.id()));
    return new VoicesView(
        comments == null
            ? null
            : asked.ask(() -> Optional.ofNullable(comments.of(visit, document))).orElse(null),
        feedback ? visit.links().to(VoicePaths.FEEDBACK + "?kind=record&page=" + page) : "");
  }
}
