package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pinakes.csv.CsvTable;

/**
 * What is kept about a reader, column by column, as {@code kept.csv} lists it: the privacy page
 * shows the list, and the export hands out what it names. A test holds the list against the
 * database. Thread-safe.
 */
public final class Kept {
  private static final List<Column> COLUMNS = columns();
  private static final String ACCOUNT = "account";

  /** Tables whose rows say nothing without the name of what they belong to. */
  private static final Map<String, Whole> WHOLES =
      Map.of(
          "list_item", new Whole("list", "reading_list", "name"),
          "featured_list", new Whole("list", "reading_list", "name"),
          "comment_report", new Whole("comment", "record_comment", "title"),
          "search_alert", new Whole("search", "saved_search", "name"));

  private final AccountBase base;

  Kept(AccountBase base) {
    this.base = base;
  }

  /**
   * A column of a table.
   *
   * @param table its table
   * @param name its name
   * @param kind what it holds
   */
  public record Column(String table, String name, Kind kind) {}

  /** What rows belong to: the column that says so, and the table and column that have the name. */
  private record Whole(String column, String table, String name) {
    String join(String part) {
      return " join %s on %s.id = %s.%s".formatted(table, table, part, column);
    }
  }

  /** What a column holds. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A time. */
    TIME,
    /** A fingerprint from which the thing itself cannot be had back. */
    HASH,
    /** Something that holds the tables together and says nothing about anybody. */
    INNER
  }

  /** All columns, in the order of the file. */
  public static List<Column> list() {
    return COLUMNS;
  }

  /** Whether rows of a table belong to accounts, and go with them. */
  public static boolean isOfAccounts(String table) {
    return table.equals(ACCOUNT)
        || COLUMNS.stream()
            .anyMatch(column -> column.table().equals(table) && column.name().equals(ACCOUNT));
  }

  /**
   * Everything that is kept about somebody, but for fingerprints and what is inner. What is sent by
   * the form for feedback belongs to nobody's account, and is not in it.
   *
   * @return tables with their rows
   */
  public Map<String, List<Map<String, String>>> about(Account account) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    for (Column column : COLUMNS) {
      boolean told = column.kind() == Kind.TEXT || column.kind() == Kind.TIME;
      if (told && isOfAccounts(column.table())) {
        tables.computeIfAbsent(column.table(), none -> new ArrayList<>()).add(column);
      }
    }
    return base.read(handle -> {
      Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
      tables.forEach((table, columns) -> all.put(table, rows(handle, table, columns, account)));
      return all;
    });
  }

  private static List<Map<String, String>> rows(
      Handle handle, String table, List<Column> columns, Account account) {
    List<String> names = columns.stream().map(column -> table + "." + column.name()).toList();
    Optional<Whole> whole = Optional.ofNullable(WHOLES.get(table));
    String select =
        "select %s%s from %s%s where %s.%s = ?"
            .formatted(
                String.join(", ", names),
                whole.map(of -> ", " + of.table() + "." + of.name()).orElse(""),
                table,
                whole.map(of -> of.join(table)).orElse(""),
                table,
                table.equals(ACCOUNT) ? "id" : ACCOUNT);
    return handle
        .createQuery(select)
        .bind(0, account.id())
        .map((row, context) -> {
          Map<String, String> told = new LinkedHashMap<>();
          if (whole.isPresent()) {
            told.put(whole.get().column(), row.getString(columns.size() + 1));
          }
          for (int i = 0; i < columns.size(); i++) {
            told.put(columns.get(i).name(), told(row, i + 1, columns.get(i).kind()));
          }
          return told;
        })
        .list();
  }

  private static String told(ResultSet row, int number, Kind kind) throws SQLException {
    if (kind == Kind.TIME) {
      long millis = row.getLong(number);
      return row.wasNull() ? "" : Instant.ofEpochMilli(millis).toString();
    }
    return Objects.requireNonNullElse(row.getString(number), "");
  }

  private static List<Column> columns() {
    return CsvTable.rows(Kept.class, "kept.csv").stream()
        .map(row ->
            new Column(row.get(0), row.get(1), Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT))))
        .toList();
  }
}
