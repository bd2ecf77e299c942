package org.pinakes.cli;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one data folder: a server, and beside it loads and rebuilds. */
class LoadBesideServeTest {
  private static final Duration PROMISED = Duration.ofSeconds(5);
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = start("serve", "--data", folder.toString(), "--port", "0");
    BufferedReader said = server.inputReader(UTF_8);
    Matcher found = ADDRESS.matcher(Objects.requireNonNull(said.readLine()));
    assertThat(found.find()).isTrue();
    address = found.group();
  }

  @AfterEach
  void end() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  @Test
  void whatIsLoadedBesideAServerIsOnItsPagesWithinFiveSeconds() throws Exception {
    assertThat(run("load", "--data", folder.toString(), file("first", "Tidal clocks"))).isZero();
    assertShows("Tidal clocks");
    assertThat(run("load", "--data", folder.toString(), file("first", "Lunar clocks"))).isZero();
    assertShows("Lunar clocks");
    assertThat(page()).doesNotContain("Tidal clocks");
  }

  @Test
  void aRebuildBesideAServerIsTakenOverAndFollowedOn() throws Exception {
    assertThat(run("load", "--data", folder.toString(), file("first", "Tidal clocks"))).isZero();
    assertThat(run("reindex", "--data", folder.toString())).isZero();
    assertShows("Tidal clocks");
    assertThat(run("load", "--data", folder.toString(), file("second", "Solar clocks"))).isZero();
    assertShows("Solar clocks");
    assertThat(page()).contains("Tidal clocks");
  }

  private void assertShows(String title) throws IOException, InterruptedException {
    long end = System.nanoTime() + PROMISED.toNanos();
    while (!page().contains(title)) {
      assertThat(System.nanoTime()).as("«%s» within %s", title, PROMISED).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private String page() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/search?q=title:clocks")).build();
    return http.send(request, ofString()).body().replaceAll("</?mark>", "");
  }

  private String file(String id, String title) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + "-" + id + ".xml");
    Files.writeString(file, CommandLineUse.record(id, title, "2020"));
    return file.toString();
  }

  private static int run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.pinakes.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
