package org.pinakes.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notices that editors write, for all readers. Thread-safe. */
public final class SiteNotices {
  /** Most notices that are kept. */
  public static final int MOST = 200;

  private final AccountBase base;
  private final InstantSource clock;

  /**
   * @param clock tells when one is ended
   */
  public SiteNotices(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** All of them, the newest first. */
  public List<SiteNotice> all() {
    return base.read(handle -> {
      Map<String, Map<String, String>> texts = texts(handle);
      return handle
          .createQuery(
              "select id, alarm, starts, ends from site_notice order by created desc, id limit ?")
          .bind(0, MOST)
          .map((row, context) ->
              new SiteNotice(
                  row.getString(1),
                  texts.getOrDefault(row.getString(1), Map.of()),
                  Span.of(row, 3),
                  row.getInt(2) == 1))
          .list();
    });
  }

  private static Map<String, Map<String, String>> texts(Handle handle) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    handle
        .createQuery("select notice, language, words from site_notice_text")
        .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
        .forEach(row ->
            texts
                .computeIfAbsent(row.getFirst(), none -> new HashMap<>())
                .put(row.get(1), row.getLast()));
    return texts;
  }

  /** Those that are shown now. */
  public List<SiteNotice> now() {
    Instant now = clock.instant();
    return all().stream().filter(notice -> notice.span().has(now)).toList();
  }

  /** One of them. */
  public Optional<SiteNotice> one(String id) {
    return all().stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  /** Keeps a new one; empty when there are too many. */
  public Optional<String> add(Map<String, String> texts, Span span, boolean alarm) {
    return base.change(handle -> {
      int count = handle.createQuery("select count(*) from site_notice").mapTo(Integer.class).one();
      if (count >= MOST) {
        return Optional.empty();
      }
      SiteNotice notice = new SiteNotice(Tokens.key(), texts, span, alarm);
      handle.execute(
          "insert into site_notice (id, alarm, starts, ends, created) values (?, ?, ?, ?, ?)",
          notice.id(),
          notice.alarm() ? 1 : 0,
          Span.millis(span.from()),
          Span.millis(span.until()),
          clock.millis());
      write(handle, notice);
      return Optional.of(notice.id());
    });
  }

  /** Changes one; tells whether it is there. */
  public boolean change(SiteNotice notice) {
    return base.change(handle -> {
      int changed =
          handle.execute(
              "update site_notice set alarm = ?, starts = ?, ends = ? where id = ?",
              notice.alarm() ? 1 : 0,
              Span.millis(notice.span().from()),
              Span.millis(notice.span().until()),
              notice.id());
      if (changed == 1) {
        handle.execute("delete from site_notice_text where notice = ?", notice.id());
        write(handle, notice);
      }
      return changed == 1;
    });
  }

  private static void write(Handle handle, SiteNotice notice) {
    List<Map.Entry<String, String>> texts = new ArrayList<>(notice.texts().entrySet());
    texts.forEach(text ->
        handle.execute(
            "insert into site_notice_text (notice, language, words) values (?, ?, ?)",
            notice.id(),
            text.getKey(),
            KeptRecord.cut(text.getValue(), SiteNotice.LONGEST)));
  }

  /** Ends one now; tells whether it is there. */
  public boolean end(String id) {
    Instant now = clock.instant();
    Optional<SiteNotice> found = one(id);
    found.ifPresent(notice ->
        change(new SiteNotice(id, notice.texts(), notice.span().endingAt(now), notice.alarm())));
    return found.isPresent();
  }

  /** Deletes one for ever; tells whether it was there. */
  public boolean remove(String id) {
    return base.change(handle -> handle.execute("delete from site_notice where id = ?", id)) == 1;
  }
}
