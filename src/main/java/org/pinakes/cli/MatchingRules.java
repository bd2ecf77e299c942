package org.pinakes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pinakes.ingest.MatchRules;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;

/** What a site says about matching, in its settings and its own file. */
final class MatchingRules {
  private MatchingRules() {}

  /**
   * The rules in force.
   *
   * @throws BadSettingsException with everything that is wrong in the file
   */
  static MatchRules of(Settings settings) {
    Path file = settings.matchingRules();
    Problems problems = new Problems();
    MatchRules rules = read(file, problems);
    problems.throwIfAny();
    return rules.withThreshold(settings.matchingThreshold()).switched(settings.matching());
  }

  private static MatchRules read(Path file, Problems problems) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return MatchRules.read(file.toString(), text, problems);
    } catch (NoSuchFileException none) {
      return MatchRules.standard();
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          file + " cannot be read; check its owner and rights", unreadable);
    }
  }
}
