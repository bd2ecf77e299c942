package org.pinakes.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingLists;
import org.pinakes.index.IndexDocument;

/**
 * What readers say and keep of records, as pages of records and of results show it. Thread-safe.
 */
final class RecordVoices {
  private final @Nullable Parts parts;
  private final boolean feedback;
  private final WhileThere asked;

  /**
   * @param parts what readers say and keep; null on a site without accounts
   * @param feedback whether there is a form for feedback
   * @param ticks nanoseconds that go on
   */
  RecordVoices(@Nullable Parts parts, boolean feedback, LongSupplier ticks) {
    this.parts = parts;
    this.feedback = feedback;
    asked = new WhileThere(ticks);
  }

  /**
   * What readers say and keep.
   *
   * @param names identifiers by which a record is or was known
   */
  record Parts(RecordNames names, CommentViews comments, RatingViews ratings, ReadingLists lists) {
    private Said said(Visit visit, IndexDocument document) {
      boolean silent = !comments.isOpen() && !ratings.isOpen();
      Set<String> all = silent ? Set.of() : names.of(document);
      return new Said(comments.of(visit, document, all), ratings.of(visit, document, all));
    }

    private RowNotes notes(Visit visit, Collection<IndexDocument> documents) {
      return new RowNotes(ratings.of(visit, documents), lists(visit, documents));
    }

    private Map<String, List<Anchor>> lists(Visit visit, Collection<IndexDocument> documents) {
      Reader reader = visit.you().reader();
      if (reader == null || documents.isEmpty()) {
        return Map.of();
      }
      List<String> ids = documents.stream().map(IndexDocument::id).toList();
      Map<String, List<Anchor>> links = new HashMap<>();
      lists
          .holding(reader.account(), ids)
          .forEach(
              (id, held) -> links.put(id, held.stream().map(list -> link(visit, list)).toList()));
      return links;
    }

    private static Anchor link(Visit visit, ReadingList list) {
      return Anchor.to(list.name(), visit.links().to(AccountPaths.list(list.id())));
    }
  }

  /** What is said of a record; null for what there is not. */
  private record Said(@Nullable CommentsView comments, @Nullable RatingView ratings) {}

  VoicesView of(Visit visit, IndexDocument document) {
    String page = AccountPaths.encoded(Paths.record(document.id()));
    Optional<Said> said =
        parts == null
            ? Optional.empty()
            : asked.ask(() -> Optional.of(parts.said(visit, document)));
    return new VoicesView(
        said.map(Said::comments).orElse(null),
        said.map(Said::ratings).orElse(null),
        feedback ? visit.links().to(VoicePaths.FEEDBACK + "?kind=record&page=" + page) : "");
  }

  /** What rows of a page show beside what the records say: one question for all of them. */
  RowNotes of(Visit visit, Collection<IndexDocument> documents) {
    return parts == null
        ? RowNotes.NONE
        : asked.ask(() -> Optional.of(parts.notes(visit, documents))).orElse(RowNotes.NONE);
  }
}
