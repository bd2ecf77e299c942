package org.pinakes.index;

import java.util.List;
import java.util.Optional;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordDate;

/** Publishers, places, dates, editions and extent of a record as index fields. */
final class PublicationFields {
  /** Kinds of date that say when a work was published, the most telling first. */
  private static final List<RecordDate.Kind> TELLING =
      List.of(
          RecordDate.Kind.PUBLISHED,
          RecordDate.Kind.ELECTRONIC,
          RecordDate.Kind.PRINT,
          RecordDate.Kind.COPYRIGHT);

  private PublicationFields() {}

  static void add(Record record, IndexDocument.Builder document) {
    Publication publication = record.publication();
    document
        .addAllOnce("publisher", publication.publishers())
        .addAllOnce("publication_place_str_mv", publication.places());
    published(publication).ifPresent(date -> date(document, date));
    for (RecordDate date : publication.dates()) {
      switch (date.kind()) {
        case ORIGINAL -> document.addOnce("original_date_str", year(date.date()));
        case ENDED -> document.addOnce("dateSpan", publication.statement());
        default -> {
          // Shown by its year, or not at all.
        }
      }
    }
    document.addAll("edition", record.editions()).addAll("physical", record.physical());
  }

  private static void date(IndexDocument.Builder document, PartialDate date) {
    String year = year(date);
    document
        .add("publishDate", year)
        .add("publishDateSort", year)
        .add("published_str", date.month() == 0 ? "" : date.toString());
  }

  private static String year(PartialDate date) {
    return PartialDate.ofYear(date.year()).toString();
  }

  private static Optional<PartialDate> published(Publication publication) {
    for (RecordDate.Kind kind : TELLING) {
      for (RecordDate date : publication.dates()) {
        if (date.kind() == kind) {
          return Optional.of(date.date());
        }
      }
    }
    return Optional.empty();
  }
}
