package org.pinakes.harvest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;

/** A source that may be left before its end, between two streams; the next run goes on there. */
final class Stint implements RecordSource {
  private final RecordSource source;
  private final Supplier<@Nullable String> reasonToStop;
  private volatile @Nullable String stopped;

  /**
   * @param reasonToStop asked before each stream; null to go on
   */
  Stint(RecordSource source, Supplier<@Nullable String> reasonToStop) {
    this.source = source;
    this.reasonToStop = reasonToStop;
  }

  @Override
  public @Nullable SourceStream next() {
    stopped = reasonToStop.get();
    return stopped == null ? source.next() : null;
  }

  /** Why it was left, or null. */
  @Nullable String stopped() {
    return stopped;
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public long position() {
    return source.position();
  }

  @Override
  public long expected() {
    return source.expected();
  }

  @Override
  public long given() {
    return source.given();
  }

  @Override
  public @Nullable Checkpoint checkpoint() {
    return source.checkpoint();
  }

  @Override
  public void close() {
    source.close();
  }
}
