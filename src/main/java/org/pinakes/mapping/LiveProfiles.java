package org.pinakes.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pinakes.mapping.rule.KnownFields;
import org.pinakes.problem.BadSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source profiles of a program that runs on: read again when somebody has changed them. While
 * one is wrong, all stay as they were. {@link #of} is thread-safe; {@link #refresh} is for one
 * thread.
 */
public final class LiveProfiles {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProfiles.class);

  private final List<Path> folders;
  private final KnownFields known;
  private final Map<String, String> shared;
  private volatile SourceProfiles current;
  private Map<Path, String> seen;

  /**
   * Reads every profile.
   *
   * @param folders in the order in which they are asked; missing ones are passed over
   * @param known what rules may do with which field of the index
   * @throws BadSettingsException with everything that is wrong in any of the files
   */
  public LiveProfiles(List<Path> folders, KnownFields known) {
    this(folders, known, Map.of());
  }

  /**
   * Reads every profile.
   *
   * @param folders in the order in which they are asked; missing ones are passed over
   * @param known what rules may do with which field of the index
   * @param shared name of the profile of a source that has not its own
   * @throws BadSettingsException with everything that is wrong in any of the files
   */
  public LiveProfiles(List<Path> folders, KnownFields known, Map<String, String> shared) {
    this.shared = Map.copyOf(shared);
    this.folders = List.copyOf(folders);
    this.known = known;
    this.seen = states();
    this.current = SourceProfiles.load(folders, known);
  }

  /** The profile of a source as it is now. */
  public SourceProfile of(String source) {
    SourceProfile profile = current.of(shared.getOrDefault(source, source));
    return profile.name().equals(source) ? profile : profile.as(source);
  }

  /**
   * Looks at the files, and reads them if they have changed.
   *
   * @return whether they were read; one that is wrong is told in the log
   */
  public boolean refresh() {
    Map<Path, String> now = states();
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    try {
      current = SourceProfiles.load(folders, known);
      return true;
    } catch (BadSettingsException wrong) {
      LOG.error(
          "Profiles were changed and are wrong; those read before stay. {}", wrong.getMessage());
      return false;
    }
  }

  /** Time and size of every file that a profile is made of. */
  private Map<Path, String> states() {
    Map<Path, String> states = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(LiveProfiles::isPart).forEach(file -> states.put(file, state(file)));
        } catch (IOException unreadable) {
          LOG.warn("The folder of profiles {} cannot be read: {}", folder, unreadable.getMessage());
        }
      }
    }
    return states;
  }

  private static boolean isPart(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".csv");
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException goneMeanwhile) {
      return "gone";
    }
  }
}
