package org.pinakes.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.problem.StoreUnavailableException;

/** The record store in SQLite, a file in a folder. */
public final class SqlRecordStore implements RecordStore {
  private static final String STORED =
      "select sequence, first_sequence, id, source.name, native_id, shape.format, shape.charset,"
          + " shape.namespaces, payload, dictionary, datestamp, deleted, first_received,"
          + " last_received from record join source on source.number = record.source"
          + " join shape on shape.number = record.shape ";

  /** Of how many runs of a source rejections are kept when nobody says. */
  public static final int KEEP_REJECTIONS = 10;

  private static final int PATIENCE = 500;

  private final Path folder;
  private final Sqlite database;
  private final InstantSource clock;
  private final int keepRejections;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Dictionaries dictionaries;

  private SqlRecordStore(
      Path folder,
      Sqlite database,
      InstantSource clock,
      int keepRejections,
      HikariDataSource connections) {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    this.keepRejections = keepRejections;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.dictionaries = new Dictionaries(jdbi);
  }

  /**
   * Opens the store in a folder, with rejections kept for {@link #KEEP_REJECTIONS} runs.
   *
   * @param clock gives the time at which records are received
   * @throws StoreUnavailableException when the folder or the database cannot be used
   */
  public static SqlRecordStore open(Path folder, InstantSource clock) {
    return open(folder, clock, KEEP_REJECTIONS);
  }

  /**
   * Opens the store in a folder; makes both when they are missing.
   *
   * @param clock gives the time at which records are received
   * @param keepRejections of how many runs of each source rejections are kept, at least 1
   * @throws StoreUnavailableException when the folder or the database cannot be used
   */
  public static SqlRecordStore open(Path folder, InstantSource clock, int keepRejections) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreUnavailableException(
          "The folder " + folder + " for the record store cannot be made: " + e.getMessage(), e);
    }
    Sqlite database = new Sqlite(folder);
    SqlRecordStore store =
        new SqlRecordStore(folder, database, clock, keepRejections, database.readers());
    try {
      Schema.bring(store.jdbi, database, folder);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public StoreWriter openWriter() {
    return writer(WriterLock.take(folder));
  }

  @Override
  public Optional<StoreWriter> tryWriter() {
    return WriterLock.tryTake(folder).map(this::writer);
  }

  @Override
  public Optional<RunLock> lockRun(String source) {
    return RunLock.tryTake(folder, source, PATIENCE);
  }

  @Override
  public boolean running(String source) {
    Optional<RunLock> free = RunLock.tryTake(folder, source, 0);
    free.ifPresent(RunLock::close);
    return free.isEmpty();
  }

  private StoreWriter writer(WriterLock lock) {
    try {
      Handle handle = Jdbi.open(database.writer());
      return new SqlStoreWriter(lock, handle, clock, sequence(), keepRejections);
    } catch (SQLException | JdbiException e) {
      lock.close();
      throw new StoreUnavailableException(
          "The record store in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public List<StoredRecord> changedAfter(long sequence, int limit) {
    return read(handle ->
        stored(
            handle
                .createQuery(STORED + "where sequence > ? order by sequence limit ?")
                .bind(0, sequence)
                .bind(1, limit)));
  }

  @Override
  public List<StoredRecord> ofSource(String source, long sequence, int limit) {
    // The sign before the column keeps the reading in the order of the table: with the index on
    // sources every portion would be sorted anew.
    return read(handle ->
        stored(
            handle
                .createQuery(
                    STORED
                        + "where sequence > ? and deleted = 0 and +record.source ="
                        + " (select number from source where name = ?) order by sequence limit ?")
                .bind(0, sequence)
                .bind(1, source)
                .bind(2, limit)));
  }

  @Override
  public Optional<StoredRecord> find(String id) {
    return read(handle -> {
      Optional<StoredRecord> own = find(handle, id);
      return own.filter(record -> !record.deleted())
          .or(() -> new AliasTable(handle).of(id).flatMap(other -> find(handle, other)))
          .or(() -> own);
    });
  }

  @Override
  public Map<String, String> otherNames(Collection<String> ids) {
    return read(handle -> new AliasTable(handle).leadingTo(ids));
  }

  private Optional<StoredRecord> find(Handle handle, String id) {
    return stored(handle.createQuery(STORED + "where id = ?").bind(0, id)).stream().findFirst();
  }

  private List<StoredRecord> stored(Query query) {
    try (Unpacker unpacker = new Unpacker(dictionaries)) {
      return query.map((row, context) -> stored(row, unpacker)).list();
    }
  }

  private static StoredRecord stored(ResultSet row, Unpacker unpacker) throws SQLException {
    Payload payload =
        new Payload(unpacker.payload(row), Charset.forName(row.getString(7)), row.getString(8));
    return new StoredRecord(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        format(row.getString(6)),
        payload,
        row.getString(11),
        row.getInt(12) != 0,
        Instant.ofEpochMilli(row.getLong(13)),
        Instant.ofEpochMilli(row.getLong(14)));
  }

  private static NativeFormat format(String code) {
    return NativeFormat.ofCode(code)
        .orElseThrow(() ->
            new StoreUnavailableException(
                "The store has records in the format "
                    + code
                    + ", which this program does not know. Use a newer Pinakes."));
  }

  @Override
  public long sequence() {
    return read(handle ->
        handle
            .createQuery("select coalesce(max(sequence), 0) from record")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public List<SourceStatus> sources() {
    return read(handle -> {
      Map<String, RunReport> lastRuns = lastRuns(handle);
      return handle
          .createQuery(
              "select source.name,"
                  + " (select count(*) from record where source = source.number and deleted = 0),"
                  + " (select count(*) from record where source = source.number and deleted = 1)"
                  + " from source order by source.name")
          .map((row, context) -> status(row.getString(1), row.getLong(2), row.getLong(3), lastRuns))
          .list();
    });
  }

  private static SourceStatus status(
      String name, long records, long deleted, Map<String, RunReport> lastRuns) {
    RunReport last = lastRuns.get(name);
    return new SourceStatus(name, records, deleted, last == null ? 0 : last.rejected(), last);
  }

  private static Map<String, RunReport> lastRuns(Handle handle) {
    RunTable runs = new RunTable(handle);
    return handle
        .createQuery("select max(number) from run group by source")
        .mapTo(Long.class)
        .list()
        .stream()
        .map(runs::report)
        .collect(Collectors.toMap(RunReport::source, Function.identity()));
  }

  @Override
  public List<Rejection> rejections(String source, int limit) {
    try (Unpacker unpacker = new Unpacker(dictionaries)) {
      return read(handle -> new RunTable(handle).rejections(source, limit, unpacker));
    }
  }

  @Override
  public List<RunReport> runs(int limit) {
    return read(handle -> new RunTable(handle).newest(limit));
  }

  @Override
  public List<RunReport> runs(String source, int limit) {
    return read(handle -> new RunTable(handle).newest(source, limit));
  }

  @Override
  public Map<Instant, Long> changesSince(String source, Instant first) {
    return read(handle -> new RunTable(handle).changesSince(source, first));
  }

  @Override
  public Optional<String> state(String source) {
    return read(handle -> new HarvestTable(handle).state(source));
  }

  @Override
  public boolean complete(String source) {
    return read(handle -> new HarvestTable(handle).complete(source));
  }

  @Override
  public boolean paused(String source) {
    return read(handle -> new HarvestTable(handle).paused(source));
  }

  @Override
  public void pause(String source, boolean paused) {
    read(handle -> {
      new HarvestTable(handle).pause(source, paused);
      return paused;
    });
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  @Override
  public List<String> check() {
    return Sqlite.check(jdbi);
  }

  private <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw new StoreUnavailableException(
          "The record store in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    dictionaries.close();
    connections.close();
  }
}
