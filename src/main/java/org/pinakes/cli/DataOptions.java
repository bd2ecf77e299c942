package org.pinakes.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Option;

/** Options of every command that works on a catalogue. */
final class DataOptions {
  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the catalogue.")
  private @Nullable String data;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings file; default: pinakes.yaml in the current folder, if there is one.")
  private @Nullable Path file;

  /** The settings file, whether it exists or not. */
  Path file(Console console) {
    return console.here().resolve(file == null ? Path.of(SettingsReader.FILE) : file);
  }

  /** What is in force, options included. */
  Settings settings(Console console) {
    Settings settings = SettingsReader.read(console, file);
    if (data != null && data.isBlank()) {
      throw new BadSettingsException("--data must name a folder");
    }
    return settings.with(Setting.DATA, "--data", data);
  }
}
