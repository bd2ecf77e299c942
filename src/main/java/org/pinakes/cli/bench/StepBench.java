package org.pinakes.cli.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.BareIndex;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.store.Entry;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.store.StoreWriter;

/** Times reading, mapping, keeping and indexing one by one. */
final class StepBench {
  private static final int CHUNK = 5000;
  private static final int BATCH = 1000;
  private static final int THREADS = 2;

  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final SourceProfile profile;

  StepBench(Map<NativeFormat, Crosswalk> crosswalks, SourceProfile profile) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.profile = profile;
  }

  /** Times of the steps, that of the bare index, and queries drawn from the records. */
  record Outcome(List<Step> steps, Step bare, List<String> queries) {}

  Outcome run(List<Path> files, Path work) throws Exception {
    Files.createDirectories(work);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Turn turn = new Turn(threads, work)) {
      for (Path file : files) {
        turn.file(file, turn::compare);
      }
      turn.finishBare();
      for (Path file : files) {
        turn.file(file, turn::index);
      }
      return turn.finish();
    }
  }

  /** What is done with mapped records. */
  @FunctionalInterface
  private interface Next {
    void accept(List<Made> made) throws Exception;
  }

  /** All steps with what they write. */
  private final class Turn implements AutoCloseable {
    private final Stopwatch reading = new Stopwatch("read", 1);
    private final Stopwatch mapping = new Stopwatch("map", THREADS);
    private final Stopwatch keeping = new Stopwatch("store", 1);
    private final Stopwatch indexing = new Stopwatch("index", THREADS);
    private final Stopwatch bareIndexing = new Stopwatch("bare Lucene", THREADS);
    private final QueryDraw draw = new QueryDraw();
    private final ExecutorService threads;
    private final BareIndex bare;
    private final LuceneCatalogIndex index;
    private final IndexFeed feed;
    private final RecordStore store;
    private final StoreWriter writer;
    private final RunReport run;

    Turn(ExecutorService threads, Path work) {
      this.threads = threads;
      bare = BareIndex.open(work.resolve("bare"));
      index = LuceneCatalogIndex.open(work.resolve("index"));
      feed = index.openFeed();
      store = SqlRecordStore.open(work.resolve("store"), InstantSource.system());
      writer = store.openWriter();
      run = writer.begin(profile.name());
    }

    void file(Path file, Next next) throws Exception {
      try (Slices slices =
          Formats.open(
              new BufferedInputStream(Files.newInputStream(file)), file.toString(), null)) {
        boolean more = true;
        while (more) {
          List<Slice.Cut> cuts = new ArrayList<>(CHUNK);
          reading.time(0, () -> read(slices, cuts));
          reading.count(cuts.size());
          more = cuts.size() == CHUNK;
          next.accept(mapped(cuts));
        }
      }
    }

    private List<Made> mapped(List<Slice.Cut> cuts) throws Exception {
      Made[] made = new Made[cuts.size()];
      mapping.time(cuts.size(), () -> inParallel(cuts.size(), i -> made[i] = make(cuts.get(i))));
      return Arrays.stream(made).filter(one -> one.document() != null).toList();
    }

    /** The bare index and the store. */
    void compare(List<Made> made) throws Exception {
      List<IndexDocument> documents = made.stream().map(Made::known).toList();
      draw.add(documents);
      int size = documents.size();
      bareIndexing.time(size, () -> inParallel(size, i -> bare.put(documents.get(i))));
      keeping.time(size, () -> keep(made.stream().map(Made::entry).toList()));
    }

    /** Our index, in a round of its own: it merges while others run. */
    void index(List<Made> made) throws Exception {
      int size = made.size();
      indexing.time(size, () -> inParallel(size, i -> feed.put(made.get(i).known(), true)));
    }

    private void keep(List<Entry> entries) {
      for (int from = 0; from < entries.size(); from += BATCH) {
        writer.keep(run, entries.subList(from, Math.min(entries.size(), from + BATCH)));
      }
    }

    private void inParallel(int size, Consumer<Integer> work) throws Exception {
      List<Future<?>> parts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        parts.add(
            threads.submit(() -> {
              for (int i = first; i < size; i += THREADS) {
                work.accept(i);
              }
            }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    }

    void finishBare() throws Exception {
      bareIndexing.time(0, bare::finish);
    }

    Outcome finish() throws Exception {
      indexing.time(0, () -> feed.commit(1));
      Step bareStep = bareIndexing.step();
      return new Outcome(
          List.of(reading.step(), mapping.step(), keeping.step(), indexing.step(), bareStep),
          bareStep,
          draw.queries());
    }

    @Override
    public void close() {
      writer.close();
      store.close();
      feed.close();
      index.close();
      bare.close();
    }
  }

  private static void read(Slices slices, List<Slice.Cut> cuts) throws IOException {
    while (cuts.size() < CHUNK) {
      Slice slice = slices.next();
      if (slice == null) {
        return;
      }
      if (slice instanceof Slice.Cut cut) {
        cuts.add(cut);
      }
    }
  }

  /** A record on its way; neither part for deletions and refusals. */
  private record Made(@Nullable Entry kept, @Nullable IndexDocument document) {
    IndexDocument known() {
      return Objects.requireNonNull(document);
    }

    Entry entry() {
      return Objects.requireNonNull(kept);
    }
  }

  private Made make(Slice.Cut cut) {
    Crosswalk crosswalk = crosswalks.get(cut.format());
    if (crosswalk == null) {
      return new Made(null, null);
    }
    try {
      return crosswalk.map(cut.payload(), profile) instanceof Mapped.Kept kept
          ? new Made(arrived(cut, kept), RecordDocuments.of(kept.record()))
          : new Made(null, null);
    } catch (BadRecordException refused) {
      return new Made(null, null);
    }
  }

  private static Entry arrived(Slice.Cut cut, Mapped.Kept kept) {
    return new Entry.Arrived(kept.id(), kept.nativeId(), cut.format(), cut.payload(), "");
  }
}
