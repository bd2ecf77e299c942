package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.Headings;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexHealth;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.index.Neighbours;
import org.pinakes.index.Portion;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.index.ValueCount;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.query.Query;

/**
 * The index in a folder of this machine, by Lucene inside the process. Any number of processes may
 * read it while one writes. Thread-safe.
 */
public final class LuceneCatalogIndex implements CatalogIndex {
  /** A word asks in some twenty fields for its forms; sixty words of all fields must do. */
  private static final int MOST_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Generations generations;
  private final IndexSchema schema = IndexSchema.catalogue();
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile View view;
  private final LuceneHeadings headings = new LuceneHeadings(this::reading);
  private volatile boolean closed;

  private LuceneCatalogIndex(Path root) {
    generations = new Generations(root);
    view = open(() -> View.open(generations, schema));
  }

  /**
   * Opens the index below a folder for reading. A folder that is missing or empty is an index
   * without documents.
   *
   * @throws IndexUnavailableException when there is one that cannot be read
   */
  public static LuceneCatalogIndex open(Path root) {
    return new LuceneCatalogIndex(root);
  }

  @Override
  public IndexResponse search(IndexRequest request) {
    return search(request, Nearness.none());
  }

  @Override
  public IndexResponse search(IndexRequest request, Nearness nearness) {
    return reading(now -> now.search(request, nearness));
  }

  @Override
  public List<IndexResponse.Hit> near(NearRequest request) {
    return near(request, Nearness.none());
  }

  @Override
  public List<IndexResponse.Hit> near(NearRequest request, Nearness nearness) {
    return reading(now -> now.near(request, nearness));
  }

  @Override
  public Optional<Reasons> reasons(Query query, Map<String, Scope> scopes, String id) {
    return reading(now -> now.reasons(query, scopes, id));
  }

  @Override
  public Neighbours around(IndexRequest request, Nearness nearness, String id) {
    return reading(now -> now.around(request, nearness, id));
  }

  @Override
  public List<IndexDocument> similar(String id, List<String> candidates, int limit) {
    return reading(now -> now.similar(id, candidates, limit));
  }

  @Override
  public Portion portion(String mark, int limit) {
    return reading(now -> now.portion(mark, limit));
  }

  @Override
  public FacetPage values(FacetRequest request) {
    return reading(now -> now.values(request));
  }

  @Override
  public Optional<IndexDocument> fetch(String id) {
    return reading(now -> now.fetch(id));
  }

  @Override
  public List<IndexDocument> fetch(List<String> ids) {
    return reading(now -> {
      List<IndexDocument> found = new ArrayList<>(ids.size());
      for (String id : ids) {
        now.fetch(id).ifPresent(found::add);
      }
      return found;
    });
  }

  @Override
  public long frequency(String word, List<String> fields) {
    return reading(now -> now.spellings().frequency(word, fields));
  }

  @Override
  public List<ValueCount> spellings(String word, List<String> fields, int limit) {
    return reading(now -> now.spellings().near(word, fields, limit));
  }

  @Override
  public Headings headings() {
    return headings;
  }

  @Override
  public long sequence() {
    return view.sequence();
  }

  @Override
  public Map<String, String> notes() {
    return view.notes();
  }

  @Override
  public long documents() {
    return view.documents();
  }

  @Override
  public long bytes() {
    return generations.current().map(folder -> open(() -> Health.size(folder))).orElse(0L);
  }

  @Override
  public IndexHealth health() {
    return reading(View::health);
  }

  @Override
  public boolean refresh() {
    refreshing.lock();
    try {
      if (closed) {
        return false;
      }
      View old = view;
      View newer = open(() -> old.newer(generations));
      if (newer == old) {
        return false;
      }
      open(() -> {
        newer.warm(old);
        return true;
      });
      view = newer;
      open(() -> {
        old.release();
        return true;
      });
      headings.outdated();
      return true;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public IndexFeed openFeed() {
    return open(() -> {
      Files.createDirectories(generations.root());
      FeedLock lock = FeedLock.take(generations.root().resolve("feed.lock"), "written");
      return opened(lock, () -> new LuceneFeed(generations, currentOrFirst(), lock, schema));
    });
  }

  @Override
  public IndexFeed openRebuild() {
    return open(() -> {
      Files.createDirectories(generations.root());
      FeedLock lock = FeedLock.take(generations.root().resolve("rebuild.lock"), "rebuilt");
      return opened(lock, () -> new LuceneFeed(generations, newGeneration(), lock, schema));
    });
  }

  private Path newGeneration() throws IOException {
    OldGenerations.sweepAbandoned(generations);
    return generations.create();
  }

  private Path currentOrFirst() throws IOException {
    Optional<Path> current = generations.current();
    if (current.isPresent()) {
      return current.get();
    }
    Path first = generations.create();
    generations.promote(first);
    return first;
  }

  private static LuceneFeed opened(FeedLock lock, Reading<LuceneFeed> feed) throws IOException {
    boolean done = false;
    try {
      LuceneFeed opened = feed.read();
      done = true;
      return opened;
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }

  @Override
  public List<String> check() {
    return generations.current().map(folder -> open(() -> FileCheck.of(folder))).orElse(List.of());
  }

  @Override
  public void close() {
    headings.close();
    refreshing.lock();
    try {
      if (!closed) {
        closed = true;
        open(() -> {
          view.release();
          return true;
        });
      }
    } finally {
      refreshing.unlock();
    }
  }

  private <T> T reading(ViewReading<T> reading) {
    View now = view;
    while (!now.hold()) {
      if (closed) {
        throw new IndexUnavailableException(
            "The index " + generations.root() + " has been closed; the program is ending.");
      }
      now = view;
    }
    View held = now;
    try {
      return open(() -> reading.read(held));
    } finally {
      open(() -> {
        held.release();
        return true;
      });
    }
  }

  private <T> T open(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException | UncheckedIOException broken) {
      throw new IndexUnavailableException(
          "The index "
              + generations.root()
              + " cannot be read: "
              + broken.getMessage()
              + ". ./pinakes doctor checks its files; ./pinakes reindex builds it anew.",
          broken);
    }
  }

  /** Something that reads files. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Something asked of a view. */
  @FunctionalInterface
  interface ViewReading<T> {
    T read(View now) throws IOException;
  }
}
