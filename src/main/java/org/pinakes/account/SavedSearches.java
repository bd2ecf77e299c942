package org.pinakes.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Searches that readers come back to. Thread-safe. */
public final class SavedSearches {
  /** Most searches of one reader. */
  public static final int MOST = 200;

  /** Longest address. */
  public static final int LONGEST_ADDRESS = 8000;

  private static final int LONGEST_NAME = 300;

  private final AccountBase base;
  private final InstantSource clock;

  SavedSearches(AccountBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Somebody's searches, the last saved first. */
  public List<SavedSearch> of(Account account) {
    return base.read(handle -> of(handle, account));
  }

  private static List<SavedSearch> of(Handle handle, Account account) {
    return handle
        .createQuery(
            "select id, name, address, created from saved_search where account = ? order by created"
                + " desc, id")
        .bind(0, account.id())
        .map((row, context) ->
            new SavedSearch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4))))
        .list();
  }

  /**
   * Saves a search; one that is saved already is called otherwise.
   *
   * @param address at most {@link #LONGEST_ADDRESS} characters
   * @return false when somebody has too many
   */
  public boolean save(Account account, String name, String address) {
    String cut = KeptRecord.cut(name, LONGEST_NAME);
    return base.change(handle -> {
      List<SavedSearch> all = of(handle, account);
      Optional<SavedSearch> same =
          all.stream().filter(search -> search.address().equals(address)).findFirst();
      if (same.isPresent()) {
        handle.execute("update saved_search set name = ? where id = ?", cut, same.get().id());
      } else if (all.size() < MOST) {
        handle.execute(
            "insert into saved_search (id, account, name, address, created) values (?, ?, ?, ?, ?)",
            Tokens.key(),
            account.id(),
            cut,
            address,
            clock.millis());
      }
      return same.isPresent() || all.size() < MOST;
    });
  }

  /** Deletes a search. */
  public void delete(Account account, String id) {
    base.run(handle ->
        handle.execute("delete from saved_search where account = ? and id = ?", account.id(), id));
  }
}
