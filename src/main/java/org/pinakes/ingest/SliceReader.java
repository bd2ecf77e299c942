package org.pinakes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Place;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;

/**
 * Cuts a source into batches on a thread of its own and has workers catalogue them; gives them back
 * in order. A few batches are under way at most.
 */
final class SliceReader implements AutoCloseable {
  private static final int BATCHES_UNDER_WAY = 4;

  /** Payloads of one batch together, so that full texts do not fill the memory. */
  private static final long BYTES_AT_ONCE = 4L << 20;

  private final RecordSource source;
  private final SourceProfile profile;
  private final @Nullable NativeFormat forced;
  private final Cataloguer cataloguer;
  private final ExecutorService workers;
  private final int batchSize;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
  private final Thread thread;
  private List<Slice> batch = new ArrayList<>();
  private long batchBytes;

  /** What comes next. */
  private sealed interface Step {
    record Batch(Future<List<Catalogued>> catalogued, long position) implements Step {}

    record End(@Nullable Throwable failure) implements Step {}
  }

  /**
   * Prepares to read.
   *
   * @param forced format of all records, or null to recognise it
   * @param batchSize records in a batch at most
   */
  SliceReader(
      RecordSource source,
      SourceProfile profile,
      @Nullable NativeFormat forced,
      Cataloguer cataloguer,
      ExecutorService workers,
      int batchSize) {
    this.source = source;
    this.profile = profile;
    this.forced = forced;
    this.cataloguer = cataloguer;
    this.workers = workers;
    this.batchSize = batchSize;
    this.thread = Thread.ofPlatform().daemon().name("reader").unstarted(this::readAll);
  }

  /** Begins to read. */
  void start() {
    thread.start();
  }

  /**
   * Entries that are kept together.
   *
   * @param entries in the order of the source
   * @param position bytes of the source that had been read when the last of them was cut
   */
  record Batch(List<Catalogued> entries, long position) {}

  /** The next batch, or null at the end. */
  @Nullable Batch next() throws InterruptedException {
    try {
      return switch (steps.take()) {
        case Step.Batch one -> new Batch(one.catalogued().get(), one.position());
        case Step.End end -> {
          if (end.failure() != null) {
            throw new IllegalStateException("Reading failed: " + end.failure(), end.failure());
          }
          yield null;
        }
      };
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cataloguing failed: " + e.getCause(), e.getCause());
    }
  }

  private void readAll() {
    Throwable failure = null;
    try {
      for (SourceStream next = source.next(); next != null; next = source.next()) {
        read(next);
      }
      flush();
    } catch (InterruptedException stopped) {
      return;
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    end(failure);
  }

  private void end(@Nullable Throwable failure) {
    try {
      steps.put(new Step.End(failure));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(SourceStream stream) throws InterruptedException {
    switch (stream) {
      case SourceStream.Unreadable bad -> add(problem(bad.name(), bad.rule(), bad.reason(), 1, 0));
      case SourceStream.Opened opened -> read(opened);
    }
  }

  private void read(SourceStream.Opened stream) throws InterruptedException {
    long ordinal = 0;
    long offset = 0;
    try (Slices slices = Formats.open(stream.in(), stream.name(), forced)) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        ordinal = slice.place().ordinal();
        offset = slice.place().offset();
        add(slice);
      }
    } catch (BadRecordException bad) {
      add(problem(stream.name(), bad.rule(), bad.getMessage(), ordinal + 1, offset));
    } catch (IOException e) {
      String reason = "the file cannot be read on from here: " + e.getMessage();
      add(problem(stream.name(), "unreadable-file", reason, ordinal + 1, offset));
    }
  }

  private static Slice problem(
      String file, String rule, @Nullable String reason, long ordinal, long offset) {
    String said = reason == null ? rule : reason;
    return new Slice.Broken(rule, said, null, new byte[0], new Place(file, ordinal, offset));
  }

  private void add(Slice slice) throws InterruptedException {
    batch.add(slice);
    batchBytes +=
        switch (slice) {
          case Slice.Cut cut -> cut.payload().bytes().length;
          case Slice.Broken broken -> broken.bytes().length;
        };
    if (batch.size() >= batchSize || batchBytes >= BYTES_AT_ONCE) {
      flush();
    }
  }

  private void flush() throws InterruptedException {
    if (!batch.isEmpty()) {
      List<Slice> slices = batch;
      batch = new ArrayList<>(batchSize);
      batchBytes = 0;
      long position = source.position();
      steps.put(new Step.Batch(workers.submit(() -> catalogue(slices)), position));
    }
  }

  private List<Catalogued> catalogue(List<Slice> slices) {
    return slices.stream().map(slice -> cataloguer.catalogue(slice, profile)).toList();
  }

  /** Stops reading, also in the middle. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
