package org.pinakes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexHealth;

/**
 * What a catalogue has at the moment.
 *
 * @param sources its sources
 * @param storeSequence last sequence number of the store
 * @param storeBytes size of the store
 * @param index the index
 * @param meaning vectors; null where the site does not search by meaning
 * @param thesaurus files of subject headings
 * @param memory what the program uses
 */
public record CatalogueState(
    List<Source> sources,
    long storeSequence,
    long storeBytes,
    Index index,
    @Nullable Meaning meaning,
    List<String> thesaurus,
    Memory memory) {

  /** Copies the lists. */
  public CatalogueState {
    sources = List.copyOf(sources);
    thesaurus = List.copyOf(thesaurus);
  }

  /**
   * A source.
   *
   * @param name in this catalogue
   * @param label for people
   * @param records kept and not deleted
   * @param deleted deletions kept
   * @param rejected records of its last run that were refused
   * @param finished when its last run ended, or null
   * @param failure why that ended before its end; empty when it did not
   * @param outdated whether its records were mapped under another profile than it has now
   */
  public record Source(
      String name,
      String label,
      long records,
      long deleted,
      long rejected,
      @Nullable Instant finished,
      String failure,
      boolean outdated) {}

  /**
   * The index.
   *
   * @param sequence of the store up to which it is complete
   * @param documents merged records and their members included
   * @param bytes on disk
   * @param health how it is doing inside
   * @param formsMissing numbers of forms of documents that it was made before
   */
  public record Index(
      long sequence, long documents, long bytes, IndexHealth health, List<Integer> formsMissing) {
    /** Copies the list. */
    public Index {
      formsMissing = List.copyOf(formsMissing);
    }
  }

  /** Vectors, how many and how large. */
  public record Meaning(long vectors, long bytes) {}

  /** Bytes in use, and how many there may be. */
  public record Memory(long used, long most) {}

  /** Store sequence numbers that the index has not yet taken in. */
  public long behind() {
    return Math.max(0, storeSequence - index.sequence());
  }

  /** Sources whose last run failed. */
  public long failed() {
    return sources.stream().filter(source -> !source.failure().isEmpty()).count();
  }

  /** Sources mapped under an older profile. */
  public long outdated() {
    return sources.stream().filter(Source::outdated).count();
  }
}
