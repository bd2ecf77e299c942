package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.problem.IndexUnavailableException;

/** The index of vectors in a folder of this machine. Thread-safe. */
public final class LuceneMeaningIndex implements MeaningIndex {
  private final Path folder;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable SearcherManager searchers;

  private LuceneMeaningIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the index in a folder for reading. A folder that is missing or empty is an index without
   * vectors.
   *
   * @throws IndexUnavailableException when there is one that cannot be read
   */
  public static LuceneMeaningIndex open(Path folder) {
    LuceneMeaningIndex index = new LuceneMeaningIndex(folder);
    index.refresh();
    return index;
  }

  @Override
  public List<String> nearest(byte[] vector, int limit) {
    return reading(view -> view.nearest(vector, limit)).orElse(List.of());
  }

  @Override
  public float[] cosines(byte[] vector, List<String> ids) {
    return reading(view -> view.cosines(vector, ids))
        .orElseGet(() -> {
          float[] unknown = new float[ids.size()];
          Arrays.fill(unknown, Float.NaN);
          return unknown;
        });
  }

  @Override
  public Optional<byte[]> vector(String id) {
    return reading(view -> view.vector(id)).flatMap(found -> found);
  }

  @Override
  public long size() {
    return searching(searcher -> (long) searcher.getIndexReader().numDocs()).orElse(0L);
  }

  @Override
  public long bytes() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toFile).mapToLong(java.io.File::length).sum();
    } catch (IOException | UncheckedIOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public void refresh() {
    refreshing.lock();
    try {
      SearcherManager open = searchers;
      if (open == null) {
        searchers = first();
      } else {
        open.maybeRefresh();
      }
    } catch (IOException broken) {
      throw failed(broken);
    } finally {
      refreshing.unlock();
    }
  }

  private @Nullable SearcherManager first() throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    FSDirectory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      directory.close();
      return null;
    }
    return new SearcherManager(directory, null);
  }

  @Override
  public MeaningFeed openFeed() {
    try {
      return LuceneMeaningFeed.open(Files.createDirectories(folder));
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public void close() {
    refreshing.lock();
    try {
      SearcherManager open = searchers;
      if (open != null) {
        open.close();
      }
    } catch (IOException broken) {
      throw failed(broken);
    } finally {
      refreshing.unlock();
    }
  }

  private <T> Optional<T> reading(Reading<MeaningView, T> reading) {
    return searching(searcher -> reading.read(new MeaningView(searcher)));
  }

  private <T> Optional<T> searching(Reading<IndexSearcher, T> reading) {
    SearcherManager open = searchers;
    if (open == null) {
      return Optional.empty();
    }
    try {
      IndexSearcher searcher = open.acquire();
      try {
        return Optional.of(reading.read(searcher));
      } finally {
        open.release(searcher);
      }
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  private IndexUnavailableException failed(Exception cause) {
    return new IndexUnavailableException(
        "The index of meaning "
            + folder
            + " cannot be used: "
            + cause.getMessage()
            + ". It can be deleted: it is made again from the vectors that are kept.",
        cause);
  }

  /** Something that reads. */
  @FunctionalInterface
  private interface Reading<F, T> {
    T read(F from) throws IOException;
  }
}
