package org.pinakes.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that benchmarks read, and folders that they leave behind. */
public final class BenchFolder {
  private BenchFolder() {}

  /** What was named, with the files of folders in the order of their names. */
  public static List<Path> files(List<Path> named) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path one : named) {
      try (Stream<Path> below = Files.walk(one)) {
        below.filter(Files::isRegularFile).sorted().forEach(all::add);
      }
    }
    return all;
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
