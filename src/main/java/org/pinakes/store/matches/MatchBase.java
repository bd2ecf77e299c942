package org.pinakes.store.matches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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

  private final Path file;
  private final Connection connection;
  private final NumberLists lists;
  private final Set<String> sources = new HashSet<>();
  private final Set<Long> heavy = new HashSet<>();
  private long highest;
  private long sequence;

  private MatchBase(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.lists = new NumberLists(connection);
    recall();
  }

  /** Whether a folder has a base. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * Opens the base in a folder for writing; makes it when it is missing.
   *
   * @throws IndexUnavailableException when the file cannot be used
   */
  public static MatchBase open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
      try (Statement statement = connection.createStatement()) {
        for (String table : tables().split(";", -1)) {
          if (!table.isBlank()) {
            statement.execute(table);
          }
        }
      }
      connection.setAutoCommit(false);
      return new MatchBase(file, connection);
    } catch (SQLException e) {
      throw failed(file, e);
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

  private void recall() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select name from source")) {
        while (rows.next()) {
          sources.add(rows.getString(1));
        }
      }
      try (var rows = statement.executeQuery("select key from heavy")) {
        while (rows.next()) {
          heavy.add(rows.getLong(1));
        }
      }
      try (var rows = statement.executeQuery("select coalesce(max(number), 0) from fact")) {
        highest = rows.getLong(1);
      }
      try (var rows = statement.executeQuery("select value from state where name = 'sequence'")) {
        sequence = rows.next() ? Long.parseLong(rows.getString(1)) : 0;
      }
    }
  }

  /** Store sequence up to which the base was complete at its last commit. */
  public long sequence() {
    return sequence;
  }

  /** Names of all sources that ever had a record here. */
  public Set<String> sources() {
    return Set.copyOf(sources);
  }

  /** Notes that a source has records here. */
  public void addSource(String name) {
    if (sources.add(name)) {
      run(
          "insert or ignore into source (name) values (?)",
          statement -> {
            statement.setString(1, name);
            statement.executeUpdate();
          });
    }
  }

  /** What is known of these records; those not known are missing. */
  public Map<Long, KnownRecord> records(Collection<Long> numbers) {
    Map<Long, KnownRecord> found = new HashMap<>();
    List<Long> possible = numbers.stream().filter(number -> number <= highest).toList();
    each(
        "select number, facts, keys from fact where number in",
        possible,
        row ->
            found.put(
                row.getLong(1),
                new KnownRecord(row.getLong(1), row.getString(2), longs(row.getBytes(3)))));
    return found;
  }

  /** Puts records in place of what was known of them, and forgets others. */
  public void write(Collection<KnownRecord> put, Collection<KnownRecord> forgotten) {
    run(
        "delete from fact where number = ?",
        statement -> {
          for (KnownRecord record : forgotten) {
            statement.setLong(1, record.number());
            statement.addBatch();
          }
          statement.executeBatch();
        });
    run(
        "insert or replace into fact (number, facts, keys) values (?, ?, ?)",
        statement -> {
          for (KnownRecord record : put) {
            statement.setLong(1, record.number());
            statement.setString(2, record.facts());
            statement.setBytes(3, bytes(record.keys()));
            statement.addBatch();
            highest = Math.max(highest, record.number());
          }
          statement.executeBatch();
        });
  }

  /** Changes the keys: entries of key and number, which are written in the order of keys. */
  public void writeKeys(List<KeyEntry> added, List<KeyEntry> removed) {
    keys("delete from match_key where key = ? and number = ?", removed);
    keys("insert or ignore into match_key (key, number) values (?, ?)", added);
  }

  /**
   * A key of a record.
   *
   * @param key the key
   * @param number the record's number
   */
  public record KeyEntry(long key, long number) implements Comparable<KeyEntry> {
    @Override
    public int compareTo(KeyEntry other) {
      int byKey = Long.compare(key, other.key);
      return byKey != 0 ? byKey : Long.compare(number, other.number);
    }
  }

  private void keys(String sql, List<KeyEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    KeyEntry[] sorted = entries.toArray(KeyEntry[]::new);
    Arrays.sort(sorted);
    run(
        sql,
        statement -> {
          for (KeyEntry entry : sorted) {
            statement.setLong(1, entry.key);
            statement.setLong(2, entry.number);
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  /** Numbers of the records that have these keys, without the keys that too many share. */
  public Map<Long, Set<Long>> holders(Collection<Long> keys) {
    Map<Long, Set<Long>> holders = new HashMap<>();
    List<Long> light = keys.stream().filter(key -> !heavy.contains(key)).toList();
    each(
        "select key, number from match_key where key in",
        light,
        row ->
            holders.computeIfAbsent(row.getLong(1), none -> new HashSet<>()).add(row.getLong(2)));
    return holders;
  }

  /** How many records have a key. */
  public long count(long key) {
    long[] count = new long[1];
    each(
        "select count(*) from match_key where key in",
        List.of(key),
        row -> count[0] = row.getLong(1));
    return count[0];
  }

  /** Whether too many records share a key for it to say anything. */
  public boolean isHeavy(long key) {
    return heavy.contains(key);
  }

  /** How many keys say nothing because too many records share them. */
  public int heavyKeys() {
    return heavy.size();
  }

  /** Notes whether too many records share a key. */
  public void setHeavy(long key, boolean now) {
    boolean changed = now ? heavy.add(key) : heavy.remove(key);
    if (changed) {
      String sql =
          now ? "insert or ignore into heavy (key) values (?)" : "delete from heavy where key = ?";
      run(
          sql,
          statement -> {
            statement.setLong(1, key);
            statement.executeUpdate();
          });
    }
  }

  /** Pairs of these records, seen from them. */
  public List<KnownPair> pairs(Collection<Long> numbers) {
    List<KnownPair> pairs = new ArrayList<>();
    each(
        "select one, other, same, score, relation, reasons from pair where one in",
        numbers,
        row -> pairs.add(pair(row)));
    return pairs;
  }

  /** Every pair, once. */
  public List<KnownPair> allPairs() {
    List<KnownPair> pairs = new ArrayList<>();
    run(
        "select one, other, same, score, relation, reasons from pair where one < other",
        statement -> {
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              pairs.add(pair(rows));
            }
          }
        });
    return pairs;
  }

  private static KnownPair pair(ResultSet row) throws SQLException {
    return new KnownPair(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3) == 1,
        row.getInt(4),
        row.getString(5),
        row.getString(6));
  }

  /** Forgets pairs, each on both sides. */
  public void forgetPairs(Collection<KnownPair> pairs) {
    run(
        "delete from pair where one = ? and other = ?",
        statement -> {
          for (KnownPair pair : pairs) {
            for (KnownPair side : List.of(pair, pair.turned())) {
              statement.setLong(1, side.one());
              statement.setLong(2, side.other());
              statement.addBatch();
            }
          }
          statement.executeBatch();
        });
  }

  /** Adds pairs, each on both sides. */
  public void addPairs(Collection<KnownPair> pairs) {
    String sql =
        "insert or replace into pair (one, other, same, score, relation, reasons)"
            + " values (?, ?, ?, ?, ?, ?)";
    run(
        sql,
        statement -> {
          for (KnownPair pair : pairs) {
            for (KnownPair side : List.of(pair, pair.turned())) {
              statement.setLong(1, side.one());
              statement.setLong(2, side.other());
              statement.setInt(3, side.same() ? 1 : 0);
              statement.setInt(4, side.score());
              statement.setString(5, side.relation());
              statement.setString(6, side.reasons());
              statement.addBatch();
            }
          }
          statement.executeBatch();
        });
  }

  /** For each of these records that is in a group, the identifier of its merged record. */
  public Map<Long, String> mergedIds(Collection<Long> numbers) {
    Map<Long, String> merged = new HashMap<>();
    each(
        "select number, merged from member where number in",
        numbers,
        row -> merged.put(row.getLong(1), row.getString(2)));
    return merged;
  }

  /** Numbers of the members of a merged record, in their order. */
  public List<Long> members(String merged) {
    List<Long> members = new ArrayList<>();
    run(
        "select number from member where merged = ? order by number",
        statement -> {
          statement.setString(1, merged);
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              members.add(rows.getLong(1));
            }
          }
        });
    return members;
  }

  /** Changes which merged record these belong to; those with none leave their group. */
  public void setMergedIds(Collection<Long> numbers, Map<Long, String> merged) {
    run(
        "delete from member where number = ?",
        statement -> {
          for (long number : numbers) {
            statement.setLong(1, number);
            statement.addBatch();
          }
          statement.executeBatch();
        });
    run(
        "insert into member (number, merged) values (?, ?)",
        statement -> {
          for (Map.Entry<Long, String> entry : merged.entrySet()) {
            statement.setLong(1, entry.getKey());
            statement.setString(2, entry.getValue());
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  /**
   * Notes documents that the index must get again if it loses what was not committed.
   *
   * @param documents identifier to number of the record, 0 for a merged record
   */
  public void touch(Map<String, Long> documents) {
    run(
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
    run(
        "select id, number from touched order by id",
        statement -> {
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              documents.put(rows.getString(1), rows.getLong(2));
            }
          }
        });
    return documents;
  }

  /** Makes everything lasting that was done so far. */
  public void commit(long upTo) {
    run(
        "insert or replace into state (name, value) values ('sequence', ?)",
        statement -> {
          statement.setString(1, Long.toString(upTo));
          statement.executeUpdate();
          connection.commit();
        });
    sequence = upTo;
  }

  /** Says that the index is committed as well. Lasting with the next commit at the latest. */
  public void confirm() {
    run("delete from touched", statement -> statement.executeUpdate());
  }

  private void each(String sql, Collection<Long> numbers, RowReader reader) {
    try {
      lists.each(sql, numbers, reader);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private void run(String sql, Work work) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      work.with(statement);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static IndexUnavailableException failed(Path file, SQLException cause) {
    return new IndexUnavailableException(
        "The matches in "
            + file
            + " cannot be used: "
            + cause.getMessage()
            + ". Look at disk space and permissions; ./pinakes reindex builds them anew.",
        cause);
  }

  private static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
    for (long number : numbers) {
      buffer.putLong(number);
    }
    return buffer.array();
  }

  private static long[] longs(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }

  /** Forgets what was not committed. */
  @Override
  public void close() {
    try (connection) {
      lists.close();
      connection.rollback();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Something done with a statement. */
  private interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }
}
