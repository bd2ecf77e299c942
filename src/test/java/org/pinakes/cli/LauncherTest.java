package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher where it has neither JDK nor Maven, from a folder with a space in its name. */
class LauncherTest {
  @TempDir private Path temporary;
  private Path tools;
  private Path launcher;

  @BeforeEach
  void unpack() throws IOException {
    tools = Files.createDirectories(temporary.resolve("tools"));
    for (String tool :
        new String[] {
          "sh",
          "dirname",
          "readlink",
          "grep",
          "find",
          "head",
          "tail",
          "tee",
          "cat",
          "rm",
          "mktemp",
          "id"
        }) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
    }
    Path home = Files.createDirectories(temporary.resolve("a folder"));
    launcher =
        Files.copy(Path.of("pinakes"), home.resolve("pinakes"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws IOException {
    Answer answer = run("/nonexistent", "help");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("no JDK 25 found").contains("Temurin").contains("JAVA_HOME");
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws IOException {
    Answer answer = run(System.getProperty("java.home"), "help");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("Maven (mvn) is needed").contains("Install it");
  }

  @Test
  void itCanBeCalledThroughALink() throws IOException {
    launcher = Files.createSymbolicLink(temporary.resolve("link"), launcher);

    assertThat(run(System.getProperty("java.home"), "help").text()).contains("Maven (mvn)");
  }

  @Test
  void aCommandRunsInTheCallersFolderWithItsArgumentsAsTheyAre() throws IOException {
    Path home = temporary.resolve("a folder");
    Files.createDirectories(home.resolve("src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createDirectories(home.resolve("target/lib"));
    Path jar = Files.createFile(home.resolve("target/pinakes.jar"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

    Answer answer = run(standInJdk().toString(), "load", "--data", "./my data", "a.xml");

    assertThat(answer.code()).isZero();
    assertThat(answer.text().lines())
        .contains("in " + temporary.toRealPath(), "-Dpinakes.home=" + home.toRealPath())
        .endsWith("org.pinakes.cli.Main", "load", "--data", "./my data", "a.xml");
  }

  @Test
  void aTestRunEndsWithSurefiresSummaryAndItsExitCode() throws IOException {
    standInMaven("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0", 0);
    Answer good = run(System.getProperty("java.home"), "test");
    assertThat(good.code()).isZero();
    assertThat(good.text().lines().toList().getLast())
        .isEqualTo("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");

    standInMaven("[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0", 1);
    Answer bad = run(System.getProperty("java.home"), "test");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.text().lines().toList().getLast())
        .isEqualTo("[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0");
  }

  @Test
  void skippedBrowserTestsFailATestRun() throws IOException {
    standInMaven("[WARNING] Tests run: 3, Failures: 0, Errors: 0, Skipped: 2", 0);
    Path reports = launcher.resolveSibling("target/surefire-reports");
    Files.createDirectories(reports);
    Path browser = reports.resolve("TEST-org.pinakes.web.BrowserTest.xml");
    Files.writeString(browser, "<testsuite tests=\"3\" skipped=\"0\"/>");
    assertThat(run(System.getProperty("java.home"), "test").code()).isZero();
    Files.writeString(browser, "<testsuite tests=\"3\" skipped=\"2\"/>");

    Answer answer = run(System.getProperty("java.home"), "test");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("browser tests were skipped, which counts as failed");
    assertThat(answer.text().lines().toList().getLast()).contains("Tests run: 3");
  }

  /** A JDK that says where it was started and with what. */
  private Path standInJdk() throws IOException {
    Path jdk = temporary.resolve("a jdk");
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    script(bin.resolve("javac"), "exit 0");
    script(
        bin.resolve("java"),
        """
        if [ "$1" = -version ]; then echo 'openjdk version "25.0.1"' >&2; exit 0; fi
        echo "in $(pwd -P)"
        for argument in "$@"; do echo "$argument"; done
        """);
    return jdk;
  }

  /** A Maven that says one summary amid others, and a browser to go with it. */
  private void standInMaven(String summary, int code) throws IOException {
    script(
        tools.resolve("mvn"),
        """
        echo "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s"
        echo "%s"
        echo "[INFO] Total time: 1 s"
        exit %d
        """
            .formatted(summary, code));
    script(tools.resolve("chromium"), "exit 0");
  }

  private static void script(Path file, String lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Answer(int code, String text) {}

  private Answer run(String javaHome, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("PINAKES_JDKS", temporary.resolve("none").toString());
    Process process = builder.directory(temporary.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.onExit().join().exitValue(), text);
  }
}
