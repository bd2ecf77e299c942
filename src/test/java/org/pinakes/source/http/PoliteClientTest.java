package org.pinakes.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.problem.SourceUnreachableException;

class PoliteClientTest {
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

  @TempDir private Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private String location = "";
  private int status = 200;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("User-Agent")
                  + " "
                  + exchange.getRequestHeaders().getFirst("From"));
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.sendResponseHeaders(location.isEmpty() ? status : 302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void itSaysWhoItIs() {
    try (PoliteClient client = client(true);
        Fetched fetched = client.get(address("/x"), Acceptance.any())) {
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.file()).isEmptyFile();
    }
    assertThat(asked.getFirst())
        .contains("Pinakes")
        .contains("contact: librarian@example.org")
        .endsWith(" librarian@example.org");
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() {
    location = "http://127.0.0.1:" + server.getAddress().getPort() + "/inside";
    try (PoliteClient client = client(false)) {
      assertThatThrownBy(() -> client.get(address("/x"), Acceptance.any()))
          .isInstanceOf(SourceUnreachableException.class)
          .hasMessageContaining("/inside is not asked")
          .hasMessageContaining("private");
    }
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/x", "gopher://example.org/"})
  void onlyHttpIsFollowed(String elsewhere) {
    location = elsewhere;
    try (PoliteClient client = client(true)) {
      assertThatThrownBy(() -> client.get(address("/x"), Acceptance.any()))
          .isInstanceOf(SourceUnreachableException.class)
          .hasMessageContaining("only http:// and https://");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.1.1",
        "[::1]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[2002:a00:1::]"
      })
  void privateAddressesAreRefusedInEveryForm(String host) {
    Addresses addresses = new Addresses(false, InetAddress::getAllByName);
    assertThatThrownBy(() -> addresses.check(URI.create("http://" + host + "/oai")))
        .isInstanceOf(SourceUnreachableException.class)
        .hasMessageContaining("private address");
  }

  @Test
  void publicAddressesAreAsked() throws UnknownHostException {
    Addresses addresses = new Addresses(false, InetAddress::getAllByName);
    addresses.check(URI.create("https://93.184.216.34/oai"));
    addresses.check(URI.create("https://[2606:2800:220:1::1]/oai"));
  }

  @Test
  void whatIsNotThereIsNotAskedForAgain() {
    status = 404;
    try (PoliteClient client = client(true)) {
      assertThat(client.find(address("/x"), Acceptance.any())).isEmpty();
      assertThatThrownBy(() -> client.get(address("/x?api_key=secret"), Acceptance.any()))
          .hasMessageContaining("status 404")
          .hasMessageNotContaining("secret");
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void waitsGrowUpToACeilingAndAreNeverTheSame() {
    status = 500;
    try (PoliteClient client = client(true)) {
      assertThatThrownBy(() -> client.get(address("/x"), Acceptance.any()))
          .hasMessageContaining("10 times in a row");
    }
    List<Duration> longer =
        waits.stream().filter(wait -> wait.compareTo(Duration.ofSeconds(1)) != 0).toList();
    assertThat(asked).hasSize(10);
    assertThat(longer).doesNotHaveDuplicates().allMatch(wait -> wait.toMinutes() <= 15);
    assertThat(longer).anyMatch(wait -> wait.toSeconds() > 60);
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /** A client for which the name localhost is a public address. */
  private PoliteClient client(boolean privateAllowed) {
    Patience jumping =
        new Patience() {
          private Instant now = NOW;

          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public void sleep(Duration time) {
            waits.add(time);
            now = now.plus(time);
          }
        };
    return new PoliteClient(
        Politeness.standard("librarian@example.org").privateAllowed(privateAllowed),
        jumping,
        folder,
        new Random(42),
        host ->
            host.equals("localhost")
                ? new InetAddress[] {InetAddress.getByName("93.184.216.34")}
                : InetAddress.getAllByName(host));
  }
}
