package org.pinakes.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.BareIndex;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.Entry;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.store.StoreWriter;

/** Times reading, mapping, keeping and indexing one by one. */
final class StepBench {
  private static final int BATCH = 1000;

  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final SourceProfile profile;
  private final Duration rehearsal;

  StepBench(Map<NativeFormat, Crosswalk> crosswalks, SourceProfile profile, Duration rehearsal) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.profile = profile;
    this.rehearsal = rehearsal;
  }

  /** Times of the steps, that of the bare index, and queries drawn from the records. */
  record Outcome(List<Step> steps, Step bare, List<String> queries) {}

  Outcome run(List<Path> files, Path work) throws Exception {
    Files.createDirectories(work);
    try (ExecutorService threads = Executors.newFixedThreadPool(RecordMaker.THREADS)) {
      RecordMaker maker = new RecordMaker(crosswalks, profile, threads);
      List<Step> mapped = new MapBench(maker, rehearsal).run(files);
      try (Turn turn = new Turn(maker, work)) {
        turn.read(files, turn::compare);
        turn.finishBare();
        turn.read(files, turn::index);
        return turn.finish(mapped);
      }
    }
  }

  /** What is done with mapped records. */
  @FunctionalInterface
  private interface Next {
    void accept(List<RecordMaker.Made> made) throws Exception;
  }

  /** All steps with what they write. */
  private final class Turn implements AutoCloseable {
    private final Stopwatch keeping = new Stopwatch("store", 1);
    private final Stopwatch indexing = new Stopwatch("index", RecordMaker.THREADS);
    private final Stopwatch bareIndexing = new Stopwatch("bare Lucene", RecordMaker.THREADS);
    private final QueryDraw draw = new QueryDraw();
    private final RecordMaker maker;
    private final BareIndex bare;
    private final LuceneCatalogIndex index;
    private final IndexFeed feed;
    private final RecordStore store;
    private final StoreWriter writer;
    private final RunReport run;

    Turn(RecordMaker maker, Path work) {
      this.maker = maker;
      bare = BareIndex.open(work.resolve("bare"));
      index = LuceneCatalogIndex.open(work.resolve("index"));
      feed = index.openFeed();
      store = SqlRecordStore.open(work.resolve("store"), InstantSource.system());
      writer = store.openWriter();
      run = writer.begin(profile.name());
    }

    void read(List<Path> files, Next next) throws Exception {
      try (CutReader reader = new CutReader(files)) {
        for (List<Slice.Cut> cuts = reader.next(); !cuts.isEmpty(); cuts = reader.next()) {
          next.accept(maker.make(cuts));
        }
      }
    }

    /** The bare index and the store. */
    void compare(List<RecordMaker.Made> made) throws Exception {
      List<IndexDocument> documents = made.stream().map(RecordMaker.Made::known).toList();
      draw.add(documents);
      int size = documents.size();
      bareIndexing.time(size, () -> maker.inParallel(size, i -> bare.put(documents.get(i))));
      keeping.time(size, () -> keep(made.stream().map(RecordMaker.Made::entry).toList()));
    }

    /** Our index, in a round of its own: it merges while others run. */
    void index(List<RecordMaker.Made> made) throws Exception {
      int size = made.size();
      indexing.time(size, () -> maker.inParallel(size, i -> feed.put(made.get(i).known(), true)));
    }

    private void keep(List<Entry> entries) {
      for (int from = 0; from < entries.size(); from += BATCH) {
        writer.keep(run, entries.subList(from, Math.min(entries.size(), from + BATCH)));
      }
    }

    void finishBare() throws Exception {
      bareIndexing.time(0, bare::finish);
    }

    Outcome finish(List<Step> mapped) throws Exception {
      indexing.time(0, () -> feed.commit(1));
      Step bareStep = bareIndexing.step();
      List<Step> steps = new ArrayList<>(mapped);
      steps.addAll(List.of(keeping.step(), indexing.step(), bareStep));
      return new Outcome(steps, bareStep, draw.queries());
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
}
