package org.pinakes.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL for the identifiers that a record has beside its own. */
final class AliasTable {
  private static final int AT_ONCE = 500;

  private final Handle handle;

  AliasTable(Handle handle) {
    this.handle = handle;
  }

  /** The identifier of the record that is called so, or empty. */
  Optional<String> of(String id) {
    return handle
        .createQuery("select record_id from alias where id = ?")
        .bind(0, id)
        .mapTo(String.class)
        .findOne();
  }

  /** The same for many; those that are no alias are left out. */
  Map<String, String> of(Collection<String> ids) {
    Map<String, String> found = new HashMap<>();
    if (isEmpty()) {
      return found;
    }
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery("select id, record_id from alias where id in (<ids>)")
          .bindList("ids", all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(alias -> found.put(alias.getKey(), alias.getValue()));
    }
    return found;
  }

  /** Aliases of these records, and to which of them each leads. */
  Map<String, String> leadingTo(Collection<String> recordIds) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> all = List.copyOf(recordIds);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery("select id, record_id from alias where record_id in (<ids>) order by id")
          .bindList("ids", all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(alias -> found.put(alias.getKey(), alias.getValue()));
    }
    return found;
  }

  private boolean isEmpty() {
    return handle
        .createQuery("select 1 from alias limit 1")
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  /** Notes aliases; what led to a record that is only another's alias now leads to that one. */
  void save(Map<String, String> aliases) {
    aliases.forEach((id, recordId) -> {
      handle.execute("update alias set record_id = ? where record_id = ?", recordId, id);
      handle.execute(
          "insert into alias (id, record_id) values (?, ?)"
              + " on conflict (id) do update set record_id = excluded.record_id",
          id,
          recordId);
    });
  }
}
