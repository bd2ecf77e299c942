package org.pinakes.ingest;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.CatalogIndex;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.problem.PinakesException;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.Patience;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.StoreWriter;

/**
 * Takes a source into the store, and hands each batch that is kept straight on to the index.
 *
 * <p>One thread reads, as many as there are processors map and index, the caller's writes the store
 * in the order of the source. While another process follows the store, the index is left to it.
 */
public final class Receiver {
  private final RecordStore store;
  private final CatalogIndex index;
  private final Cataloguer cataloguer;
  private final CatchUp catchUp;
  private final Rhythm rhythm;
  private final MatchRules rules;
  private final Function<String, SourceProfile> profiles;

  /**
   * How large the steps are.
   *
   * @param batch records kept in one transaction at most
   * @param commits how often the index is made lasting
   */
  public record Rhythm(int batch, CommitRhythm commits) {
    /** A thousand records at a time, for large loads. */
    public static Rhythm bulk() {
      return new Rhythm(1000, CommitRhythm.bulk());
    }
  }

  /**
   * Receives into a store and an index that belong together.
   *
   * @param profiles the profile of a source by its name, for records that the index still lacks
   */
  public Receiver(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      Rhythm rhythm) {
    this(store, index, cataloguer, profiles, rhythm, MatchRules.off());
  }

  /**
   * Receives into a store and an index that belong together.
   *
   * @param profiles the profile of a source by its name, for records that the index still lacks
   * @param rules what is the same as what
   */
  public Receiver(
      RecordStore store,
      CatalogIndex index,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      Rhythm rhythm,
      MatchRules rules) {
    this.store = store;
    this.index = index;
    this.cataloguer = cataloguer;
    this.catchUp = new CatchUp(store, cataloguer, profiles);
    this.rhythm = rhythm;
    this.rules = rules;
    this.profiles = profiles;
  }

  /**
   * Receives all of a source. What is wrong with a record or a file is kept as a rejection. The
   * right to write is kept until the end.
   *
   * @param profile what the source is
   * @param forced format of all its records, or null to recognise each file's
   * @return the report; when the source ended before its end it says why
   * @throws StoreUnavailableException when another process writes the store, or it fails
   * @throws IndexUnavailableException when the index fails; the store has what was kept until then
   */
  public IngestReport receive(
      RecordSource source,
      SourceProfile profile,
      @Nullable NativeFormat forced,
      ReceiveProgress progress) {
    return receive(source, profile, forced, progress, new WriterTurn(store, null));
  }

  /**
   * Receives all of a source that is slow: waits for its turn to write, and lets others write while
   * nothing comes.
   *
   * @param patience how to wait
   */
  public IngestReport receiveInTurns(
      RecordSource source, SourceProfile profile, ReceiveProgress progress, Patience patience) {
    return receive(source, profile, null, progress, new WriterTurn(store, patience));
  }

  private IngestReport receive(
      RecordSource source,
      SourceProfile profile,
      @Nullable NativeFormat forced,
      ReceiveProgress progress,
      WriterTurn given) {
    long start = System.nanoTime();
    try (WriterTurn turn = given;
        Following following = following(profile);
        ExecutorService workers = Workers.open("receive")) {
      turn.take();
      following.begin(workers);
      RunReport run = turn.take().begin(profile.name());
      PinakesException failure = null;
      try (SliceReader reader =
          new SliceReader(source, profile, forced, cataloguer, workers, rhythm.batch())) {
        reader.start();
        new Keeping(turn, following, workers, run, new Tally(source, progress)).all(reader);
      } catch (SourceUnreachableException e) {
        failure = e;
      }
      boolean again = turn.isOver();
      StoreWriter writer = turn.take();
      if (again) {
        following.goOn(workers);
      }
      if (following.isOurs()) {
        progress.finishing();
      }
      following.finish(workers);
      RunReport finished = writer.finish(run, failure == null ? null : failure.getMessage());
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return new IngestReport(finished, elapsed, following.isOurs(), following.leftOut(), failure);
    } catch (InterruptedException e) {
      throw WriterTurn.interrupted(e);
    }
  }

  private Following following(SourceProfile profile) {
    return new Following(
        store, index, cataloguer, catchUp, rhythm.commits(), rules, profiles, profile);
  }
}
