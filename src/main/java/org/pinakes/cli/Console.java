package org.pinakes.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process gives a command.
 *
 * @param out results
 * @param err progress and complaints
 * @param in standard input
 * @param terminal whether a person watches
 * @param environment environment variables
 * @param here current folder; {@code pinakes.yaml} is looked for in it
 * @param home where the program was unpacked: profiles and the sample collection are in it
 */
record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    boolean terminal,
    Map<String, String> environment,
    Path here,
    Path home) {

  /** Characters of a line where a person watches and the launcher could tell; else 0. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return terminal && columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0;
  }

  /** The process's own. */
  static Console ofProcess() {
    java.io.Console terminal = System.console();
    Path here = Path.of("");
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.in,
        terminal != null && terminal.isTerminal(),
        System.getenv(),
        here,
        Path.of(System.getProperty("pinakes.home", "")));
  }
}
