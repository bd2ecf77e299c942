package org.pinakes.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;

/**
 * Asks whether there is anything at an address, and for as little as possible: first for the
 * headers, then, where a server does not know that, for the beginning of the page, of which nothing
 * is read. Redirects are followed a few times, and never to private addresses. Thread-safe.
 */
public final class LinkProbe implements AutoCloseable {
  private static final int MOST_REDIRECTS = 6;
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> FOR_NOW = Set.of(302, 303, 307);

  private final Politeness politeness;
  private final Addresses addresses;
  private final HttpClient http;

  /**
   * @param politeness who we are, how long we wait, and whether private addresses may be asked
   */
  public LinkProbe(Politeness politeness) {
    this(politeness, InetAddress::getAllByName);
  }

  LinkProbe(Politeness politeness, Addresses.Resolver resolver) {
    this.politeness = politeness;
    addresses = new Addresses(politeness.privateAllowed(), resolver);
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(politeness.connect())
            .build();
  }

  /**
   * What came of it.
   *
   * @param status of HTTP at the end of all redirects; 0 when nobody answered
   * @param moved where it has moved for good; null when it has not
   * @param failure why nobody answered; empty when somebody did
   * @param asked false when the address may not be asked at all
   */
  public record Answer(int status, @Nullable URI moved, String failure, boolean asked) {
    /** Whether somebody was asked, and nothing was heard. */
    public boolean isUnheard() {
      return asked && status == 0;
    }
  }

  /**
   * Asks.
   *
   * @param turn is called with each host before it is asked, and may wait
   * @throws InterruptedException when the thread is to end
   */
  public Answer ask(URI address, Consumer<String> turn) throws InterruptedException {
    URI here = address;
    URI settled = address;
    boolean forGood = true;
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        addresses.check(here);
        Reply reply = reply(here, turn);
        URI next = reply.next();
        if (next == null) {
          return new Answer(reply.status(), settled.equals(address) ? null : settled, "", true);
        }
        forGood &= FOR_GOOD.contains(reply.status());
        here = next;
        settled = forGood ? next : settled;
      }
      return new Answer(0, null, "It redirects more than " + MOST_REDIRECTS + " times.", true);
    } catch (UnknownHostException unknown) {
      return new Answer(0, null, "There is no host " + here.getHost() + ".", true);
    } catch (IOException | SourceUnreachableException failed) {
      String said = failed.getMessage();
      String why = said == null ? failed.getClass().getSimpleName() : said;
      return new Answer(0, null, why, failed instanceof IOException);
    }
  }

  private record Reply(int status, @Nullable URI next) {}

  /** Many servers answer HEAD wrongly, so that only a good answer to it is believed. */
  private Reply reply(URI here, Consumer<String> turn) throws IOException, InterruptedException {
    turn.accept(here.getHost());
    HttpResponse<Void> head =
        http.send(request(here).HEAD().build(), HttpResponse.BodyHandlers.discarding());
    if (head.statusCode() < 400) {
      return reply(here, head);
    }
    turn.accept(here.getHost());
    HttpRequest get = request(here).header("Range", "bytes=0-0").GET().build();
    HttpResponse<InputStream> page = http.send(get, HttpResponse.BodyHandlers.ofInputStream());
    page.body().close();
    return reply(here, page);
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.firstByte())
            .header("User-Agent", politeness.userAgent())
            .header("Accept", "*/*");
    return politeness.from().isEmpty() ? request : request.header("From", politeness.from());
  }

  private static Reply reply(URI here, HttpResponse<?> response) throws IOException {
    int status = response.statusCode();
    Optional<String> location = response.headers().firstValue("Location");
    if (location.isEmpty() || !(FOR_GOOD.contains(status) || FOR_NOW.contains(status))) {
      return new Reply(status, null);
    }
    try {
      return new Reply(status, here.resolve(location.get().strip()));
    } catch (IllegalArgumentException malformed) {
      throw new IOException("It redirects to what is no address: " + location.get(), malformed);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
