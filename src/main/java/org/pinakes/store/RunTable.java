package org.pinakes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Place;

/** SQL for runs and their rejections. */
final class RunTable {
  /** Bytes of a refused record that are kept: enough to see what is wrong with it. */
  static final int BYTES_KEPT = 64 << 10;

  private static final String REPORT =
      "select run.number, source.name, started, finished, read_count, accepted, changed, deleted,"
          + " rejected, failure from run join source on source.number = run.source ";

  private final Handle handle;

  RunTable(Handle handle) {
    this.handle = handle;
  }

  RunReport begin(String name, long source, Instant started) {
    long number = Numbers.next(handle, "run");
    handle.execute(
        "insert into run (number, source, started, finished, read_count, accepted, changed,"
            + " deleted, rejected) values (?, ?, ?, null, 0, 0, 0, 0, 0)",
        number,
        source,
        started.toEpochMilli());
    return new RunReport(number, name, started, null, 0, 0, 0, 0, 0, Map.of(), null);
  }

  /** Adds what became of a batch to the run's counts. */
  void count(long run, List<Kept> kept) {
    long changed = count(kept, Kept.Outcome.NEW) + count(kept, Kept.Outcome.CHANGED);
    handle.execute(
        "update run set read_count = read_count + ?, accepted = accepted + ?,"
            + " changed = changed + ?, deleted = deleted + ?, rejected = rejected + ?"
            + " where number = ?",
        kept.size(),
        changed + count(kept, Kept.Outcome.UNCHANGED),
        changed,
        count(kept, Kept.Outcome.DELETED) + count(kept, Kept.Outcome.ALREADY_GONE),
        count(kept, Kept.Outcome.REFUSED),
        run);
  }

  private static long count(List<Kept> kept, Kept.Outcome outcome) {
    return kept.stream().filter(one -> one.outcome() == outcome).count();
  }

  void finish(long run, Instant finished, @Nullable String failure) {
    handle
        .createUpdate("update run set finished = ?, failure = ? where number = ?")
        .bind(0, finished.toEpochMilli())
        .bind(1, failure)
        .bind(2, run)
        .execute();
  }

  RunReport report(long run) {
    return complete(
        handle
            .createQuery(REPORT + "where run.number = ?")
            .bind(0, run)
            .map((row, context) -> report(row))
            .one());
  }

  /** Reports of all sources, newest first. */
  List<RunReport> newest(int limit) {
    return handle
        .createQuery(REPORT + "order by run.number desc limit ?")
        .bind(0, limit)
        .map((row, context) -> report(row))
        .list()
        .stream()
        .map(this::complete)
        .toList();
  }

  /** Reports of one source, newest first. */
  List<RunReport> newest(String source, int limit) {
    return handle
        .createQuery(REPORT + "where source.name = ? order by run.number desc limit ?")
        .bind(0, source)
        .bind(1, limit)
        .map((row, context) -> report(row))
        .list()
        .stream()
        .map(this::complete)
        .toList();
  }

  /** Start of each run since a time to the records it changed. */
  Map<Instant, Long> changesSince(String source, Instant first) {
    Map<Instant, Long> changes = new TreeMap<>();
    handle
        .createQuery(
            "select started, changed from run join source on source.number = run.source"
                + " where source.name = ? and started >= ?")
        .bind(0, source)
        .bind(1, first.toEpochMilli())
        .map((row, context) -> Map.entry(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
        .forEach(run -> changes.merge(run.getKey(), run.getValue(), Long::sum));
    return changes;
  }

  private static RunReport report(ResultSet row) throws SQLException {
    Number finished = (Number) row.getObject(4);
    return new RunReport(
        row.getLong(1),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        finished == null ? null : Instant.ofEpochMilli(finished.longValue()),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        Map.of(),
        row.getString(10));
  }

  private RunReport complete(RunReport report) {
    if (report.rejected() == 0) {
      return report;
    }
    Map<String, Long> byRule = new TreeMap<>();
    handle
        .createQuery("select rule, rejections from rejection_count where run = ?")
        .bind(0, report.run())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(rule -> byRule.put(rule.getKey(), rule.getValue()));
    return new RunReport(
        report.run(),
        report.source(),
        report.started(),
        report.finished(),
        report.read(),
        report.accepted(),
        report.changed(),
        report.deleted(),
        report.rejected(),
        byRule,
        report.failure());
  }

  /** Keeps refused records. */
  void reject(long run, List<Entry.Refused> refused, Packer packer, Instant now) {
    if (refused.isEmpty()) {
      return;
    }
    long number = Numbers.next(handle, "rejection");
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into rejection (number, run, rule, reason, native_id, file, ordinal,"
                + " byte_offset, bytes, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Entry.Refused one : refused) {
        bind(batch.bind(0, number++).bind(1, run).bind(9, now.toEpochMilli()), one, packer).add();
      }
      batch.execute();
    }
    countByRule(run, refused);
  }

  private void countByRule(long run, List<Entry.Refused> refused) {
    refused.stream()
        .collect(Collectors.groupingBy(Entry.Refused::rule, Collectors.counting()))
        .forEach((rule, more) ->
            handle.execute(
                "insert into rejection_count (run, rule, rejections) values (?, ?, ?)"
                    + " on conflict (run, rule) do update"
                    + " set rejections = rejection_count.rejections + excluded.rejections",
                run,
                rule,
                more));
  }

  /** Forgets the rejections of a source's runs but the newest; the runs' reports stay. */
  void forgetRejections(long source, int newestRuns) {
    handle.execute(
        "delete from rejection where run in (select number from run where source = ?)"
            + " and run not in"
            + " (select number from run where source = ? order by number desc limit ?)",
        source,
        source,
        newestRuns);
  }

  private static PreparedBatch bind(PreparedBatch batch, Entry.Refused refused, Packer packer) {
    Place place = refused.place();
    return batch
        .bind(2, refused.rule())
        .bind(3, refused.reason())
        .bind(4, refused.nativeId())
        .bind(5, place.file())
        .bind(6, place.ordinal())
        .bind(7, place.offset())
        .bind(8, packer.pack(beginning(refused.bytes())));
  }

  private static byte[] beginning(byte[] bytes) {
    return bytes.length <= BYTES_KEPT ? bytes : Arrays.copyOf(bytes, BYTES_KEPT);
  }

  /** Rejections of a source, newest first. */
  List<Rejection> rejections(String source, int limit, Unpacker unpacker) {
    return handle
        .createQuery(
            "select run, source.name, rule, reason, native_id, file, ordinal, byte_offset, bytes,"
                + " at from rejection join run on run.number = rejection.run"
                + " join source on source.number = run.source"
                + " where source.name = ? order by rejection.number desc limit ?")
        .bind(0, source)
        .bind(1, limit)
        .map((row, context) ->
            new Rejection(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Place(row.getString(6), row.getLong(7), row.getLong(8)),
                unpacker.unpack(row.getBytes(9)),
                Instant.ofEpochMilli(row.getLong(10))))
        .list();
  }
}
