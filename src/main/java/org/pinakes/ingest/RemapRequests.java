package org.pinakes.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.problem.IndexUnavailableException;

/**
 * Wishes that the records of a source be mapped again, for the process that follows the store: an
 * empty file each, named for the source, in a folder. Thread-safe.
 */
public final class RemapRequests {
  private static final Pattern SOURCE_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private final Path folder;

  /** Wishes kept in a folder, which is made when it is needed. */
  public RemapRequests(Path folder) {
    this.folder = folder;
  }

  /** Leaves a wish for whoever follows. */
  public void ask(String source) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(source), new byte[0]);
    } catch (IOException failed) {
      throw failed(failed);
    }
  }

  /** Sources that are to be mapped again, in alphabetical order. */
  List<String> pending() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> SOURCE_NAME.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw failed(failed);
    }
  }

  /** Takes a wish away, fulfilled. */
  void done(String source) {
    try {
      Files.deleteIfExists(folder.resolve(source));
    } catch (IOException failed) {
      throw failed(failed);
    }
  }

  private IndexUnavailableException failed(IOException cause) {
    return new IndexUnavailableException(
        "The folder " + folder + " cannot be used: " + cause.getMessage(), cause);
  }
}
