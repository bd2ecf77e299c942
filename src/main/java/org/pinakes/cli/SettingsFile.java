package org.pinakes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pinakes.harvest.Declarations;
import org.pinakes.harvest.Surroundings;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/** The settings file, to which sources are added; the rest of it stays as it was written. */
final class SettingsFile {
  private static final String NORMAL_INDENT = "  ";

  private final Path file;
  private final Surroundings surroundings;

  SettingsFile(Path file, Surroundings surroundings) {
    this.file = file;
    this.surroundings = surroundings;
  }

  /**
   * Adds a source.
   *
   * @param lines the lines of its entry, by the indent that the file has for sources
   * @throws BadSettingsException when the entry is wrong, or the file is written in a way that
   *     nothing can be added to; it is then left as it was
   */
  void add(String name, Function<String, List<String>> lines) {
    String old = Files.exists(file) ? read() : "";
    String changed = added(old, lines);
    Problems problems = new Problems();
    YamlMap sources = YamlMap.read(file.toString(), changed, problems).map("sources");
    Declarations.read(sources, surroundings);
    problems.throwIfAny();
    if (!sources.keys().contains(name)) {
      throw new BadSettingsException(
          "%s is written in a way that a source cannot be added to by a program. Add these lines below «sources:» yourself:%n%s"
              .formatted(file, String.join("\n", lines.apply(NORMAL_INDENT))));
    }
    write(changed);
  }

  private static String added(String old, Function<String, List<String>> lines) {
    List<String> all = new ArrayList<>(old.lines().toList());
    int block = blockStart(all);
    if (block < 0) {
      if (!all.isEmpty() && !all.getLast().isBlank()) {
        all.add("");
      }
      all.add("sources:");
      all.addAll(lines.apply(NORMAL_INDENT));
    } else {
      all.addAll(blockEnd(all, block), lines.apply(indent(all, block)));
    }
    return String.join("\n", all) + "\n";
  }

  private static int blockStart(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("sources:\\s*(#.*)?")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Behind the last line that belongs to the block: lines that are indented, and what is between.
   */
  private static int blockEnd(List<String> lines, int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        return end;
      }
      end = i + 1;
    }
    return end;
  }

  private static String indent(List<String> lines, int start) {
    for (String line : lines.subList(start + 1, lines.size())) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        return indent.isEmpty() ? NORMAL_INDENT : indent;
      }
    }
    return NORMAL_INDENT;
  }

  private String read() {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadSettingsException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Written beside and moved over, so that a full disk does not cost the settings. */
  private void write(String text) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadSettingsException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
