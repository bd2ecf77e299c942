package org.pinakes.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.store.Kept.Outcome;

/**
 * Decides what becomes of the entries of one batch, one after another, on the rows that the table
 * has for them. Each change takes the next sequence number. Touches no database.
 */
final class Decisions {
  private final String sourceName;
  private final long source;
  private final Instant now;
  private final Fingerprint fingerprint = new Fingerprint();
  private final Map<String, RecordRow> byId = new HashMap<>();

  /** Of several records with one native identifier the one that lives, if there is one. */
  private final Map<String, RecordRow> byNativeId = new HashMap<>();

  private final Map<String, RecordRow> touched = new LinkedHashMap<>();

  /** Other identifiers to those of their records. */
  private final Map<String, String> aliases;

  private final Map<String, String> fresh = new LinkedHashMap<>();
  private long sequence;

  /**
   * @param sequence highest number given so far
   * @param aliases identifiers of the batch that are another's alias, to that other
   * @param rows what the table has under the batch's public and native identifiers and aliases
   */
  Decisions(
      String sourceName,
      long source,
      long sequence,
      Instant now,
      Map<String, String> aliases,
      Stream<RecordRow> rows) {
    this.aliases = new HashMap<>(aliases);
    this.sourceName = sourceName;
    this.source = source;
    this.sequence = sequence;
    this.now = now;
    rows.forEach(this::know);
  }

  private void know(RecordRow row) {
    byId.put(row.id(), row);
    if (row.source() == source && !row.nativeId().isEmpty()) {
      byNativeId.merge(row.nativeId(), row, (one, other) -> one.deleted() ? other : one);
    }
  }

  Kept decide(Entry entry) {
    return switch (entry) {
      case Entry.Arrived arrived -> arrived(arrived);
      case Entry.Gone gone -> gone(gone);
      case Entry.Refused refused -> new Kept(Outcome.REFUSED, "", 0, 0, null, 0, now, now);
    };
  }

  /** Rows that must be written, in their last state, in the order of their first change. */
  Collection<RecordRow> changes() {
    return touched.values();
  }

  /** Highest number given so far. */
  long sequence() {
    return sequence;
  }

  /** Identifiers to other identifiers of the same record, found out in this batch. */
  Map<String, String> aliases() {
    return fresh;
  }

  private Kept arrived(Entry.Arrived arrived) {
    byte[] print = fingerprint.of(sourceName, arrived);
    RecordRow known = known(arrived);
    if (known == null) {
      RecordRow row = RecordRow.arriving(arrived, source, print, ++sequence, now);
      return kept(Outcome.NEW, touch(row), null);
    }
    alias(arrived.id(), known.id());
    if (!known.deleted() && Arrays.equals(known.fingerprint(), print)) {
      return new Kept(
          Outcome.UNCHANGED,
          known.id(),
          0,
          known.firstSequence(),
          null,
          0,
          known.firstReceived(),
          known.lastReceived());
    }
    RecordRow former = leaveFormer(arrived, known);
    RecordRow row = known.changed(arrived, source, print, ++sequence, now);
    return kept(Outcome.CHANGED, touch(row), former);
  }

  /**
   * The record that arrives again: by its identifier, by another one that it has, or by what its
   * source calls it. In the last case it keeps the identifier it has. The mark of something never
   * seen is nobody's identifier yet.
   */
  private @Nullable RecordRow known(Entry.Arrived arrived) {
    RecordRow known = byId.get(arrived.id());
    if (known == null && aliases.containsKey(arrived.id())) {
      known = byId.get(aliases.get(arrived.id()));
    }
    if (known == null) {
      RecordRow called = byNativeId.get(arrived.nativeId());
      known = called == null || called.fingerprint().length == 0 ? null : called;
    }
    return known;
  }

  private void alias(String id, String recordId) {
    if (!id.equals(recordId) && !recordId.equals(aliases.put(id, recordId))) {
      fresh.put(id, recordId);
    }
  }

  /**
   * A source may call a record so that it turns out to be one that is there already: then the two
   * are one, and the former identifier leads to it.
   */
  private @Nullable RecordRow leaveFormer(Entry.Arrived arrived, RecordRow known) {
    RecordRow former = byNativeId.get(arrived.nativeId());
    if (former == null || former.deleted() || former.id().equals(known.id())) {
      return null;
    }
    alias(former.id(), known.id());
    touch(former.gone(++sequence, arrived.datestamp(), now));
    return former;
  }

  private Kept gone(Entry.Gone gone) {
    RecordRow known = byNativeId.get(gone.nativeId());
    if (known == null) {
      known = byId.get(gone.id());
    }
    if (known == null) {
      RecordRow mark = RecordRow.neverSeen(gone, source, ++sequence, now);
      return kept(Outcome.ALREADY_GONE, touch(mark), null);
    }
    if (known.deleted() || known.source() != source) {
      return new Kept(
          Outcome.ALREADY_GONE,
          known.id(),
          0,
          known.firstSequence(),
          null,
          0,
          known.firstReceived(),
          known.lastReceived());
    }
    RecordRow row = known.gone(++sequence, gone.datestamp(), now);
    return kept(Outcome.DELETED, touch(row), null);
  }

  private RecordRow touch(RecordRow row) {
    RecordRow before = byId.put(row.id(), row);
    if (before != null && !before.nativeId().equals(row.nativeId())) {
      byNativeId.remove(before.nativeId(), before);
    }
    if (!row.nativeId().isEmpty()) {
      byNativeId.put(row.nativeId(), row);
    }
    touched.put(row.id(), row);
    return row;
  }

  private static Kept kept(Outcome outcome, RecordRow row, @Nullable RecordRow former) {
    return new Kept(
        outcome,
        row.id(),
        row.sequence(),
        row.firstSequence(),
        former == null ? null : former.id(),
        former == null ? 0 : former.firstSequence(),
        row.firstReceived(),
        row.lastReceived());
  }

  /** Public identifiers by which rows must be known. */
  static List<String> ids(List<Entry> batch) {
    return batch.stream()
        .map(entry ->
            switch (entry) {
              case Entry.Arrived arrived -> arrived.id();
              case Entry.Gone gone -> gone.id();
              case Entry.Refused refused -> "";
            })
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** Native identifiers by which rows must be known. */
  static List<String> nativeIds(List<Entry> batch) {
    return batch.stream()
        .map(entry ->
            switch (entry) {
              case Entry.Arrived arrived -> arrived.nativeId();
              case Entry.Gone gone -> gone.nativeId();
              case Entry.Refused refused -> "";
            })
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }
}
