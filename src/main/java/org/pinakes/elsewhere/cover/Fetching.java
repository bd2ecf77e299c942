package org.pinakes.elsewhere.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.Acceptance;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for one picture, once, and for no longer than a few seconds in all, however slowly it comes.
 * Thread-safe.
 */
final class Fetching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

  private final Function<Path, PoliteClient> clients;
  private final Path folder;
  private final Duration most;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong number = new AtomicLong();

  /**
   * @param clients opens a client whose responses are put into a folder
   * @param folder where those folders are
   * @param most how long a picture may take from the first byte asked to the last one read
   */
  Fetching(Function<Path, PoliteClient> clients, Path folder, Duration most) {
    this.clients = clients;
    this.folder = folder;
    this.most = most;
  }

  /** What came of it; {@link Cover.Later} when the place could not be asked, or was too slow. */
  Cover ask(String address) {
    Future<Cover> answer = threads.submit(() -> fetched(address));
    try {
      return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.info("The cover {} did not come within {} seconds", address, most.toSeconds());
    } catch (ExecutionException failed) {
      LOG.info("The cover {} cannot be fetched: {}", address, String.valueOf(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    answer.cancel(true);
    return new Cover.Later();
  }

  private Cover fetched(String address) throws IOException {
    Path own = folder.resolve("cover-" + number.incrementAndGet());
    try (PoliteClient client = clients.apply(own)) {
      Optional<Fetched> found = client.find(URI.create(address), Acceptance.any());
      if (found.isEmpty()) {
        return new Cover.None();
      }
      try (Fetched response = found.get()) {
        return picture(address, Files.readAllBytes(response.file()));
      }
    } catch (IllegalArgumentException malformed) {
      throw new SourceUnreachableException("The address cannot be asked: " + address, malformed);
    } finally {
      Files.deleteIfExists(own);
    }
  }

  private static Cover picture(String address, byte[] bytes) {
    Optional<ImageKind> kind = ImageKind.of(bytes);
    if (kind.isEmpty()) {
      LOG.debug("{} is no picture that is passed on", address);
      return new Cover.None();
    }
    return new Cover.Picture(kind.get().mediaType(), bytes);
  }

  /** Throws away what an earlier process left. */
  void clear() {
    try {
      if (Files.isDirectory(folder)) {
        try (var left = Files.walk(folder)) {
          for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What is left in " + folder + " cannot be deleted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
