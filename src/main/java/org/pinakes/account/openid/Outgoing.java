package org.pinakes.account.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a provider: no address that may not be asked, no redirect, no answer longer than a megabyte
 * or later than ten seconds. Thread-safe.
 */
final class Outgoing implements HTTPRequestSender, ResourceRetriever {
  static final int LARGEST = 1_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI issuer;
  private final OutgoingRule rule;

  Outgoing(URI issuer, OutgoingRule rule) {
    this.issuer = issuer;
    this.rule = rule;
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    HttpRequest.Builder request = request(asked.getURI());
    asked
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    String body = asked.getBody();
    boolean sends = body != null && !body.isEmpty();
    request.method(
        asked.getMethod().name(),
        sends ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> answer = answer(request.build());
    HTTPResponse response = new HTTPResponse(answer.statusCode());
    try {
      Optional<String> type = answer.headers().firstValue("Content-Type");
      if (type.isPresent()) {
        response.setContentType(type.get());
      }
    } catch (ParseException malformed) {
      throw new IOException("the answer has no sound Content-Type", malformed);
    }
    response.setBody(answer.body());
    return response;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpResponse<String> answer = answer(request(URI.create(url.toString())).build());
    if (answer.statusCode() != 200) {
      throw new IOException(url + " answers with status " + answer.statusCode());
    }
    return new Resource(
        answer.body(), answer.headers().firstValue("Content-Type").orElse("application/json"));
  }

  private HttpRequest.Builder request(URI address) throws IOException {
    rule.check(issuer, address);
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
  }

  private static HttpResponse<String> answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getCause()), failed);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new IOException("no answer within " + PATIENCE.toSeconds() + " seconds", late);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting", stopped);
    }
  }
}
