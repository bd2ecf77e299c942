package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.store.Entry;

/** Maps native records to index documents on several threads. */
final class RecordMaker {
  /** How many threads work at once. */
  static final int THREADS = 2;

  private final Map<NativeFormat, Crosswalk> crosswalks;
  private final SourceProfile profile;
  private final ExecutorService threads;

  RecordMaker(
      Map<NativeFormat, Crosswalk> crosswalks, SourceProfile profile, ExecutorService threads) {
    this.crosswalks = Map.copyOf(crosswalks);
    this.profile = profile;
    this.threads = threads;
  }

  /** A record on its way; neither part for deletions and refusals. */
  record Made(@Nullable Entry kept, @Nullable IndexDocument document) {
    IndexDocument known() {
      return Objects.requireNonNull(document);
    }

    Entry entry() {
      return Objects.requireNonNull(kept);
    }
  }

  /** The records that can be shown, in their order. */
  List<Made> make(List<Slice.Cut> cuts) throws Exception {
    Made[] made = new Made[cuts.size()];
    inParallel(cuts.size(), i -> made[i] = make(cuts.get(i)));
    return Arrays.stream(made).filter(one -> one.document() != null).toList();
  }

  /** Does a piece of work for each number below a size. */
  void inParallel(int size, IntConsumer work) throws Exception {
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
