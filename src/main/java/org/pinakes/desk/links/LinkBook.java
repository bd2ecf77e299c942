package org.pinakes.desk.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pinakes.desk.DeskBase;

/** Links that do not lead where they should, and where the checking is. Thread-safe. */
public final class LinkBook {
  private static final String COLUMNS =
      "select record, title, address, verdict, status, said, tries, found, looked from bad_link";
  private static final String LEASE = "lease";

  private final DeskBase base;
  private final ZoneId zone;

  /**
   * @param base where they are kept
   * @param zone in which days are told apart
   */
  public LinkBook(DeskBase base, ZoneId zone) {
    this.base = base;
    this.zone = zone;
  }

  /**
   * How many links are how.
   *
   * @param again not reached on one day only
   */
  public record Counts(long broken, long moved, long away, long again) {}

  /** Which links are asked for. */
  public enum Kind {
    /** They lead nowhere for certain. */
    BROKEN("verdict = 'gone' or (verdict = 'away' and tries >= " + BadLink.DAYS + ")"),
    /** They lead elsewhere. */
    MOVED("verdict = 'moved'"),
    /** Nobody answered, but not often enough. */
    AWAY("verdict = 'away' and tries >= " + BadLink.SEEN + " and tries < " + BadLink.DAYS),
    /** Nobody answered on one day; nothing is said of them before they have been asked again. */
    AGAIN("verdict = 'away' and tries < " + BadLink.SEEN);

    private final String condition;

    Kind(String condition) {
      this.condition = condition;
    }

    /** As it stands in addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many links are how. */
  public Counts counts() {
    return base.read(handle ->
        new Counts(
            count(handle, Kind.BROKEN),
            count(handle, Kind.MOVED),
            count(handle, Kind.AWAY),
            count(handle, Kind.AGAIN)));
  }

  private static long count(Handle handle, Kind kind) {
    return handle
        .createQuery("select count(*) from bad_link where " + kind.condition)
        .mapTo(Long.class)
        .one();
  }

  /** Links of a kind, those that were found last first. */
  public List<BadLink> list(Kind kind, int offset, int limit) {
    String order = " order by found desc, id limit " + limit + " offset " + offset;
    return base.read(handle ->
        handle
            .createQuery(COLUMNS + " where " + kind.condition + order)
            .map((row, context) -> link(row))
            .list());
  }

  /** Links at which nobody answered before a time. */
  List<BadLink> away(Instant before, int limit) {
    return base.read(handle ->
        handle
            .createQuery(
                COLUMNS
                    + " where verdict = 'away' and looked < ? order by looked, id limit "
                    + limit)
            .bind(0, before.toEpochMilli())
            .map((row, context) -> link(row))
            .list());
  }

  private static BadLink link(java.sql.ResultSet row) throws java.sql.SQLException {
    return new BadLink(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Verdict.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getInt(5),
        row.getString(6),
        row.getInt(7),
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)));
  }

  /** Where the checking is. */
  public LinkState state() {
    Map<String, String> values = new HashMap<>();
    base.read(handle ->
            handle
                .createQuery("select name, value from link_round")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list())
        .forEach(row -> values.put(row.getKey(), row.getValue()));
    return values.containsKey("round")
        ? new LinkState(
            number(values, "round"),
            time(values, "started"),
            time(values, "finished"),
            number(values, "records"),
            number(values, "links"),
            values.getOrDefault("mark", ""))
        : LinkState.none();
  }

  /** Something else about the checking that outlives the process; empty when it is not known. */
  String note(String name) {
    return base.read(handle ->
        handle
            .createQuery("select value from link_round where name = ?")
            .bind(0, name)
            .mapTo(String.class)
            .findOne()
            .orElse(""));
  }

  /** Notes something. */
  void note(String name, String value) {
    base.run(handle -> write(handle, name, value));
  }

  private static long number(Map<String, String> values, String name) {
    return Long.parseLong(values.getOrDefault(name, "0"));
  }

  private static @Nullable Instant time(Map<String, String> values, String name) {
    long millis = number(values, name);
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  /** Keeps what was found out, and how far the round is, both or nothing. */
  void keep(List<Judged> judged, LinkState state, Instant now) {
    base.run(handle -> {
      judged.forEach(one -> keep(handle, one, state.round(), now));
      write(handle, state);
    });
  }

  /** Keeps what was found out about links that were not met by the round, but looked at again. */
  void again(List<Judged> judged, Instant now) {
    base.run(handle -> judged.forEach(one -> keep(handle, one, round(handle, one), now)));
  }

  private static long round(Handle handle, Judged judged) {
    return handle
        .createQuery("select round from bad_link where id = ?")
        .bind(0, id(judged.record().id(), judged.address()))
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** The round is over: links that it did not meet again are no longer in any record. */
  void end(LinkState state) {
    base.run(handle -> {
      handle.execute("delete from bad_link where round < ?", state.round());
      write(handle, state);
    });
  }

  private static void write(Handle handle, LinkState state) {
    Map<String, String> values =
        Map.of(
            "round", Long.toString(state.round()),
            "started", millis(state.started()),
            "finished", millis(state.finished()),
            "records", Long.toString(state.records()),
            "links", Long.toString(state.links()),
            "mark", state.mark());
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(value -> write(handle, value.getKey(), value.getValue()));
  }

  private static void write(Handle handle, String name, String value) {
    handle.execute(
        "insert into link_round (name, value) values (?, ?) on conflict (name) do update set value"
            + " = excluded.value",
        name,
        value);
  }

  private static String millis(@Nullable Instant time) {
    return time == null ? "0" : Long.toString(time.toEpochMilli());
  }

  private void keep(Handle handle, Judged judged, long round, Instant now) {
    String id = id(judged.record().id(), judged.address());
    Verdict verdict = judged.verdict();
    if (verdict == null) {
      handle.execute("delete from bad_link where id = ?", id);
      return;
    }
    Optional<BadLink> before =
        handle
            .createQuery(COLUMNS + " where id = ?")
            .bind(0, id)
            .map((row, context) -> link(row))
            .findOne();
    Optional<BadLink> same = before.filter(known -> known.verdict() == verdict);
    handle.execute("delete from bad_link where id = ?", id);
    handle.execute(
        "insert into bad_link (id, record, title, address, verdict, status, said, tries, found,"
            + " looked, round) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        judged.record().id(),
        judged.record().title(),
        judged.address(),
        verdict.code(),
        judged.status(),
        judged.said(),
        verdict == Verdict.AWAY ? same.map(known -> tries(known, now)).orElse(1) : 0,
        same.map(BadLink::found).orElse(now).toEpochMilli(),
        now.toEpochMilli(),
        round);
  }

  /** Several tries on one day are one. */
  private int tries(BadLink known, Instant now) {
    boolean sameDay =
        known.looked().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return known.tries() + (sameDay ? 0 : 1);
  }

  private static String id(String record, String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((record + "\n" + address).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Every JDK has SHA-256", never);
    }
  }

  /**
   * Takes the right to check for a while, or keeps it; of several nodes one has it.
   *
   * @param until the end of the right that is held already; {@link Instant#EPOCH} for none
   * @return whether it was had
   */
  boolean claim(Instant until, Instant now, Duration time) {
    int had =
        base.change(handle ->
            handle.execute(
                "insert into link_round (name, value) values (?, ?) on conflict (name) do update"
                    + " set value = excluded.value where cast(link_round.value as bigint) <= ? or"
                    + " cast(link_round.value as bigint) = ?",
                LEASE,
                Long.toString(now.plus(time).toEpochMilli()),
                now.toEpochMilli(),
                until.toEpochMilli()));
    return had == 1;
  }

  /** Whether some process has the right. */
  boolean isClaimed(Instant now) {
    String until = note(LEASE);
    return !until.isEmpty() && Long.parseLong(until) > now.toEpochMilli();
  }

  /** Gives the right back. */
  void release(Instant until) {
    base.run(handle ->
        handle.execute(
            "update link_round set value = '0' where name = ? and value = ?",
            LEASE,
            Long.toString(until.toEpochMilli())));
  }
}
