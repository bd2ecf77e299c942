package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pinakes.problem.PinakesException;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.store.StoredRecord;

/**
 * Does something with every record of a source: the work on several threads, what comes of it on
 * the caller's, in the order of the store. One portion of records is in memory at a time.
 */
final class Portions {
  private static final int TASK = 50;

  private Portions() {}

  static <T> void each(
      SourceScan scan, Function<StoredRecord, T> work, Consumer<T> take, Runnable afterPortion) {
    try (ExecutorService workers = Workers.open("look")) {
      for (List<StoredRecord> records = scan.next(); !records.isEmpty(); records = scan.next()) {
        List<Future<List<T>>> tasks = new ArrayList<>();
        for (int from = 0; from < records.size(); from += TASK) {
          List<StoredRecord> some = records.subList(from, Math.min(from + TASK, records.size()));
          tasks.add(workers.submit(() -> some.stream().map(work).toList()));
        }
        for (Future<List<T>> task : tasks) {
          await(task).forEach(take);
        }
        afterPortion.run();
      }
    }
  }

  private static <T> List<T> await(Future<List<T>> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PinakesException known) {
        throw known;
      }
      throw new IllegalStateException("Looking at records failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("Reading the store was interrupted.", e);
    }
  }
}
