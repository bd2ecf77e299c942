package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole site with accounts, from its settings to a letter at a real mail server. */
class SiteAccountsTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir Path folder;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private CommandLineUse pinakes() {
    return new CommandLineUse(folder);
  }

  private static String find(String regex, String text) {
    Matcher found = Pattern.compile(regex).matcher(text);
    assertThat(found.find()).as(regex + " in " + text).isTrue();
    return found.group(1);
  }

  @Test
  void whoSignsUpGetsALetterWithALinkInTextAndHtml() throws Exception {
    Map<String, String> environment =
        Map.of(
            "PINAKES_ACCOUNTS", "on",
            "PINAKES_DATA", folder.toString(),
            "PINAKES_BASE_URL", "http://pinakes.example",
            "PINAKES_MAIL_FROM", "pinakes@example.org",
            "PINAKES_MAIL_SERVER", "smtp://127.0.0.1:" + server.getSmtp().getPort());
    Console console =
        new Console(System.out, System.err, System.in, false, environment, folder, Path.of(""));
    Settings settings = ServeCommand.option(SettingsReader.read(console, null), Setting.PORT, "0");
    try (Catalogue catalogue = Catalogue.in(settings);
        RunningSite site = RunningSite.start(catalogue)) {
      HttpClient client = HttpClient.newHttpClient();
      URI page = URI.create(site.url() + "/sign-up");
      HttpResponse<String> form =
          client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      HttpRequest wish =
          HttpRequest.newBuilder(page)
              .header("Cookie", cookie)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "email=ann%40example.org&password=seaweed+on+rye&form="
                          + find("name=\"form\" value=\"([^\"]+)\"", form.body())))
              .build();
      assertThat(client.send(wish, HttpResponse.BodyHandlers.ofString()).body())
          .contains("ann@example.org");
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
    }
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Confirm your account at Pinakes");
    assertThat(letter.getFrom()[0]).hasToString("pinakes@example.org");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    String text = (String) parts.getBodyPart(0).getContent();
    String html = (String) parts.getBodyPart(1).getContent();
    String token = find("http://pinakes\\.example/sign-up/confirm\\?token=([\\w-]{43})", text);
    assertThat(html).contains("<html lang=\"en\">", token);
    for (String name : new String[] {"accounts.db", "accounts.db-wal"}) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(token, "seaweed on rye");
      }
    }
  }

  @Test
  void anAdministratorIsMadeWithAPasswordFromStandardInput() {
    CommandLineUse pinakes = pinakes().environment("PINAKES_DATA", folder.toString());
    assertThat(pinakes.input("short\n").run("admin", "create", "head@example.org")).isEqualTo(1);
    assertThat(pinakes.err()).contains("at least 10 characters");
    assertThat(pinakes.input("seaweed on rye\n").run("admin", "create", "nobody")).isEqualTo(1);
    assertThat(pinakes.input("seaweed on rye\n").run("admin", "create", "head@example.org"))
        .isZero();
    assertThat(pinakes.out()).contains("is an administrator now", "accounts: on");
    pinakes.environment("PINAKES_ACCOUNTS", "on");
    assertThat(pinakes.input("rye with seaweed\n").run("admin", "create", "head@example.org"))
        .isZero();
    assertThat(pinakes.out()).contains("had an account").doesNotContain("accounts: on");
    assertThat(pinakes.run("admin")).isEqualTo(2);
  }

  @Test
  void lettersNeedAnAddressForTheirLinks() {
    CommandLineUse pinakes =
        pinakes()
            .environment("PINAKES_ACCOUNTS", "on")
            .environment("PINAKES_DATA", folder.toString())
            .environment("PINAKES_MAIL_FROM", "pinakes@example.org")
            .environment("PINAKES_MAIL_SERVER", "smtp://127.0.0.1:25");
    assertThat(pinakes.run("serve", "--port", "0")).isEqualTo(1);
    assertThat(pinakes.err()).contains("need mail-from and base-url");
  }

  @Test
  void settingsOfAccountsAreChecked() {
    CommandLineUse pinakes =
        pinakes()
            .environment("PINAKES_ACCOUNTS", "perhaps")
            .environment("PINAKES_ACCOUNTS_URL", "postgresql://u:secret@host/db")
            .environment("PINAKES_ACCOUNTS_SIGN_UP", "ajar")
            .environment("PINAKES_TRUSTED_PROXIES", "proxy.example");
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("«accounts» must be on or off")
        .contains("«accounts-url» must look like postgresql://user@host:5432/database")
        .contains("«accounts-sign-up» must be open or closed")
        .contains("«trusted-proxies» must be network addresses");
  }
}
