package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.desk.DeskBase;

/** What administrators do, from the command line, beside a whole site. */
class DeskCommandsTest {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";

  @TempDir Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void load() throws IOException {
    pinakes = new CommandLineUse(folder);
    pinakes.run("load", "--source", "shelf", pinakes.file("good.xml", CommandLineUse.GOOD));
  }

  private static void get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("User-Agent", BROWSER).build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  @Test
  void useIsCountedByTheSiteAndToldByTheCommand() throws Exception {
    Map<String, String> environment = Map.of("PINAKES_DATA", folder.resolve("data").toString());
    Console console =
        new Console(System.out, System.err, System.in, false, environment, folder, Path.of(""));
    Settings settings = ServeCommand.option(SettingsReader.read(console, null), Setting.PORT, "0");
    try (Catalogue catalogue = Catalogue.in(settings);
        RunningSite site = RunningSite.start(catalogue)) {
      get(site.url() + "/search?q=Rain");
      get(site.url() + "/search?q=rain");
      get(site.url() + "/search?q=singular");
    }
    assertThat(pinakes.run("usage", "--days", "1")).isZero();
    assertThat(pinakes.out())
        .containsPattern("searches +3\n")
        .containsPattern("rain +2 +0\n")
        .containsPattern("words are not told +1\n")
        .doesNotContain("singular");
    assertThat(pinakes.run("usage", "--json")).isZero();
    assertThat(pinakes.out()).contains("\"words\": \"rain\"", "\"searches\": 3");
    assertThat(pinakes.run("usage", "--days", "0")).isEqualTo(1);
  }

  @Test
  void aSiteThatKeepsNoFiguresMakesNoFileForThemAndTidiesTheOneThatIsThere() throws Exception {
    Map<String, String> environment =
        Map.of("PINAKES_DATA", folder.resolve("data").toString(), "PINAKES_USAGE", "off");
    Console console =
        new Console(System.out, System.err, System.in, false, environment, folder, Path.of(""));
    Settings settings = ServeCommand.option(SettingsReader.read(console, null), Setting.PORT, "0");
    try (Catalogue catalogue = Catalogue.in(settings);
        SiteDesk desk = SiteDesk.open(catalogue)) {
      desk.start();
    }
    assertThat(settings.folder().deskFile()).doesNotExist();
    try (DeskBase base = DeskBase.sqlite(settings.folder().deskFile())) {
      base.run(handle ->
          handle.execute(
              "insert into usage_day (day, kind, number) values ('2020-01-01', 'views', 1)"));
      try (Catalogue catalogue = Catalogue.in(settings);
          SiteDesk desk = SiteDesk.open(catalogue)) {
        desk.start();
      }
      assertThat(
              base.<Long>read(handle ->
                  handle.createQuery("select count(*) from usage_day").mapTo(Long.class).one()))
          .isZero();
    }
  }

  @Test
  void accountsAreListedGivenRolesAndRemoved() {
    pinakes.input("seaweed on rye\n").run("admin", "create", "boss@example.org");
    pinakes.input("seaweed on rye\n").run("admin", "create", "ann@example.org");
    assertThat(pinakes.run("admin", "role", "ann@example.org", "editor")).isZero();
    assertThat(pinakes.run("admin", "list")).isZero();
    assertThat(pinakes.out())
        .containsPattern("ann@example.org +editor")
        .containsPattern("boss@example.org +administrator")
        .contains("accounts in all: 2");
    assertThat(pinakes.run("admin", "list", "boss")).isZero();
    assertThat(pinakes.out()).doesNotContain("ann@");
    assertThat(pinakes.run("admin", "role", "boss@example.org", "reader")).isEqualTo(1);
    assertThat(pinakes.err()).contains("the last administrator");
    assertThat(pinakes.run("admin", "remove", "boss@example.org")).isEqualTo(1);
    assertThat(pinakes.run("admin", "role", "ann@example.org", "king")).isEqualTo(1);
    assertThat(pinakes.err()).contains("reader, editor, administrator");
    assertThat(pinakes.run("admin", "remove", "ann@example.org")).isZero();
    assertThat(pinakes.run("admin", "remove", "ann@example.org")).isEqualTo(1);
    assertThat(pinakes.err()).contains("There is no account");
  }

  @Test
  void linksAreCheckedAndListed() throws IOException {
    String record =
        CommandLineUse.record("oai:example.org:2", "Tides", "2020")
            .replace(
                "</dc:date>", "</dc:date><dc:identifier>http://127.0.0.1:1/tides</dc:identifier>");
    pinakes.run("load", "--source", "shelf", pinakes.file("link.xml", record));
    assertThat(pinakes.run("links", "check", "--limit", "100")).isZero();
    assertThat(pinakes.out()).contains("2 records, 1 links looked at", "to be asked again 1");
    assertThat(pinakes.run("links", "list")).isZero();
    assertThat(pinakes.out()).doesNotContain("tides");
    assertThat(pinakes.run("links", "list", "--all")).isZero();
    assertThat(pinakes.out()).contains("away", "http://127.0.0.1:1/tides", "private address");
    assertThat(pinakes.run("links", "list", "--all", "--json")).isZero();
    assertThat(pinakes.out()).contains("\"verdict\": \"away\"");
    assertThat(pinakes.run("links")).isEqualTo(2);
  }

  @Test
  void languagesAreListedWithWhatTheyLack() {
    assertThat(pinakes.run("translations")).isZero();
    assertThat(pinakes.out()).containsPattern("es +Español +\\d+ +0");
    assertThat(pinakes.run("translations", "--language", "es")).isZero();
    assertThat(pinakes.run("translations", "--language", "xx")).isEqualTo(1);
    assertThat(pinakes.err()).contains("does not speak «xx»");
  }

  @Test
  void statusAndSettingsTellWhatTheirPagesTell() {
    assertThat(pinakes.run("status")).isZero();
    assertThat(pinakes.out()).contains("segments: 1", "index last changed: 2");
    assertThat(pinakes.run("status", "--json")).isZero();
    assertThat(pinakes.out()).contains("\"segments\": 1", "\"deleted\": 0");
    assertThat(pinakes.environment("PINAKES_USAGE_DAYS", "30").run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern("usage-days +30 +environment variable PINAKES_USAGE_DAYS")
        .containsPattern("links +off +default +PINAKES_LINKS");
  }
}
