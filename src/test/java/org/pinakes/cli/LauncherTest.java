package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        new String[] {"sh", "dirname", "readlink", "grep", "find", "head", "cat", "mktemp", "id"}) {
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

  private record Answer(int code, String text) {}

  private Answer run(String javaHome, String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), command);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("PINAKES_JDKS", temporary.resolve("none").toString());
    Process process = builder.directory(temporary.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.onExit().join().exitValue(), text);
  }
}
