package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of an index: below its root one folder a generation, and the file {@code current}
 * that names the one to be read. The file is replaced in one move, so that a reader sees either the
 * old or the new name.
 */
final class Generations {
  private static final String PREFIX = "generation-";

  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** Folder of the current generation; empty before anything was written. */
  Optional<Path> current() {
    try {
      String name = Files.readString(root.resolve("current"), StandardCharsets.UTF_8).strip();
      return name.startsWith(PREFIX) ? Optional.of(root.resolve(name)) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Makes an empty folder with a number higher than any other. */
  Path create() throws IOException {
    Files.createDirectories(root);
    long highest = all().stream().mapToLong(Generations::number).max().orElse(0);
    return Files.createDirectory(root.resolve(PREFIX + (highest + 1)));
  }

  /** Names the current generation. */
  void promote(Path generation) throws IOException {
    Path draft = root.resolve("current.new");
    Files.writeString(draft, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    Files.move(
        draft,
        root.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** All generations, oldest first. */
  List<Path> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .sorted(Comparator.comparingLong(Generations::number))
          .toList();
    }
  }

  private static long number(Path generation) {
    String digits = generation.getFileName().toString().substring(PREFIX.length());
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }

  /**
   * Deletes a generation. Whoever still reads its open files goes on undisturbed; where the system
   * does not allow that, what is left goes next time.
   */
  static void delete(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
