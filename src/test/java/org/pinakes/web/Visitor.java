package org.pinakes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who goes through the site with cookies and forms, as a browser without scripts does.
 * Redirects are followed by hand.
 */
final class Visitor {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String site;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private String form = "";

  Visitor(TestSite site) {
    this.site = site.at("");
    headers.addAll(List.of("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140"));
  }

  /** Cookies by name; they can be changed. */
  Map<String, String> cookies() {
    return cookies;
  }

  /** Sends this header from now on. */
  Visitor with(String name, String value) {
    headers.addAll(List.of(name, value));
    return this;
  }

  /** Opens a page, and remembers what its forms carry. */
  Answer get(String path) {
    Answer answer = send(request(path).GET().build());
    answer.all("name=\"form\" value=\"([^\"]+)\"").stream().findFirst().ifPresent(f -> form = f);
    return answer;
  }

  /** Sends a form of the page that was opened last: names and values in turn. */
  Answer post(String path, String... fields) {
    List<String> all = new ArrayList<>(List.of("form", form));
    all.addAll(List.of(fields));
    return postBare(path, all.toArray(String[]::new));
  }

  /** Sends a form with these fields and no other. */
  Answer postBare(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(String.join("&", pairs));
    return send(
        request(path)
            .headers(
                headers.contains("Content-Type")
                    ? new String[] {"X-Type", "given"}
                    : new String[] {"Content-Type", "application/x-www-form-urlencoded"})
            // What is refused before it has come ends the connection, and the answer may be lost.
            .expectContinue(body.contentLength() > 100_000)
            .POST(body)
            .build());
  }

  /** Sends a form, and opens the page to which the answer leads. */
  Answer postAndGo(String path, String... fields) {
    Answer answer = post(path, fields);
    if (answer.status() != 303) {
      throw new AssertionError(answer.status() + ": " + answer.text());
    }
    return get(answer.header("Location"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site + path))
            .timeout(Duration.ofSeconds(30))
            .headers(headers.toArray(String[]::new));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty() || cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
