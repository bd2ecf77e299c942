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

  /** Whether anybody is there. */
  public enum Heard {
    /** Somebody answered, if only with a fault or a redirect. */
    YES,
    /** Somebody was asked, and nothing came back. */
    NO,
    /** The address may not be asked at all. */
    NOT_ASKED
  }

  /**
   * What came of it.
   *
   * @param status of HTTP at the end of all redirects that can be followed; 0 when nobody answered
   * @param moved where it has moved for good; null when it has not
   * @param failure why nobody answered; empty when somebody did
   * @param heard whether anybody is there
   */
  public record Answer(int status, @Nullable URI moved, String failure, Heard heard) {}

  /**
   * Asks. Whatever is wrong with the address or with what comes back is an answer.
   *
   * @param turn is called with each host before it is asked, and may wait
   * @throws InterruptedException when the thread is to end
   */
  public Answer ask(URI address, Consumer<String> turn) throws InterruptedException {
    URI here = address;
    URI settled = address;
    boolean forGood = true;
    Heard heard = Heard.NO;
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        Reply reply = reply(here, turn);
        heard = Heard.YES;
        String location = reply.location();
        if (location == null) {
          URI moved = settled.equals(address) ? null : settled;
          return new Answer(reply.status(), moved, "", heard);
        }
        switch (LinkAddress.from(here, location)) {
          case LinkAddress.Askable(URI next) -> here = next;
          case LinkAddress.Nowhere() -> {
            return silent("It redirects to what is no address: " + location, heard);
          }
          case LinkAddress.Unreadable() -> {
            return new Answer(reply.status(), null, "", heard);
          }
        }
        forGood &= FOR_GOOD.contains(reply.status());
        settled = forGood ? here : settled;
      }
      return silent("It redirects more than " + MOST_REDIRECTS + " times.", heard);
    } catch (UnknownHostException unknown) {
      return silent("There is no host " + here.getHost() + ".", heard);
    } catch (IOException failed) {
      return silent(why(failed), heard);
    } catch (SourceUnreachableException | IllegalArgumentException notAsked) {
      return silent(why(notAsked), heard == Heard.YES ? heard : Heard.NOT_ASKED);
    }
  }

  private static Answer silent(String failure, Heard heard) {
    return new Answer(0, null, failure, heard);
  }

  private static String why(Exception failed) {
    String said = failed.getMessage();
    return said == null ? failed.getClass().getSimpleName() : said;
  }

  private record Reply(int status, @Nullable String location) {}

  /** Many servers answer HEAD wrongly, so that only a good answer to it is believed. */
  private Reply reply(URI here, Consumer<String> turn) throws IOException, InterruptedException {
    HttpResponse<Void> head =
        send(here, request(here).HEAD(), HttpResponse.BodyHandlers.discarding(), turn);
    if (head.statusCode() < 400) {
      return reply(head);
    }
    HttpRequest.Builder get = request(here).header("Range", "bytes=0-0").GET();
    HttpResponse<InputStream> page =
        send(here, get, HttpResponse.BodyHandlers.ofInputStream(), turn);
    page.body().close();
    return reply(page);
  }

  /** Looks at the address right before it is asked, however long the turn was waited for. */
  private <T> HttpResponse<T> send(
      URI here,
      HttpRequest.Builder request,
      HttpResponse.BodyHandler<T> body,
      Consumer<String> turn)
      throws IOException, InterruptedException {
    turn.accept(String.valueOf(here.getHost()));
    addresses.check(here);
    return http.send(request.build(), body);
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.firstByte())
            .header("User-Agent", politeness.userAgent())
            .header("Accept", "*/*");
    return politeness.from().isEmpty() ? request : request.header("From", politeness.from());
  }

  private static Reply reply(HttpResponse<?> response) {
    int status = response.statusCode();
    boolean elsewhere = FOR_GOOD.contains(status) || FOR_NOW.contains(status);
    Optional<String> location = response.headers().firstValue("Location");
    return new Reply(status, elsewhere ? location.orElse(null) : null);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
