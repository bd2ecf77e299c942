package org.pinakes.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Place;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;

/**
 * Cuts a source into batches on a thread of its own and has workers catalogue them; gives them back
 * in order. A few batches are under way at most.
 */
final class SliceReader implements AutoCloseable {
  private static final int BATCHES_UNDER_WAY = 4;
  private static final Duration IDLE = Duration.ofMillis(100);

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

  /**
   * Entries that are kept together.
   *
   * @param batch in the order of the source
   * @param position bytes of the source that had been read when the last of them was cut
   * @param after where the source can be taken up again; null but behind the last of a stream
   */
  record Portion(List<Catalogued> batch, long position, @Nullable Checkpoint after) {}

  /** What comes next. */
  private sealed interface Step {
    record Batch(Future<List<Catalogued>> catalogued, long position, @Nullable Checkpoint after)
        implements Step {}

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
   * The next batch, or null at the end.
   *
   * @param whenIdle called when the source lets itself be waited for
   * @throws SourceUnreachableException when the source ended before its end
   */
  @Nullable Portion next(Runnable whenIdle) throws InterruptedException {
    Step step = steps.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    if (step == null) {
      whenIdle.run();
      step = steps.take();
    }
    return switch (step) {
      case Step.Batch one -> new Portion(catalogued(one), one.position(), one.after());
      case Step.End end -> {
        if (end.failure() instanceof SourceUnreachableException foreseen) {
          throw foreseen;
        }
        if (end.failure() != null) {
          throw new IllegalStateException("Reading failed: " + end.failure(), end.failure());
        }
        yield null;
      }
    };
  }

  private static List<Catalogued> catalogued(Step.Batch batch) throws InterruptedException {
    try {
      return batch.catalogued().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cataloguing failed: " + e.getCause(), e.getCause());
    }
  }

  private void readAll() {
    Throwable failure = null;
    try {
      failure = readStreams();
    } catch (InterruptedException stopped) {
      return;
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    end(failure);
  }

  /** Reads until the source ends, by itself or with the failure that is returned. */
  private @Nullable SourceUnreachableException readStreams() throws InterruptedException {
    SourceUnreachableException failure = null;
    try {
      for (SourceStream next = source.next(); next != null; next = source.next()) {
        read(next);
        flush(source.checkpoint());
      }
    } catch (SourceUnreachableException e) {
      failure = e;
    }
    flush(source.checkpoint());
    flush();
    return failure;
  }

  /** Ends a batch where the source can be taken up again; elsewhere batches go over streams. */
  private void flush(@Nullable Checkpoint checkpoint) throws InterruptedException {
    if (checkpoint != null) {
      hand(checkpoint);
    }
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
      hand(null);
    }
  }

  private void hand(@Nullable Checkpoint checkpoint) throws InterruptedException {
    List<Slice> slices = batch;
    batch = new ArrayList<>(batchSize);
    batchBytes = 0;
    long position = source.position();
    steps.put(new Step.Batch(workers.submit(() -> catalogue(slices)), position, checkpoint));
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
