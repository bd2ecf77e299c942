package org.pinakes.source.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pinakes.problem.SourceUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders of this machine. A file that was written a moment ago is left for later. */
public final class LocalPlace implements Place {
  private static final Logger LOG = LoggerFactory.getLogger(LocalPlace.class);
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final String CHECKSUM = ".md5";

  private final List<Path> paths;
  private final Predicate<Path> wanted;
  private final boolean byName;
  private final boolean checked;
  private final InstantSource clock;

  /**
   * @param byName whether files are read in the order of their names alone, and not of their paths
   * @param checked whether each file must be what the {@code .md5} file beside it says
   */
  private LocalPlace(
      List<Path> paths,
      Predicate<Path> wanted,
      boolean byName,
      boolean checked,
      InstantSource clock) {
    this.paths = List.copyOf(paths);
    this.wanted = wanted;
    this.byName = byName;
    this.checked = checked;
    this.clock = clock;
  }

  /** All files in these files and folders. */
  public static LocalPlace all(List<Path> paths, InstantSource clock) {
    return new LocalPlace(paths, file -> true, false, false, clock);
  }

  /** PubMed's {@code .xml.gz} files in these folders, each with its checksum. */
  public static LocalPlace pubmed(List<Path> paths, InstantSource clock) {
    return new LocalPlace(paths, file -> file.toString().endsWith(".xml.gz"), true, true, clock);
  }

  @Override
  public List<Found> files() {
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new SourceUnreachableException(
            "There is no file or folder " + path.toAbsolutePath() + ". Check the name.");
      }
      all.addAll(below(path));
    }
    Comparator<Path> order =
        byName
            ? Comparator.comparing(path -> String.valueOf(path.getFileName()))
            : Comparator.naturalOrder();
    all.sort(order);
    return all.stream().flatMap(file -> found(file).stream()).toList();
  }

  private List<Path> below(Path path) {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !hidden(path, file) && !file.toString().endsWith(CHECKSUM))
          .filter(wanted)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new SourceUnreachableException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean hidden(Path path, Path file) {
    for (Path part : path.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> found(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), clock.instant());
      if (!age.isNegative() && age.compareTo(SETTLED) < 0) {
        LOG.info("{} was written a moment ago and is left for the next run", file);
        return Optional.empty();
      }
      String mark = attributes.size() + " " + attributes.lastModifiedTime().toMillis();
      return Optional.of(new Found(file.toAbsolutePath().normalize().toString(), mark));
    } catch (IOException gone) {
      LOG.info("{} cannot be looked at: {}", file, gone.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Path fetch(Found file) {
    Path path = Path.of(file.key());
    Path beside = Path.of(file.key() + CHECKSUM);
    if (checked && Files.exists(beside)) {
      try {
        String text = Files.readString(beside, StandardCharsets.UTF_8);
        Md5.stated(text).ifPresent(sum -> Md5.require(sum, path, file.key()));
      } catch (IOException e) {
        throw new SourceUnreachableException(beside + " cannot be read: " + e.getMessage(), e);
      }
    }
    return path;
  }

  @Override
  public Optional<String> checksum(Found file) {
    Path path = Path.of(file.key());
    return Files.isReadable(path) ? Optional.of(Md5.digest(path, "SHA-256")) : Optional.empty();
  }

  @Override
  public void close() {
    // Nothing is held between two calls.
  }
}
