package org.pinakes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the site answers to a plain client, and what can be read in it. */
record Answer(int status, String body, HttpHeaders headers) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Asks for a page, with headers as name and value in turn. */
  static Answer get(String url, String... headers) {
    return ask("GET", url, headers);
  }

  static Answer ask(String method, String url, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The page as it is read: no tags, white space collapsed. */
  String text() {
    return body.replaceAll("(?s)<(head|style)>.*?</\\1>", " ")
        .replaceAll("</?(bdi|mark|a|span|cite)\\b[^>]*>", "")
        .replaceAll("<[^>]+>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  /** Values of an attribute, in order. */
  List<String> all(String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(body);
    return matcher.results().map(found -> found.group(1).replace("&amp;", "&")).toList();
  }

  /** Whether these texts are read one after another. */
  boolean reads(String... parts) {
    String text = text();
    int at = 0;
    for (String part : Arrays.asList(parts)) {
      at = text.indexOf(part, at);
      if (at < 0) {
        return false;
      }
      at += part.length();
    }
    return true;
  }
}
