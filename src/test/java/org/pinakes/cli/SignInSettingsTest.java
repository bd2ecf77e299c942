package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers in the settings, and what the doctor says of accounts. */
class SignInSettingsTest {
  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void open() {
    pinakes = new CommandLineUse(folder).environment("PINAKES_PORT", "0");
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(folder.resolve("pinakes.yaml"), yaml);
  }

  @Test
  void providersAreListedAndTheirSecretsAreNot() throws IOException {
    Files.writeString(folder.resolve("secret"), "do not tell\n");
    settings(
        """
        sign-in:
          - name: university
            label: Our University
            issuer: https://login.example.org/realm
            client-id: catalogue
            client-secret-file: secret
            scopes: [email, profile]
          - name: orcid
            issuer: https://orcid.example.org
            client-id: APP-1
            client-secret-env: ORCID_SECRET
        """);
    pinakes.environment("ORCID_SECRET", "nor this");
    assertThat(pinakes.run("config")).isZero();
    assertThat(pinakes.out())
        .containsPattern(
            "sign-in.university +https://login.example.org/realm, client catalogue, with a secret")
        .containsPattern("sign-in.orcid +https://orcid.example.org, client APP-1, with a secret")
        .doesNotContain("do not tell", "nor this");
  }

  @Test
  void whatIsWrongWithProvidersIsSaidWithItsLine() throws IOException {
    settings(
        """
        sign-in:
          - name: My University
            issuer: http://login.example.org
            client-id: catalogue
            client-secret-file: missing
          - name: one
            issuer: https://one.example
          - name: one
            issuer: https://one.example
            client-id: x
            logo: y
        """);
    assertThat(pinakes.run("config")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("pinakes.yaml:2: «sign-in.name» must be a short name")
        .contains("pinakes.yaml:3: «sign-in.issuer» must be an address that begins with https://")
        .contains("pinakes.yaml:5: «sign-in.client-secret-file» names a file that cannot be read")
        .contains("pinakes.yaml:6: «sign-in.client-id» must be there")
        .contains("pinakes.yaml:8: «sign-in.name» stands twice")
        .contains("pinakes.yaml:11: «sign-in.logo» is not a key here");
  }

  @Test
  void theDoctorSaysWhatAccountsLack() throws IOException {
    settings(
        """
        accounts: on
        sign-in:
          - name: away
            issuer: http://127.0.0.1:1
            client-id: catalogue
        """);
    assertThat(pinakes.run("doctor")).isEqualTo(1);
    assertThat(pinakes.out())
        .contains("WRONG  accounts: base-url is not set")
        .contains("WRONG  accounts: without mail-server nobody can sign up with a password")
        .contains("WRONG  sign-in away: The provider http://127.0.0.1:1 does not describe itself");
    assertThat(folder.resolve("data/accounts.db")).doesNotExist();
  }

  @Test
  void theDoctorIsContentWithAccountsThatWork() throws IOException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      settings(
          """
          accounts: on
          base-url: https://catalogue.example.org
          mail-from: catalogue@example.org
          mail-server: smtp://127.0.0.1:%d
          """
              .formatted(server.getSmtp().getPort()));
      assertThat(pinakes.input("seaweed on rye\n").run("admin", "create", "head@example.org"))
          .isZero();
      assertThat(pinakes.run("doctor")).as(pinakes::out).isZero();
      assertThat(pinakes.out())
          .contains("ok     accounts: readers reach the site at https://catalogue.example.org")
          .contains("ok     accounts: letters go to smtp://127.0.0.1")
          .contains("ok     accounts: the database can be used");
    } finally {
      server.stop();
    }
    assertThat(pinakes.run("doctor")).isEqualTo(1);
    assertThat(pinakes.out()).contains("WRONG  accounts: no letter can be sent");
  }
}
