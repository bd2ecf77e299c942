package org.pinakes.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.mapping.rule.KnownFields;
import org.pinakes.mapping.rule.RuleReader;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.record.Identifier;
import org.pinakes.record.Languages;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * The source profiles of a site: one file {@code NAME.yaml} each, in the folders that the site
 * names, the first folder that has it wins. A source without a file has {@link
 * SourceProfile#named}. Immutable and thread-safe.
 */
public final class SourceProfiles {
  private final Map<String, SourceProfile> profiles;

  private SourceProfiles(Map<String, SourceProfile> profiles) {
    this.profiles = Map.copyOf(profiles);
  }

  /**
   * Reads every profile.
   *
   * @param folders in the order in which they are asked; missing ones are passed over
   * @param known what rules may do with which field of the index
   * @throws BadSettingsException with everything that is wrong in any of the files
   */
  public static SourceProfiles load(List<Path> folders, KnownFields known) {
    Problems problems = new Problems();
    Map<String, SourceProfile> profiles = new LinkedHashMap<>();
    for (Path file : files(folders)) {
      String fileName = String.valueOf(file.getFileName());
      String name = fileName.substring(0, fileName.length() - ".yaml".length());
      profiles.computeIfAbsent(name, absent -> read(name, file, text(file), known, problems));
    }
    problems.throwIfAny();
    return new SourceProfiles(profiles);
  }

  /** The profile of a source. */
  public SourceProfile of(String source) {
    SourceProfile profile = profiles.get(source);
    return profile == null ? SourceProfile.named(source) : profile;
  }

  /** Names of the sources that have a file, in alphabetical order. */
  public List<String> names() {
    return profiles.keySet().stream().sorted().toList();
  }

  /**
   * Reads one profile.
   *
   * @param name name of the source
   * @param file where it stands; value files are looked for beside it
   * @param text what it says
   * @param known what rules may do with which field of the index
   * @param problems receives what is wrong
   */
  static SourceProfile read(
      String name, Path file, String text, KnownFields known, Problems problems) {
    YamlMap yaml = YamlMap.read(file.toString(), text, problems);
    Path folder = file.toAbsolutePath().getParent();
    SourceProfile bare = SourceProfile.named(name);
    String label = yaml.text("label").orElse(name);
    SourceProfile profile =
        new SourceProfile(
            name,
            label,
            ids(yaml.map("id"), bare.ids()),
            yaml.text("record-format").orElse(""),
            yaml.texts("institution"),
            orElse(yaml.texts("collection"), List.of(label)),
            yaml.texts("formats"),
            linkBase(yaml),
            language(yaml),
            RuleReader.read(yaml, known, folder == null ? file : folder, problems));
    yaml.finish();
    return profile;
  }

  private static IdRule ids(YamlMap yaml, IdRule bare) {
    IdRule rule =
        new IdRule(
            yaml.text("prefix").orElse(bare.prefix()),
            yaml.texts("strip"),
            yaml.texts("use").stream().flatMap(type -> type(yaml, type).stream()).toList());
    yaml.finish();
    return rule;
  }

  private static Optional<Identifier.Type> type(YamlMap yaml, String name) {
    Optional<Identifier.Type> type =
        Arrays.stream(Identifier.Type.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    if (type.isEmpty()) {
      yaml.wrong("use", "names «" + name + "», which is no identifier type; try pmcid, pmid, doi");
    }
    return type;
  }

  private static String linkBase(YamlMap yaml) {
    String base = yaml.text("link-base").orElse("");
    if (!base.isEmpty() && !base.matches("https?://\\S+")) {
      yaml.wrong("link-base", "must begin with http:// or https://");
    }
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  private static String language(YamlMap yaml) {
    String language = yaml.text("default-language").orElse("");
    if (!language.isEmpty() && Languages.list().find(language).isEmpty()) {
      yaml.wrong(
          "default-language",
          "names «" + language + "», which is no language; write its code, such as es");
    }
    return language;
  }

  private static List<String> orElse(List<String> values, List<String> fallback) {
    return values.isEmpty() ? fallback : values;
  }

  private static List<Path> files(List<Path> folders) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> yamlFiles(folder).stream())
        .toList();
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static BadSettingsException unreadable(Path path, @Nullable IOException cause) {
    return new BadSettingsException(path + " cannot be read; check its owner and rights", cause);
  }
}
