package org.pinakes.index.lucene;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.HeadingPage;
import org.pinakes.index.Headings;
import org.pinakes.problem.IndexUnavailableException;

/**
 * The headings in an index of their own, in a folder of the generation that they belong to. It is
 * written anew for a state of the index by whichever process comes first; its commit says of which
 * state it is, so that others, and the next start, take it as it is. Thread-safe.
 */
final class LuceneHeadings implements Headings, AutoCloseable {
  /** What keys and fields look like: with another one, everything is written anew. */
  private static final String FORM = "5/" + VersionInfo.ICU_VERSION;

  private static final String FOLDER = "headings";

  private final Views views;
  private final Collations collations = new Collations();
  private final ReentrantLock preparing = new ReentrantLock();
  private final HeadingsKeeper keeper = new HeadingsKeeper(this::prepare);
  private volatile @Nullable HeadingsView shown;
  private volatile boolean closed;

  /**
   * @param views where to ask for the present state of the index
   */
  LuceneHeadings(Views views) {
    this.views = views;
  }

  /** Gives the present state of an index to be read. */
  @FunctionalInterface
  interface Views {
    <T> T reading(LuceneCatalogIndex.ViewReading<T> reading);
  }

  @Override
  public List<Heading> suggest(HeadingKind kind, String typed, int limit) {
    return asking(now -> now.suggest(kind, typed, limit, false));
  }

  @Override
  public List<Heading> suggestNear(HeadingKind kind, String typed, int limit) {
    return asking(now -> now.suggest(kind, typed, limit, true));
  }

  @Override
  public HeadingPage from(HeadingKind kind, String language, String text, int limit) {
    return asking(now -> now.from(kind, language, text, limit));
  }

  @Override
  public HeadingPage after(HeadingKind kind, String language, String filing, int limit) {
    return asking(now -> now.after(kind, language, filing, limit));
  }

  @Override
  public HeadingPage before(HeadingKind kind, String language, String filing, int limit) {
    return asking(now -> now.before(kind, language, filing, limit));
  }

  @Override
  public boolean prepare() {
    preparing.lock();
    try {
      return !closed && views.reading(this::prepared);
    } finally {
      preparing.unlock();
    }
  }

  @Override
  public void keepFresh() {
    keeper.start();
  }

  /** Says that the index has changed. */
  void outdated() {
    keeper.wake();
  }

  @Override
  public void close() {
    closed = true;
    keeper.close();
    preparing.lock();
    try {
      show(null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      preparing.unlock();
    }
  }

  private boolean prepared(View now) throws IOException {
    Path generation = now.generation();
    if (generation == null || now.state().isEmpty()) {
      return false;
    }
    String wanted = FORM + " " + generation.getFileName() + " " + now.state();
    if (opened(generation).state().equals(wanted)) {
      return false;
    }
    Path folder = generation.resolve(FOLDER);
    if (!ofDisk(folder, wanted) && !written(now, folder, wanted)) {
      return false;
    }
    show(HeadingsView.open(folder, collations));
    return true;
  }

  private boolean ofDisk(Path folder, String wanted) throws IOException {
    HeadingsView there = HeadingsView.open(folder, collations);
    try {
      return there.state().equals(wanted);
    } finally {
      there.release();
    }
  }

  /** Writes the headings anew; false when another process does so, or the index is being closed. */
  private boolean written(View now, Path folder, String wanted) throws IOException {
    Files.createDirectories(folder);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, Writers.forHeadings())) {
      boolean whole = new HeadingsBuild(now.reader(), writer, collations, () -> closed).write();
      if (whole) {
        writer.forceMerge(1);
        writer.setLiveCommitData(Map.of(HeadingsView.STATE, wanted).entrySet());
        writer.commit();
      }
      writer.rollback();
      return whole;
    } catch (LockObtainFailedException anotherProcess) {
      return false;
    }
  }

  /** What is shown, or what the last process left. */
  private HeadingsView opened(Path generation) throws IOException {
    HeadingsView now = shown;
    if (now == null) {
      now = HeadingsView.open(generation.resolve(FOLDER), collations);
      shown = now;
    }
    return now;
  }

  private void show(@Nullable HeadingsView newer) throws IOException {
    HeadingsView old = shown;
    shown = newer;
    if (old != null) {
      old.release();
    }
  }

  private <T> T asking(Asking<T> asking) {
    try {
      HeadingsView now = held();
      try {
        return asking.of(now);
      } finally {
        now.release();
      }
    } catch (IOException broken) {
      throw new IndexUnavailableException(
          "The headings cannot be read: "
              + broken.getMessage()
              + ". ./pinakes reindex builds index and headings anew.",
          broken);
    }
  }

  private HeadingsView held() throws IOException {
    HeadingsView now = shown;
    while (now != null && !now.hold()) {
      now = shown;
    }
    return now == null ? HeadingsView.empty(collations) : now;
  }

  /** Something asked of headings. */
  @FunctionalInterface
  private interface Asking<T> {
    T of(HeadingsView now) throws IOException;
  }
}
