package org.pinakes.source.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one source, one request after another. What may pass (no connection, no answer, a connection
 * cut, statuses 408, 425, 429 and 5xx, a response that is not what was asked for) is tried again
 * after a growing random wait, or when the source says. Not thread-safe.
 */
public final class PoliteClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PoliteClient.class);

  /** A wrong answer does not become right by asking ten times. */
  private static final int MOST_OBJECTIONS = 3;

  private final Politeness politeness;
  private final Patience patience;
  private final Addresses addresses;
  private final Wait wait;
  private final Exchange exchange;

  /**
   * Opens a client for the time of one run.
   *
   * @param folder where responses are put while they are read; nobody else uses it
   */
  public PoliteClient(Politeness politeness, Patience patience, Path folder) {
    this(politeness, patience, folder, RandomGenerator.getDefault(), InetAddress::getAllByName);
  }

  PoliteClient(
      Politeness politeness,
      Patience patience,
      Path folder,
      RandomGenerator random,
      Addresses.Resolver resolver) {
    this.politeness = politeness;
    this.patience = patience;
    this.addresses = new Addresses(politeness.privateAllowed(), resolver);
    this.wait = new Wait(politeness, patience, random);
    this.exchange = new Exchange(politeness, addresses, folder);
  }

  /**
   * Complains about an address that may not be asked.
   *
   * @throws SourceUnreachableException when it is a private one, or its name is not known
   */
  public void check(URI address) {
    try {
      addresses.check(address);
    } catch (UnknownHostException unknown) {
      throw new SourceUnreachableException(
          "There is no host " + address.getHost() + ". Check the address.", unknown);
    }
  }

  /** Our time. */
  public Patience patience() {
    return patience;
  }

  /**
   * Asks for something that must be there.
   *
   * @throws SourceUnreachableException when it is not, or all tries failed
   */
  public Fetched get(URI address, Acceptance acceptance) {
    Fetched response = ask(address, acceptance);
    if (!response.good()) {
      response.close();
      throw new SourceUnreachableException(
          "%s answers with status %d. Check the address."
              .formatted(shown(address), response.status()));
    }
    return response;
  }

  /** Asks for something that may be missing (status 404 or 410). */
  public Optional<Fetched> find(URI address, Acceptance acceptance) {
    Fetched response = ask(address, acceptance);
    if (response.status() == 404 || response.status() == 410) {
      response.close();
      return Optional.empty();
    }
    if (response.good()) {
      return Optional.of(response);
    }
    response.close();
    throw new SourceUnreachableException(
        "%s answers with status %d. Check the address."
            .formatted(shown(address), response.status()));
  }

  /**
   * Asks for a page; the answer may have any status that does not pass by itself.
   *
   * @param acceptance looks at answers with a good status
   * @throws SourceUnreachableException when all tries failed, or the address may not be asked
   */
  public Fetched ask(URI address, Acceptance acceptance) {
    return ask(new Asked(address, Map.of(), true), acceptance);
  }

  /**
   * Asks for a file as it is, compressed or not.
   *
   * @param conditions headers such as {@code If-None-Match}; the answer may then have status 304
   */
  public Fetched file(URI address, Map<String, String> conditions) {
    return ask(new Asked(address, conditions, false), Acceptance.any());
  }

  private Fetched ask(Asked asked, Acceptance acceptance) {
    int objections = 0;
    for (int tries = 1; ; tries++) {
      Attempt attempt = attempt(asked, acceptance);
      if (attempt instanceof Attempt.Done done) {
        return done.response();
      }
      Attempt.Failed failed = (Attempt.Failed) attempt;
      objections += failed.objection() ? 1 : 0;
      if (tries >= politeness.tries() || objections >= MOST_OBJECTIONS) {
        throw new SourceUnreachableException(
            "%s: %s, %d times in a row. The next run goes on from here."
                .formatted(shown(asked.address()), failed.reason(), tries),
            failed.cause());
      }
      LOG.warn(
          "{}: {}; try {} of {} follows",
          shown(asked.address()),
          failed.reason(),
          tries + 1,
          politeness.tries());
      pause(asked, failed, tries);
    }
  }

  private void pause(Asked asked, Attempt.Failed failed, int tries) {
    Duration retryAfter = failed.retryAfter();
    if (retryAfter == null) {
      wait.afterFailure(tries);
    } else if (retryAfter.compareTo(politeness.longestWait()) <= 0) {
      wait.asAsked(retryAfter);
    } else {
      throw new SourceUnreachableException(
          "%s asks to be left alone for %d minutes. The next run goes on from here."
              .formatted(shown(asked.address()), retryAfter.toMinutes()));
    }
  }

  /** What came of one try. */
  private sealed interface Attempt {
    record Done(Fetched response) implements Attempt {}

    record Failed(
        String reason, @Nullable Duration retryAfter, boolean objection, @Nullable Exception cause)
        implements Attempt {}
  }

  private Attempt attempt(Asked asked, Acceptance acceptance) {
    wait.forTurn();
    Path file = exchange.nextFile();
    try {
      Fetched response = exchange.follow(asked, file);
      Attempt attempt = judge(response, acceptance);
      if (attempt instanceof Attempt.Failed) {
        response.close();
      }
      return attempt;
    } catch (Spool.TooLargeException tooLarge) {
      delete(file);
      throw new SourceUnreachableException(
          "%s: %s. If that is right, raise «max-response-mb» of the source."
              .formatted(shown(asked.address()), tooLarge.getMessage()),
          tooLarge);
    } catch (IOException e) {
      delete(file);
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Attempt.Failed(said, null, false, e);
    } catch (InterruptedException e) {
      delete(file);
      Thread.currentThread().interrupt();
      throw new SourceUnreachableException("The run was stopped while it waited.", e);
    }
  }

  private Attempt judge(Fetched response, Acceptance acceptance) {
    int status = response.status();
    boolean passes = status == 408 || status == 425 || status == 429 || status >= 500;
    if (passes) {
      Duration retryAfter = RetryAfter.of(response.headers(), patience.instant()).orElse(null);
      return new Attempt.Failed("it answers with status " + status, retryAfter, false, null);
    }
    if (response.good()) {
      try {
        String objection = acceptance.objection(response);
        if (objection != null) {
          return new Attempt.Failed(objection, null, true, null);
        }
      } catch (IOException unreadable) {
        return new Attempt.Failed("the response cannot be read", null, true, unreadable);
      }
    }
    return new Attempt.Done(response);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftOver) {
      LOG.warn("A response could not be deleted: {}", file, leftOver);
    }
  }

  /** An address as it may be told: without keys. */
  public static String shown(URI address) {
    return address.toString().replaceAll("(?i)((?:api[_-]?)?key=)[^&]*", "$1…");
  }

  @Override
  public void close() {
    exchange.close();
  }
}
