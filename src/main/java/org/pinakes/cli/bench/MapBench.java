package org.pinakes.cli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.format.Slice;

/**
 * Times reading and mapping with nothing else beside them, from files to index documents. A part of
 * the files goes through once before, uncounted: what is asked is the speed of a long load, not
 * that of a program that has just started.
 */
final class MapBench {
  private final RecordMaker maker;
  private final Duration rehearsal;

  /**
   * @param rehearsal how long it goes through the files before anything is counted
   */
  MapBench(RecordMaker maker, Duration rehearsal) {
    this.maker = maker;
    this.rehearsal = rehearsal;
  }

  /** Read, map, and both together. */
  List<Step> run(List<Path> files) throws Exception {
    rehearse(files);
    Stopwatch reading = new Stopwatch("read", 1);
    Stopwatch mapping = new Stopwatch("map", RecordMaker.THREADS);
    Stopwatch both = new Stopwatch("read and map", RecordMaker.THREADS);
    try (CutReader reader = new CutReader(files)) {
      List<Slice.Cut> cuts = new ArrayList<>();
      do {
        cuts.clear();
        both.time(0, () -> reading.time(0, () -> cuts.addAll(reader.next())));
        both.time(0, () -> mapping.time(0, () -> maker.make(cuts)));
        long bytes = bytes(cuts);
        List.of(reading, mapping, both).forEach(watch -> watch.count(cuts.size(), bytes));
      } while (!cuts.isEmpty());
    }
    return List.of(reading.step(), mapping.step(), both.step());
  }

  /** Goes through the files for some time, again and again when they are few. */
  private void rehearse(List<Path> files) throws Exception {
    long end = System.nanoTime() + rehearsal.toNanos();
    boolean any = true;
    while (any && System.nanoTime() < end) {
      any = false;
      try (CutReader reader = new CutReader(files)) {
        List<Slice.Cut> cuts = reader.next();
        while (!cuts.isEmpty() && System.nanoTime() < end) {
          any = true;
          maker.make(cuts);
          cuts = reader.next();
        }
      }
    }
  }

  private static long bytes(List<Slice.Cut> cuts) {
    return cuts.stream().mapToLong(cut -> cut.payload().bytes().length).sum();
  }
}
