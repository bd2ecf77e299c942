package org.pinakes.store.matches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pinakes.problem.IndexUnavailableException;

/**
 * The base of matches of one state of an index, a SQLite file beside it. Not thread-safe: whoever
 * feeds the index has it.
 *
 * <p>It is committed just before the index is, with the same sequence number, and then {@link
 * #confirm}ed. After a crash between the two it is ahead of the index, and {@link #touched} names
 * the documents, besides those of the records that changed, which the index may have lost.
 */
public final class MatchBase implements AutoCloseable {
  private static final String FILE = "matches.db";
  private static final String SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&cache_size=-64000&page_size=8192";

  private final Sql sql;
  private final FactTable facts;
  private final KeyTable keys;
  private final PairTable pairs;
  private final GroupTable groups;
  private final Set<String> sources = new HashSet<>();
  private final long form;
  private long commits;
  private long sequence;

  private MatchBase(Sql sql) throws SQLException {
    this.sql = sql;
    facts = new FactTable(sql);
    keys = new KeyTable(sql);
    pairs = new PairTable(sql);
    groups = new GroupTable(sql);
    sql.each("select name from source", row -> sources.add(row.getString(1)));
    form = sql.number("select value from state where name = 'form'");
    sequence = sql.number("select value from state where name = 'sequence'");
    commits = sql.number("select value from state where name = 'commits'");
  }

  /** Whether a folder has a base. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * Opens the base in a folder for writing; makes it when it is missing.
   *
   * @param form number of the caller's form of facts and keys, for a new base
   * @throws IndexUnavailableException when the file cannot be used
   */
  public static MatchBase open(Path folder, int form) {
    Path file = folder.resolve(FILE);
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
      try (Statement statement = connection.createStatement()) {
        for (String table : tables().split(";", -1)) {
          if (!table.isBlank()) {
            statement.execute(table);
          }
        }
        statement.execute(
            "insert or ignore into state (name, value) values ('form', " + form + ")");
      }
      connection.setAutoCommit(false);
      return new MatchBase(new Sql(file, connection));
    } catch (SQLException e) {
      throw Sql.failed(file, e);
    }
  }

  /** Removes the base from a folder. */
  public static void remove(Path folder) {
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(folder.resolve(FILE + suffix));
      }
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "The matches in " + folder + " cannot be removed: " + e, e);
    }
  }

  private static String tables() {
    try (InputStream in = MatchBase.class.getResourceAsStream("tables.sql")) {
      String text =
          new String(
              Objects.requireNonNull(in, "tables.sql").readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("--[^\n]*", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("tables.sql is part of the program", unreadable);
    }
  }

  /** Store sequence up to which the base was complete at its last commit. */
  public long sequence() {
    return sequence;
  }

  /** Number of the form of facts and keys that the base was made with. */
  public long form() {
    return form;
  }

  /** What the records are compared by. */
  public FactTable facts() {
    return facts;
  }

  /** Who has which key. */
  public KeyTable keys() {
    return keys;
  }

  /** Who is the same as, or related to, whom. */
  public PairTable pairs() {
    return pairs;
  }

  /** Who is shown as one. */
  public GroupTable groups() {
    return groups;
  }

  /** Names of all sources that ever had a record here. */
  public Set<String> sources() {
    return Set.copyOf(sources);
  }

  /** Notes that a source has records here. */
  public void addSource(String name) {
    if (sources.add(name)) {
      sql.run(
          "insert or ignore into source (name) values (?)",
          statement -> {
            statement.setString(1, name);
            statement.executeUpdate();
          });
    }
  }

  /**
   * Notes documents that the index must get again if it loses what was not committed.
   *
   * @param documents identifier to number of the record, 0 for a merged record
   */
  public void touch(Map<String, Long> documents) {
    sql.run(
        "insert or replace into touched (id, number) values (?, ?)",
        statement -> {
          for (Map.Entry<String, Long> entry : documents.entrySet()) {
            statement.setString(1, entry.getKey());
            statement.setLong(2, entry.getValue());
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  /** What was noted since the last {@link #confirm}. */
  public Map<String, Long> touched() {
    Map<String, Long> documents = new LinkedHashMap<>();
    sql.each(
        "select id, number from touched order by id",
        row -> documents.put(row.getString(1), row.getLong(2)));
    return documents;
  }

  /**
   * Makes everything lasting that was done so far. Each commit has a number of its own, since
   * several may belong to one sequence.
   */
  public void commit(long upTo) {
    state("sequence", upTo);
    state("commits", ++commits);
    sql.commit();
    sequence = upTo;
  }

  private void state(String name, long value) {
    sql.run(
        "insert or replace into state (name, value) values (?, ?)",
        statement -> {
          statement.setString(1, name);
          statement.setString(2, Long.toString(value));
          statement.executeUpdate();
        });
  }

  /** Number of the last commit, 0 before the first. */
  public long commits() {
    return commits;
  }

  /** Says that the index is committed as well. Lasting with the next commit at the latest. */
  public void confirm() {
    sql.run("delete from touched", statement -> statement.executeUpdate());
  }

  /** Forgets what was not committed. */
  @Override
  public void close() {
    facts.close();
    sql.close();
  }
}
