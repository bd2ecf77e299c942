package org.pinakes.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.source.http.LinkProbe.Answer;
import org.pinakes.source.http.LinkProbe.Heard;

/** A host whose name leads somewhere else as soon as it has been looked at. */
class LinkProbeTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile boolean rebound;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod());
          rebound = true;
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    return InetAddress.getAllByName(rebound ? "127.0.0.1" : "192.0.2.1");
  }

  private URI local() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private Answer ask(URI address, Runnable turn) throws InterruptedException {
    try (LinkProbe probe = new LinkProbe(Politeness.standard("a@sea.invalid"), this::resolve)) {
      return probe.ask(address, host -> turn.run());
    }
  }

  @Test
  void anAddressThatBecomesPrivateWhileItsTurnIsAwaitedIsNotAsked() throws Exception {
    Answer answer = ask(local(), () -> rebound = true);
    assertThat(answer.failure()).contains("private address");
    assertThat(answer.heard()).isEqualTo(Heard.NOT_ASKED);
    assertThat(asked).isEmpty();
  }

  @Test
  void anAddressThatBecomesPrivateAfterItsHeadIsNotAskedForItsPage() throws Exception {
    Answer answer = ask(local(), () -> {});
    assertThat(answer.failure()).contains("private address");
    assertThat(asked).containsExactly("HEAD");
  }

  @Test
  void anAddressThatCannotBeIsAnAnswer() throws Exception {
    Answer answer = ask(URI.create("http://localhost:99999/"), () -> {});
    assertThat(answer.heard()).isEqualTo(Heard.NOT_ASKED);
    assertThat(answer.status()).isZero();
    assertThat(answer.failure()).isNotEmpty();
  }
}
