package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaks HTTP by hand, because clients do not let their Host header be chosen. */
class LocalDoorTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, List.of());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, 200",
    "LOCALHOST, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "catalogue.invalid, 403",
    "localhost.evil.invalid, 403",
    "127.0.0.1.evil.invalid, 403",
    "10.0.0.1, 403"
  })
  void theDeskOpensOnlyUnderThisMachinesOwnNames(String host, int status) throws IOException {
    assertThat(answer("/admin/sources", host)).startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @CsvSource({"[1:2], 400", "[::]:99999, 400", "a:0, 400", "a_b, 200", "-, 200", ".., 200"})
  void noNameThatARequestGivesTheSiteIsAFaultOfItsStartPage(String host, int status)
      throws IOException {
    assertThat(answer("/", host)).startsWith("HTTP/1.1 " + status);
  }

  private static String answer(String path, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
