package org.pinakes.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pinakes.desk.UsageCounts.Batch;

/** The figures of use that are kept. Thread-safe; several nodes add to one book. */
public final class UsageBook {
  /** Searches and records that are kept of a day when it is over. */
  static final int KEPT_OF_A_DAY = 5_000;

  private static final String SEARCHES =
      "select words, sum(searches) as searches, sum(hitless) as hitless, sum(slow) as slow,"
          + " max(worst) as worst from usage_search where day >= ? and day <= ? group by words";

  private final DeskBase base;

  /**
   * @param base where they are kept
   */
  public UsageBook(DeskBase base) {
    this.base = base;
  }

  void add(Batch batch) {
    base.run(handle -> {
      addSums(handle, batch);
      addSearches(handle, batch);
      addViews(handle, batch);
    });
  }

  private static void addSums(Handle handle, Batch batch) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into usage_day (day, kind, number) values (?, ?, ?) on conflict (day, kind) do"
                + " update set number = usage_day.number + excluded.number");
    for (Sum sum : Sum.values()) {
      long number = batch.sums().getOrDefault(sum, 0L);
      if (number != 0) {
        rows.add(batch.day().toString(), sum.code(), number);
      }
    }
    execute(rows);
  }

  private static void addSearches(Handle handle, Batch batch) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into usage_search (day, words, searches, hitless, slow, worst) values (?, ?, ?,"
                + " ?, ?, ?) on conflict (day, words) do update set searches ="
                + " usage_search.searches + excluded.searches, hitless = usage_search.hitless +"
                + " excluded.hitless, slow = usage_search.slow + excluded.slow, worst = case when"
                + " excluded.worst > usage_search.worst then excluded.worst else"
                + " usage_search.worst end");
    String day = batch.day().toString();
    for (Asked asked : batch.asked()) {
      rows.add(day, asked.words(), asked.searches(), asked.nothing(), asked.slow(), asked.worst());
    }
    execute(rows);
  }

  private static void addViews(Handle handle, Batch batch) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into usage_record (day, record, views) values (?, ?, ?) on conflict (day,"
                + " record) do update set views = usage_record.views + excluded.views");
    batch.views().forEach((record, views) -> rows.add(batch.day().toString(), record, views));
    execute(rows);
  }

  private static void execute(PreparedBatch rows) {
    if (rows.size() > 0) {
      rows.execute();
    }
  }

  /** Keeps of a day that is over what was commonest. */
  void close(LocalDate day) {
    base.run(handle -> {
      handle.execute(
          "delete from usage_search where day = ? and words not in (select words from usage_search"
              + " where day = ? order by searches desc, words limit "
              + KEPT_OF_A_DAY
              + ")",
          day.toString(),
          day.toString());
      handle.execute(
          "delete from usage_record where day = ? and record not in (select record from"
              + " usage_record where day = ? order by views desc, record limit "
              + KEPT_OF_A_DAY
              + ")",
          day.toString(),
          day.toString());
    });
  }

  /** Keeps of all days before one what was commonest. */
  void closeBefore(LocalDate day) {
    base.read(handle ->
            handle
                .createQuery(
                    "select day from (select day from usage_search where day < ? group by day"
                        + " having count(*) > %1$d union select day from usage_record where day < ?"
                            .formatted(KEPT_OF_A_DAY)
                        + " group by day having count(*) > %d) as full_days"
                            .formatted(KEPT_OF_A_DAY))
                .bind(0, day.toString())
                .bind(1, day.toString())
                .mapTo(String.class)
                .list())
        .forEach(full -> close(LocalDate.parse(full)));
  }

  /**
   * Throws away what is too old, and keeps of days that are over what was commonest.
   *
   * @param days how many are kept, today included
   */
  public void tidy(LocalDate today, int days) {
    forget(today.minusDays(days - 1L));
    closeBefore(today);
  }

  /** Throws away all days before one. */
  void forget(LocalDate before) {
    base.run(handle -> {
      for (String table : List.of("usage_day", "usage_search", "usage_record")) {
        handle.execute("delete from " + table + " where day < ?", before.toString());
      }
    });
  }

  /**
   * How the catalogue was used.
   *
   * @param first day
   * @param last day
   * @param limit length of each list
   */
  public Usage read(LocalDate first, LocalDate last, int limit) {
    return base.read(handle ->
        new Usage(
            first,
            last,
            sums(handle, first, last),
            perDay(handle, first, last),
            asked(handle, first, last, "searches desc, words", limit),
            asked(handle, first, last, "hitless desc, words", limit).stream()
                .filter(asked -> asked.nothing() > 0)
                .toList(),
            asked(handle, first, last, "worst desc, words", limit).stream()
                .filter(asked -> asked.slow() > 0)
                .toList(),
            viewed(handle, first, last, limit)));
  }

  private static Map<Sum, Long> sums(Handle handle, LocalDate first, LocalDate last) {
    Map<Sum, Long> sums = new EnumMap<>(Sum.class);
    handle
        .createQuery(
            "select kind, sum(number) from usage_day where day >= ? and day <= ? group by kind")
        .bind(0, first.toString())
        .bind(1, last.toString())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(
            sum -> sums.put(Sum.valueOf(sum.getKey().toUpperCase(Locale.ROOT)), sum.getValue()));
    return sums;
  }

  private static Map<LocalDate, Long> perDay(Handle handle, LocalDate first, LocalDate last) {
    Map<LocalDate, Long> days = new HashMap<>();
    handle
        .createQuery(
            "select day, number from usage_day where kind = 'searches' and day >= ? and day <= ?")
        .bind(0, first.toString())
        .bind(1, last.toString())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(day -> days.put(LocalDate.parse(day.getKey()), day.getValue()));
    return days;
  }

  private static List<Asked> asked(
      Handle handle, LocalDate first, LocalDate last, String order, int limit) {
    return handle
        .createQuery(SEARCHES + " order by " + order + " limit " + limit)
        .bind(0, first.toString())
        .bind(1, last.toString())
        .map((row, context) ->
            new Asked(
                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .list();
  }

  private static List<Viewed> viewed(Handle handle, LocalDate first, LocalDate last, int limit) {
    return handle
        .createQuery(
            "select record, sum(views) as views from usage_record where day >= ? and day <= ? group"
                + " by record order by views desc, record limit "
                + limit)
        .bind(0, first.toString())
        .bind(1, last.toString())
        .map((row, context) -> new Viewed(row.getString(1), row.getLong(2)))
        .list();
  }
}
