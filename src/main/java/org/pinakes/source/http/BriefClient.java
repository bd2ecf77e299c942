package org.pinakes.source.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.pinakes.problem.SourceUnreachableException;

/**
 * Asks for something small, once, and holds it in memory, as it came. Redirects are followed a few
 * times; every address on the way is looked at before it is asked. Cookies are not kept.
 * Thread-safe; who waits for an answer can be interrupted.
 */
public final class BriefClient implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;

  private final Politeness politeness;
  private final Addresses addresses;
  private final HttpClient http;

  /**
   * @param politeness who we are, how long we wait for a connection and for the first byte, and how
   *     many bytes are taken; what it says of tries, rates and private addresses does not count
   * @param privateAllowed whether an address may be a private one
   */
  public BriefClient(Politeness politeness, Predicate<URI> privateAllowed) {
    this(politeness, privateAllowed, InetAddress::getAllByName);
  }

  BriefClient(Politeness politeness, Predicate<URI> privateAllowed, Addresses.Resolver resolver) {
    this.politeness = politeness;
    addresses = new Addresses(privateAllowed, resolver);
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(politeness.connect())
            .build();
  }

  /**
   * What came.
   *
   * @param status of HTTP, at the end of all redirects
   * @param retryAfter when the server says that it may be asked again
   * @param body all of it
   */
  public record Answer(int status, Optional<Duration> retryAfter, byte[] body) {}

  /**
   * Asks.
   *
   * @throws IOException when nothing comes, or too much
   * @throws SourceUnreachableException when an address on the way may not be asked
   * @throws InterruptedException when the thread is to end
   */
  public Answer ask(URI address) throws IOException, InterruptedException {
    URI here = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      addresses.check(here);
      HttpResponse<byte[]> response =
          http.send(
              request(here),
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), politeness.most()));
      URI next = Exchange.redirect(here, response);
      if (next == null) {
        Optional<Duration> retryAfter = RetryAfter.of(response.headers(), Instant.now());
        return new Answer(response.statusCode(), retryAfter, response.body());
      }
      here = next;
    }
    throw new SourceUnreachableException(
        "%s redirects more than %d times; check the address."
            .formatted(PoliteClient.shown(address), MOST_REDIRECTS));
  }

  private HttpRequest request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.firstByte())
            .header("User-Agent", politeness.userAgent());
    if (!politeness.from().isEmpty()) {
      request.header("From", politeness.from());
    }
    return request.GET().build();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
