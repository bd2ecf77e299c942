package org.pinakes.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.Unzipped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one source, one request after another. What may pass (no connection, no answer, a connection
 * cut, statuses 408, 425, 429 and 5xx, a response that is not what was asked for) is tried again
 * after a growing random wait, or when the source says. Not thread-safe.
 */
public final class PoliteClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PoliteClient.class);
  private static final int MOST_REDIRECTS = 5;

  /** A wrong answer does not become right by asking ten times. */
  private static final int MOST_OBJECTIONS = 3;

  private final Politeness politeness;
  private final Patience patience;
  private final Path folder;
  private final Addresses addresses;
  private final Wait wait;
  private final HttpClient http;
  private long files;

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
    this.folder = folder;
    this.addresses = new Addresses(politeness.privateAllowed(), resolver);
    this.wait = new Wait(politeness, patience, random);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(politeness.connect())
            // A list that goes on by tokens may hang on one of several servers behind an address.
            .cookieHandler(new CookieManager())
            .build();
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

  /**
   * What is asked.
   *
   * @param unpack whether compression is our own affair, and the body wanted without it
   */
  private record Asked(URI address, Map<String, String> headers, boolean unpack) {}

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
      LOG.info("{}: {}; try {} follows", shown(asked.address()), failed.reason(), tries + 1);
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
    Path file = nextFile();
    try {
      Fetched response = follow(asked, file);
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

  private Fetched follow(Asked asked, Path file) throws IOException, InterruptedException {
    URI here = asked.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      addresses.check(here);
      HttpResponse<Path> response = send(request(asked, here), file);
      URI next = redirect(here, response);
      if (next == null) {
        if (asked.unpack()) {
          unpack(response.body());
        }
        return new Fetched(here, response.statusCode(), response.headers(), response.body());
      }
      LOG.info("{} redirects to {}", shown(here), shown(next));
      here = next;
    }
    throw new SourceUnreachableException(
        "%s redirects more than %d times; check the address."
            .formatted(shown(asked.address()), MOST_REDIRECTS));
  }

  private static @Nullable URI redirect(URI here, HttpResponse<Path> response) {
    int status = response.statusCode();
    Optional<String> location = response.headers().firstValue("Location");
    boolean redirect = (status >= 301 && status <= 303) || status == 307 || status == 308;
    if (!redirect || location.isEmpty()) {
      return null;
    }
    try {
      URI next = here.resolve(location.get().strip());
      if ("https".equals(here.getScheme()) && "http".equals(next.getScheme())) {
        throw new SourceUnreachableException(
            "%s redirects from https to http (%s), which is not followed. If it is meant, write that address for the source."
                .formatted(shown(here), shown(next)));
      }
      return next;
    } catch (IllegalArgumentException malformed) {
      throw new SourceUnreachableException(
          "%s redirects to what is no address: %s".formatted(shown(here), location.get()),
          malformed);
    }
  }

  private HttpRequest request(Asked asked, URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("User-Agent", politeness.userAgent()).GET();
    if (!politeness.from().isEmpty()) {
      request.header("From", politeness.from());
    }
    if (asked.unpack()) {
      request.header("Accept-Encoding", "gzip");
    }
    asked.headers().forEach(request::header);
    return request.build();
  }

  /** Waits for the whole response, as long as there is progress. */
  private HttpResponse<Path> send(HttpRequest request, Path file)
      throws IOException, InterruptedException {
    Spool spool = new Spool(file, politeness.most());
    CompletableFuture<HttpResponse<Path>> answer = http.sendAsync(request, spool);
    long seen = 0;
    while (true) {
      Duration limit = seen == 0 ? politeness.firstByte() : politeness.stall();
      try {
        return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (spool.progress() == seen) {
          answer.cancel(true);
          throw new HttpTimeoutException("nothing came for " + limit.toSeconds() + " seconds");
        }
        seen = spool.progress();
      } catch (InterruptedException stopped) {
        answer.cancel(true);
        throw stopped;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }

  /**
   * Unpacks gzip by what the body is, whatever the header says. All of it is unpacked before
   * anybody sees a byte: a body that was cut off shows now.
   */
  private void unpack(Path body) throws IOException {
    if (!Files.exists(body)) {
      Files.createFile(body);
    }
    for (int depth = 0; depth < 2 && Unzipped.isGzip(body); depth++) {
      Path plain = nextFile();
      try (InputStream in = Unzipped.open(body, ExpansionLimits.standard())) {
        copy(in, plain);
        Files.move(plain, body, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(plain);
      }
    }
  }

  private void copy(InputStream in, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > politeness.most()) {
          throw new Spool.TooLargeException(politeness.most());
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private Path nextFile() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new SourceUnreachableException(
          "The folder " + folder + " for responses cannot be made: " + e.getMessage(), e);
    }
    return folder.resolve("response-" + ++files);
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
    http.shutdownNow();
  }
}
