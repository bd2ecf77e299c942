package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * A mapping of a profile read as parts of rules. What is wrong is noted with its line, and
 * something harmless comes back. Not thread-safe.
 *
 * @param yaml the mapping
 * @param known what rules may do with which field
 * @param folder the profile's own, where its value files are
 * @param problems receives what is wrong
 */
record RuleYaml(YamlMap yaml, KnownFields known, Path folder, Problems problems) {
  private static final int LONGEST_PATTERN = 2_000;
  private static final Pattern NOTHING = Pattern.compile("[^\\x00-\\x{10FFFF}]");

  /** Another mapping of the same profile. */
  RuleYaml with(YamlMap other) {
    return new RuleYaml(other, known, folder, problems);
  }

  /** Fields that are read. */
  List<String> read(String key) {
    return fields(key, known::whyNotReadable);
  }

  /** Fields that receive values. */
  List<String> written(String key) {
    return fields(key, known::whyNotWritable);
  }

  /** Fields that are read and written. */
  List<String> changed(String key) {
    return fields(key, field -> known.whyNotReadable(field).or(() -> known.whyNotWritable(field)));
  }

  /** Fields that are taken away. */
  List<String> deleted(String key) {
    return fields(key, known::whyNotDeletable);
  }

  /** One field that is read. */
  String readOne(String key) {
    return one(key, read(key));
  }

  /** One field that receives values. */
  String writtenOne(String key) {
    return one(key, written(key));
  }

  private String one(String key, List<String> fields) {
    if (fields.size() > 1) {
      yaml.wrong(key, "must name one field alone");
    }
    return fields.isEmpty() ? "" : fields.getFirst();
  }

  private List<String> fields(String key, Function<String, Optional<String>> wrong) {
    List<String> names = needed(key);
    names.forEach(name -> wrong.apply(name).ifPresent(why -> yaml.wrong(key, why)));
    return names;
  }

  /** One or more texts, at least one. */
  List<String> needed(String key) {
    List<String> texts = yaml.texts(key);
    if (texts.isEmpty()) {
      yaml.wrong(key, "must be given here, with a value");
    }
    return texts;
  }

  /** Values of fields, as a mapping from field to one or several values. */
  Map<String, List<String>> constants(String key) {
    YamlMap below = yaml.map(key);
    Map<String, List<String>> constants = new LinkedHashMap<>();
    for (String field : below.keys()) {
      known.whyNotWritable(field).ifPresent(why -> below.wrong(field, why));
      constants.put(field, constant(below, field));
    }
    if (constants.isEmpty()) {
      yaml.wrong(key, "must name fields and their values, such as {collection: Theses}");
    }
    return Collections.unmodifiableMap(constants);
  }

  private List<String> constant(YamlMap below, String field) {
    List<String> values = with(below).needed(field);
    return field.equals("language")
        ? values.stream().map(value -> language(below, field, value)).toList()
        : values;
  }

  /** The name of a language given by code or name. */
  private static String language(YamlMap yaml, String key, String value) {
    Optional<Language> language = Languages.list().find(value);
    if (language.isEmpty()) {
      yaml.wrong(
          key,
          "names «" + value + "», which is no language; write its code (es) or name (Spanish)");
    }
    return language.map(Language::name).orElse(value);
  }

  /** Listed values and what becomes of them: inline or in a file. */
  Map<String, String> valueMap(String key) {
    if (yaml.isText(key)) {
      String file = yaml.text(key).orElse("");
      return new ValueFile(folder, problems).read(file, what -> yaml.wrong(key, what));
    }
    YamlMap below = yaml.map(key);
    Map<String, String> pairs = new LinkedHashMap<>();
    below.keys().forEach(value -> below.text(value).ifPresent(to -> pairs.put(value, to)));
    if (pairs.isEmpty()) {
      yaml.wrong(key, "must list values (old: new), or name a .csv file beside the profile");
    }
    return Collections.unmodifiableMap(pairs);
  }

  /** A set of texts in their order; empty when absent. */
  Set<String> set(String key) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(yaml.texts(key)));
  }

  /** One of the names of an enumeration in small letters; the first when absent. */
  <E extends Enum<E>> E choice(String key, E[] values) {
    String given = yaml.text(key).orElse(name(values[0]));
    Optional<E> found = Arrays.stream(values).filter(one -> name(one).equals(given)).findFirst();
    if (found.isEmpty()) {
      yaml.wrong(
          key,
          "must be "
              + Arrays.stream(values).map(RuleYaml::name).collect(Collectors.joining(" or ")));
    }
    return found.orElse(values[0]);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A pattern that must be there. */
  Pattern pattern(String key) {
    Pattern pattern = patternOrNull(key);
    if (pattern == null && !yaml.has(key)) {
      yaml.wrong(key, "must be given here, with a pattern");
    }
    return pattern == null ? NOTHING : pattern;
  }

  /** A pattern, or null when there is none. */
  @Nullable Pattern patternOrNull(String key) {
    String text = yaml.text(key).orElse("");
    if (text.isEmpty() || text.length() > LONGEST_PATTERN) {
      if (yaml.has(key)) {
        yaml.wrong(key, "must be a pattern of 1 to " + LONGEST_PATTERN + " characters");
      }
      return null;
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException bad) {
      yaml.wrong(
          key,
          "is no pattern: "
              + bad.getDescription()
              + ". Patterns are those of RE2, without look-around and back references");
      return null;
    }
  }

  /** Text with groups of a pattern in it. */
  Template template(String key, String otherwise, Pattern pattern) {
    Template template = new Template(yaml.text(key).orElse(otherwise));
    if (pattern != NOTHING && template.highestGroup() > pattern.groupCount()) {
      yaml.wrong(
          key,
          "asks for $%d, but the pattern has only %d groups in round brackets"
              .formatted(template.highestGroup(), pattern.groupCount()));
    }
    return template;
  }
}
