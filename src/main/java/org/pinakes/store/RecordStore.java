package org.pinakes.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The truth: every record as received, in the order of its last change.
 *
 * <p>A sequence number is given to each change (new, changed, deleted) and only grows; a record
 * carries the number of its last change, so that whoever reads from a number on sees every record
 * once, in its newest state. Reading is thread-safe and goes on while another process writes; there
 * is one {@link StoreWriter} at a time, over all processes.
 */
public interface RecordStore extends AutoCloseable {

  /**
   * Opens the store for writing.
   *
   * @throws org.pinakes.problem.StoreUnavailableException when another process writes, with a
   *     message that says which one and what to do
   */
  StoreWriter openWriter();

  /** Opens the store for writing; empty while somebody else writes. */
  Optional<StoreWriter> tryWriter();

  /**
   * Takes the right to run a source, which one hand has over all processes.
   *
   * @param source a name without slashes
   * @return empty while it runs
   */
  Optional<RunLock> lockRun(String source);

  /** Whether a source runs, in this process or another one. */
  boolean running(String source);

  /**
   * Records changed after a sequence number, in its order.
   *
   * @param sequence exclusive start, 0 for all
   * @param limit at most so many
   */
  List<StoredRecord> changedAfter(long sequence, int limit);

  /**
   * Records of one source that are not deleted, changed after a sequence number, in its order.
   *
   * @param sequence exclusive start, 0 for all
   * @param limit at most so many
   */
  List<StoredRecord> ofSource(String source, long sequence, int limit);

  /**
   * The record with this public identifier, deleted ones included. An identifier that leads to
   * another one gives the record under that: its source has called it so in between.
   */
  Optional<StoredRecord> find(String id);

  /** Identifiers that lead to one of these records, beside their own, and to which. */
  Map<String, String> otherNames(Collection<String> ids);

  /** Highest sequence number given so far, 0 for an empty store. */
  long sequence();

  /** What each source has, in the order of names. */
  List<SourceStatus> sources();

  /** Rejections of a source, newest first, of its newest runs: older ones are forgotten. */
  List<Rejection> rejections(String source, int limit);

  /** Reports of runs, newest first. */
  List<RunReport> runs(int limit);

  /** Reports of the runs of one source, newest first. */
  List<RunReport> runs(String source, int limit);

  /**
   * When each run of a source began since a time, and how many records it brought that were new or
   * different.
   */
  Map<Instant, Long> changesSince(String source, Instant first);

  /** Where a source can be taken up again, by its last checkpoint; empty when it has none. */
  Optional<String> state(String source);

  /** Whether nothing was left to be brought at a source's last checkpoint; true without one. */
  boolean complete(String source);

  /** Whether somebody wants a source left alone. */
  boolean paused(String source);

  /** Says whether a source is to be left alone; needs no {@link StoreWriter}. */
  void pause(String source, boolean paused);

  /** Bytes on disk. */
  long bytes();

  /** Checks the database file; empty when it is sound, else what is wrong with it. */
  List<String> check();

  @Override
  void close();
}
