package org.pinakes.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.meaning.MeaningModel;
import org.pinakes.enrich.meaning.OnnxMeaning;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.lucene.LuceneMeaningIndex;
import org.pinakes.ingest.meaning.MeaningFollower;
import org.pinakes.problem.PinakesException;
import org.pinakes.search.Meaning;
import org.pinakes.search.QueryVectorCache;
import org.pinakes.search.VectorMeaning;
import org.pinakes.store.RecordStore;
import org.pinakes.store.meaning.VectorBase;

/**
 * What a catalogue needs to search by meaning, in the folder of vectors. The model is loaded when
 * it is first asked. Thread-safe.
 */
final class SiteMeaning implements MeaningFollower.Parts, AutoCloseable {
  /** How long nobody has searched when there is time for other work. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Path folder;
  private final int threads;
  private final MeaningIndex index;
  private final QueryVectorCache queries;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable MeaningModel model;
  private @Nullable PinakesException unusable;

  /**
   * @param patience how long a search waits for the vector of its query
   * @param threads how many texts are computed at once
   */
  SiteMeaning(Path folder, Duration patience, int threads) {
    this.folder = folder;
    this.threads = threads;
    index = LuceneMeaningIndex.open(folder.resolve("index"));
    queries = new QueryVectorCache(text -> model().query(text), patience);
  }

  MeaningIndex index() {
    return index;
  }

  /** Searching by meaning. */
  Meaning search() {
    return new VectorMeaning(index, queries);
  }

  @Override
  public VectorBase kept() {
    return VectorBase.open(folder);
  }

  /** A machine that cannot run the model is not asked again. */
  @Override
  public MeaningModel model() {
    lock.lock();
    try {
      if (unusable != null) {
        throw unusable;
      }
      MeaningModel open = model;
      if (open == null) {
        open = OnnxMeaning.open(threads);
        model = open;
      }
      return open;
    } catch (PinakesException failed) {
      unusable = failed;
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  /** Computes vectors in the background; lets searches and loads go first. */
  MeaningFollower follower(CatalogIndex catalogue, RecordStore store) {
    return new MeaningFollower(
        catalogue,
        index,
        this,
        () -> queries.askedWithin(QUIET) || catalogue.sequence() < store.sequence());
  }

  @Override
  public void close() {
    queries.close();
    index.close();
    lock.lock();
    try {
      if (model != null) {
        model.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
