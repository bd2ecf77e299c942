package org.pinakes.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.problem.PinakesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands changes to an index on several threads, each record's changes in their order, and commits
 * now and then. One thread calls. Closing waits for what is under way, and commits nothing.
 */
final class IndexWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);
  private static final int PORTION = 250;
  private static final int MOST_UNDER_WAY = 8;

  private final MatchedFeed target;
  private final IndexFeed feed;
  private final ExecutorService workers;
  private final CommitRhythm rhythm;
  private final Runnable afterCommit;
  private final AtomicLong leftOut = new AtomicLong();
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private long sequence;
  private long sinceCommit;
  private long lastCommit = System.nanoTime();

  private record UnderWay(Set<String> ids, Future<?> future) {
    boolean holdsAny(List<String> others) {
      return others.stream().anyMatch(ids::contains);
    }
  }

  /**
   * @param afterCommit called after each commit, on the calling thread
   */
  IndexWork(
      MatchedFeed target, ExecutorService workers, CommitRhythm rhythm, Runnable afterCommit) {
    this.target = target;
    this.feed = target.feed();
    this.workers = workers;
    this.rhythm = rhythm;
    this.afterCommit = afterCommit;
    this.sequence = target.feed().sequence();
  }

  /**
   * Takes over a batch.
   *
   * @param batch at most one change for each record
   * @param upTo store sequence that is complete with it
   */
  void add(Collection<Move> batch, long upTo) {
    put(target.changes(batch), upTo);
  }

  /** Takes over what an earlier process did and the index lost. */
  void addUnfinished() {
    put(target.unfinished(), 0);
  }

  private void put(List<Change> all, long upTo) {
    for (int from = 0; from < all.size(); from += PORTION) {
      hand(all.subList(from, Math.min(from + PORTION, all.size())));
    }
    sequence = Math.max(sequence, upTo);
    sinceCommit += all.size();
    boolean late = System.nanoTime() - lastCommit > rhythm.every().toNanos();
    if (sinceCommit >= rhythm.changes() || (late && sinceCommit > 0)) {
      commit();
    }
  }

  /** Records that could not be indexed. */
  long leftOut() {
    return leftOut.get();
  }

  /** Waits for everything that was handed over and makes it lasting. */
  void commit() {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
    if (sequence > feed.sequence() || sinceCommit > 0) {
      target.commit(sequence);
      afterCommit.run();
    }
    sinceCommit = 0;
    lastCommit = System.nanoTime();
  }

  private void hand(List<Change> portion) {
    Set<String> ids = new HashSet<>();
    portion.forEach(change -> ids.add(change.id()));
    awaitEarlierChangesOf(portion);
    while (underWay.size() >= MOST_UNDER_WAY) {
      await(underWay.remove());
    }
    underWay.add(new UnderWay(ids, workers.submit(() -> portion.forEach(this::apply))));
  }

  /** An identifier that the index cannot hold has no earlier change to wait for. */
  private void awaitEarlierChangesOf(List<Change> portion) {
    List<String> known = new ArrayList<>();
    for (Change change : portion) {
      if (!(change instanceof Change.Put put && put.fresh())) {
        known.add(change.id());
      }
    }
    if (!known.isEmpty() && underWay.stream().anyMatch(one -> one.holdsAny(known))) {
      while (!underWay.isEmpty()) {
        await(underWay.remove());
      }
    }
  }

  private void apply(Change change) {
    try {
      switch (change) {
        case Change.Remove remove -> feed.remove(remove.id());
        case Change.Put put -> put(put);
      }
    } catch (PinakesException e) {
      throw e;
    } catch (RuntimeException defect) {
      leftOut.incrementAndGet();
      LOG.error("Defect while indexing {}; it is left out of the index", change.id(), defect);
    }
  }

  private void put(Change.Put put) {
    IndexDocument document = put.document().get();
    if (document != null) {
      feed.put(document, put.fresh());
      return;
    }
    leftOut.incrementAndGet();
    if (!put.fresh()) {
      feed.remove(put.id());
    }
  }

  private static void await(UnderWay work) {
    try {
      work.future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PinakesException known) {
        throw known;
      }
      throw new IndexUnavailableException("The index could not be written: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("Indexing was interrupted; the store has it all.", e);
    }
  }

  @Override
  public void close() {
    while (!underWay.isEmpty()) {
      try {
        await(underWay.remove());
      } catch (PinakesException e) {
        LOG.debug("Given up with the index", e);
      }
    }
  }
}
