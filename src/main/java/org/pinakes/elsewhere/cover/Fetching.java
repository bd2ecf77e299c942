package org.pinakes.elsewhere.cover;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.BriefClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for one picture, once, and for no longer than a few seconds in all, however slowly it comes.
 * A host that has had enough is left alone. Thread-safe.
 */
final class Fetching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  private final BriefClient client;
  private final Duration most;
  private final Rest rest;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param client closed with this
   * @param most how long a picture may take from the first byte asked to the last one read
   */
  Fetching(BriefClient client, Duration most, InstantSource clock) {
    this.client = client;
    this.most = most;
    rest = new Rest(clock);
  }

  /** Whether the place of a picture is left alone just now. */
  boolean rests(String address) {
    return rest.has(URI.create(address));
  }

  /**
   * What came of it; {@link Cover.Failed} when the place could not be asked, or was too slow.
   *
   * @throws InterruptedException when the thread is to end
   */
  Cover ask(String address) throws InterruptedException {
    Future<Cover> answer = threads.submit(() -> fetched(address));
    try {
      return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.info("The cover {} did not come within {} seconds", address, most.toSeconds());
    } catch (ExecutionException failed) {
      LOG.info("The cover {} cannot be fetched: {}", address, String.valueOf(failed.getCause()));
    } finally {
      answer.cancel(true);
    }
    return new Cover.Failed();
  }

  private Cover fetched(String address) throws IOException, InterruptedException {
    URI asked = URI.create(address);
    BriefClient.Answer answer = client.ask(asked);
    rest.heed(asked, answer);
    if (ABSENT.contains(answer.status())) {
      return new Cover.None();
    }
    if (answer.status() / 100 != 2) {
      throw new SourceUnreachableException("It answers with status " + answer.status());
    }
    return picture(address, answer.body());
  }

  private static Cover picture(String address, byte[] bytes) {
    Optional<ImageKind> kind = ImageKind.of(bytes);
    if (kind.isEmpty()) {
      LOG.debug("{} is no picture that is passed on", address);
      return new Cover.None();
    }
    return new Cover.Picture(kind.get().mediaType(), bytes);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
