package org.pinakes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pinakes.account.openid.Provider;

/** A provider of OpenID Connect in a process of its own, at which anybody is whoever he says. */
final class MockProvider implements AutoCloseable {
  private static final String SERVER = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;

  MockProvider(Path folder) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SERVER);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("SERVER_HOSTNAME", "127.0.0.1");
    builder
        .environment()
        .put("JSON_CONFIG", "{\"interactiveLogin\":true,\"httpServer\":\"NettyWrapper\"}");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("provider.log").toFile())
            .start();
    awaitStart();
  }

  private void awaitStart() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("The provider does not start; see provider.log");
      }
    }
  }

  private boolean answers() {
    try {
      HttpRequest asked = HttpRequest.newBuilder(URI.create(at("/isalive"))).build();
      return CLIENT.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** One of the providers that it plays. */
  Provider named(String name, String label) {
    return new Provider(
        name,
        label,
        URI.create(at("/" + name)),
        "catalogue",
        "a secret",
        List.of("openid", "email"));
  }

  /**
   * Signs somebody in there.
   *
   * @param address where the site has sent its reader
   * @param claims JSON
   * @return where the reader is sent
   */
  static String signIn(String address, String subject, String claims) {
    String form = "username=" + encoded(subject) + "&claims=" + encoded(claims);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("location")
          .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
