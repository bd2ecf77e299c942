package org.pinakes.harvest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.IngestReport;
import org.pinakes.ingest.Receiver;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.PinakesException;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sources, each once when asked to. Thread-safe; a source runs once at a time. */
public final class Harvester {
  private static final Logger LOG = LoggerFactory.getLogger(Harvester.class);

  private final RecordStore store;
  private final Receiver receiver;
  private final Function<String, SourceProfile> profiles;
  private final Path folder;
  private final Patience patience;
  private final ZoneId zone;

  /**
   * Sets up what all runs share.
   *
   * @param profiles the profile of a source by the source's name
   * @param folder for responses while they are read
   * @param zone in which hours of the day are meant
   */
  public Harvester(
      RecordStore store,
      Receiver receiver,
      Function<String, SourceProfile> profiles,
      Path folder,
      Patience patience,
      ZoneId zone) {
    this.store = store;
    this.receiver = receiver;
    this.profiles = profiles;
    this.folder = folder;
    this.patience = patience;
    this.zone = zone;
  }

  /**
   * Runs a source to its end, or until it fails. What came until then is kept, and the next run
   * goes on there.
   *
   * @param goOn asked between pages whether to go on
   * @throws StoreUnavailableException when the source runs already, or the store fails
   */
  public HarvestReport run(
      SourceDeclaration source, Order order, BooleanSupplier goOn, Progress.Listener listener) {
    try (RunLock lock = store.lockRun(source.name()).orElseThrow(() -> runs(source))) {
      LOG.debug("Holding {}", lock);
      HarvestReport report = harvest(source, order, goOn, listener);
      PinakesException failure = report.ingest().failure();
      if (failure != null) {
        LOG.error("The harvest of {} failed: {}", source.name(), failure.getMessage());
      }
      return report;
    }
  }

  private HarvestReport harvest(
      SourceDeclaration source, Order order, BooleanSupplier goOn, Progress.Listener listener) {
    Path responses = emptied(folder.resolve(source.name()));
    Errand errand =
        new Errand(
            store.state(source.name()).orElse(null),
            order.full(),
            order.acceptDeletions(),
            order.from(),
            order.until());
    try (PoliteClient client = new PoliteClient(source.politeness(), patience, responses);
        RecordSource records = source.origin().open(client, errand)) {
      Stint stint = new Stint(records, reasonToStop(source, order, records, goOn));
      IngestReport report =
          receiver.receiveInTurns(
              stint,
              profiles.apply(source.name()),
              (bytesRead, bytesInAll, read, rejected) ->
                  listener.reached(new Progress(read, rejected, records.expected())),
              patience);
      return new HarvestReport(report, stint.stopped());
    }
  }

  private Supplier<@Nullable String> reasonToStop(
      SourceDeclaration source, Order order, RecordSource records, BooleanSupplier goOn) {
    return () -> {
      if (!goOn.getAsBoolean()) {
        return "stopped between two pages";
      }
      if (order.limit() > 0 && records.given() >= order.limit()) {
        return "the limit of " + order.limit() + " records is reached";
      }
      boolean open = order.anytime() || source.hours().open(patience.instant(), zone);
      return open ? null : "it is only asked at " + source.hours().text();
    };
  }

  private static StoreUnavailableException runs(SourceDeclaration source) {
    return new StoreUnavailableException(
        "The source %s is being harvested already. Wait for that run, or stop it."
            .formatted(source.name()));
  }

  /** A folder of responses; a run that was killed may have left some. */
  private static Path emptied(Path responses) {
    try {
      Files.createDirectories(responses);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(responses)) {
        for (Path file : left) {
          Files.delete(file);
        }
      }
      return responses;
    } catch (IOException e) {
      throw new StoreUnavailableException(
          "The folder " + responses + " cannot be emptied: " + e.getMessage(), e);
    }
  }
}
