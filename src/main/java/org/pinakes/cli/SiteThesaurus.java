package org.pinakes.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.FoldedWords;
import org.pinakes.ingest.HeadingTrees;
import org.pinakes.record.Record;
import org.pinakes.search.Widening;
import org.pinakes.thesaurus.LiveThesaurus;
import org.pinakes.thesaurus.Thesaurus;
import org.pinakes.thesaurus.ThesaurusFiles;

/**
 * What a catalogue does with the files of its thesaurus. They are read when something first needs
 * them, and again when they change; without files nothing is done. Thread-safe.
 */
final class SiteThesaurus {
  private final List<Path> files;
  private final FoldedWords words = new FoldedWords();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Supplier<Thesaurus> read;

  SiteThesaurus(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** What widens searches. */
  Widening widening() {
    return files.isEmpty() ? Widening.none() : new Widening(thesaurus(), words);
  }

  /** What makes documents of records. */
  BiFunction<Record, DocumentRules, IndexDocument> documents() {
    return files.isEmpty() ? RecordDocuments::of : new HeadingTrees(thesaurus());
  }

  /** The ways from the top of the tree down to a heading. */
  Function<String, List<List<String>>> trees() {
    return files.isEmpty() ? heading -> List.of() : heading -> thesaurus().get().paths(heading);
  }

  private Supplier<Thesaurus> thesaurus() {
    lock.lock();
    try {
      Supplier<Thesaurus> known = read;
      if (known == null) {
        ThesaurusFiles named = new ThesaurusFiles(files, words);
        known = new LiveThesaurus(named, System::nanoTime, Thread::startVirtualThread);
        read = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
