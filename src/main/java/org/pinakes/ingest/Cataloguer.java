package org.pinakes.ingest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.FactsOfRecord;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Slice;
import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.record.Record;
import org.pinakes.store.Entry;
import org.pinakes.store.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes entries of the store and documents of the index out of native records. Thread-safe.
 *
 * <p>Nothing that is wrong with a record leaves this class as an exception.
 */
public final class Cataloguer {
  private static final Logger LOG = LoggerFactory.getLogger(Cataloguer.class);

  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final BiFunction<Record, DocumentRules, IndexDocument> documents;
  private final @Nullable FactsOfRecord facts;

  /**
   * @param crosswalks one for each format that is taken in
   * @param documents makes the index document of a record under the rules of its source
   */
  public Cataloguer(
      Map<NativeFormat, Crosswalk> crosswalks,
      BiFunction<Record, DocumentRules, IndexDocument> documents) {
    this(crosswalks, documents, false);
  }

  /**
   * @param crosswalks one for each format that is taken in
   * @param documents makes the index document of a record under the rules of its source
   * @param matching whether to note what records are compared by
   */
  public Cataloguer(
      Map<NativeFormat, Crosswalk> crosswalks,
      BiFunction<Record, DocumentRules, IndexDocument> documents,
      boolean matching) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.documents = documents;
    this.facts = matching ? new FactsOfRecord() : null;
  }

  /**
   * An entry, with the record that the index needs should the entry change something.
   *
   * @param record null for deletions and refusals
   * @param facts what it is compared by; null without a record, or when nothing is matched
   */
  record Catalogued(Entry entry, @Nullable Record record, @Nullable MatchFacts facts) {
    static Catalogued without(Entry entry) {
      return new Catalogued(entry, null, null);
    }
  }

  /** Reads and maps what was cut out of a stream. */
  Catalogued catalogue(Slice slice, SourceProfile profile) {
    return switch (slice) {
      case Slice.Broken broken -> refused(broken);
      case Slice.Cut cut -> catalogue(cut, profile);
    };
  }

  private static Catalogued refused(Slice.Broken broken) {
    return Catalogued.without(
        new Entry.Refused(
            broken.rule(), broken.reason(), broken.nativeId(), broken.bytes(), broken.place()));
  }

  private Catalogued catalogue(Slice.Cut cut, SourceProfile profile) {
    try {
      return catalogued(cut, map(cut.format(), cut.payload(), profile), profile);
    } catch (BadRecordException bad) {
      return refused(cut, bad.rule(), bad.getMessage());
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("Defect while reading {}; the record is kept as a rejection", cut.place(), defect);
      return refused(
          cut,
          "internal-error",
          "Pinakes failed on this record (%s). Please report it with the log and the record."
              .formatted(defect));
    }
  }

  /**
   * Maps a stored record as {@link #document} does, and keeps what is between.
   *
   * @throws BadRecordException when it can no longer be mapped
   */
  RecordPreview preview(StoredRecord stored, SourceProfile profile) {
    if (!(map(stored.format(), stored.payload(), profile) instanceof Mapped.Kept kept)) {
      throw new BadRecordException("deleted", "the record says that it is deleted");
    }
    TracedOverlay overlay = new TracedOverlay(profile);
    IndexDocument made = documents.apply(kept.record(), overlay);
    IndexDocument document =
        complete(made, stored.id(), stored.firstReceived(), stored.lastReceived());
    return new RecordPreview(stored, kept.record(), document, overlay.steps());
  }

  /**
   * Maps a stored record.
   *
   * @throws BadRecordException when it can no longer be mapped
   */
  Mapped map(StoredRecord stored, SourceProfile profile) {
    return map(stored.format(), stored.payload(), profile);
  }

  private Mapped map(NativeFormat format, Payload payload, SourceProfile profile) {
    Crosswalk crosswalk = crosswalks.get(format);
    if (crosswalk == null) {
      throw new BadRecordException(
          "unknown-format", "records in the format " + format.code() + " are not taken in");
    }
    return crosswalk.map(payload, profile);
  }

  private Catalogued catalogued(Slice.Cut cut, Mapped mapped, SourceProfile profile) {
    if (mapped.id().isBlank() || mapped.nativeId().isBlank()) {
      return refused(cut, "no-identifier", "the record has no identifier");
    }
    return switch (mapped) {
      case Mapped.Deleted gone ->
          Catalogued.without(new Entry.Gone(gone.id(), gone.nativeId(), gone.datestamp()));
      case Mapped.Kept kept -> {
        String datestamp = kept.record().provenance().datestamp();
        yield new Catalogued(
            new Entry.Arrived(kept.id(), kept.nativeId(), cut.format(), cut.payload(), datestamp),
            kept.record(),
            facts(kept.record(), kept.id(), profile));
      }
    };
  }

  private static Catalogued refused(Slice.Cut cut, String rule, @Nullable String reason) {
    return Catalogued.without(
        new Entry.Refused(
            rule, reason == null ? rule : reason, null, cut.payload().bytes(), cut.place()));
  }

  /** Whether it notes what records are compared by. */
  boolean notesFacts() {
    return facts != null;
  }

  private @Nullable MatchFacts facts(Record record, String id, SourceProfile profile) {
    return facts == null ? null : facts.of(record, id, profile.name());
  }

  /**
   * A stored record mapped again.
   *
   * @param record null when it can no longer be mapped and must leave the index
   * @param facts what it is compared by; null without a record, or when nothing is matched
   */
  record Remapped(@Nullable Record record, @Nullable MatchFacts facts) {}

  /** Maps a stored record again. */
  Remapped remap(StoredRecord stored, SourceProfile profile) {
    try {
      return map(stored.format(), stored.payload(), profile) instanceof Mapped.Kept kept
          ? new Remapped(kept.record(), facts(kept.record(), stored.id(), profile))
          : new Remapped(null, null);
    } catch (BadRecordException bad) {
      LOG.warn("{} is left out of the index: {}", stored.id(), bad.getMessage());
      return new Remapped(null, null);
    }
  }

  /**
   * A stored record mapped again, for somebody to look at; empty when it is deleted or cannot be
   * mapped, for which its rejection or the index's follower gives the reason.
   */
  public Optional<Record> record(StoredRecord stored, SourceProfile profile) {
    try {
      return map(stored, profile) instanceof Mapped.Kept kept
          ? Optional.of(kept.record())
          : Optional.empty();
    } catch (BadRecordException bad) {
      LOG.debug("{} cannot be mapped: {}", stored.id(), bad.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Maps a stored record again.
   *
   * @return its document, or null when it can no longer be mapped and must leave the index
   */
  public @Nullable IndexDocument document(StoredRecord stored, SourceProfile profile) {
    return document(stored, profile, remap(stored, profile).record());
  }

  /** The document of a stored record that was mapped already; null when it could not be. */
  @Nullable IndexDocument document(
      StoredRecord stored, SourceProfile profile, @Nullable Record record) {
    return record == null
        ? null
        : document(record, profile, stored.id(), stored.firstReceived(), stored.lastReceived());
  }

  /**
   * The document of a record, with what its profile changes and the times that only the store
   * knows.
   *
   * @param id the identifier under which the store has it; a profile changed since would give
   *     another
   */
  IndexDocument document(
      Record record, SourceProfile profile, String id, Instant first, Instant last) {
    return complete(documents.apply(record, new ProfileOverlay(profile)), id, first, last);
  }

  private static IndexDocument complete(
      IndexDocument made, String id, Instant first, Instant last) {
    IndexDocument.Builder complete = IndexDocument.builder().add("id", id);
    made.fields()
        .forEach((field, values) -> {
          if (!field.equals("id")) {
            complete.addAll(field, values);
          }
        });
    return complete
        .add("first_indexed", seconds(first))
        .add("first_indexed_month_str", YearMonth.from(first.atOffset(ZoneOffset.UTC)).toString())
        .add("last_indexed", seconds(last))
        .build();
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
