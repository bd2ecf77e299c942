package org.pinakes.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file. Ask for each key that may be there, then call {@link #finish}: what was
 * not asked for is an unknown key. A value of the wrong type is a problem and counts as absent. Not
 * thread-safe.
 */
public final class YamlMap {
  private final String file;
  private final String path;
  private final Problems problems;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlMap(String file, String path, Problems problems) {
    this.file = file;
    this.path = path;
    this.problems = problems;
  }

  /**
   * Reads a file that is one mapping. What cannot be read at all is a problem, and an empty mapping
   * comes back.
   *
   * @param file name for messages
   * @param text its content
   * @param problems receives what is wrong
   */
  public static YamlMap read(String file, String text, Problems problems) {
    YamlMap map = new YamlMap(file, "", problems);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      root.ifPresent(map::fill);
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(file + ":" + line, "this is not YAML: " + malformed.getProblem());
    } catch (YamlEngineException malformed) {
      problems.add(file, "this is not YAML: " + malformed.getMessage());
    }
    return map;
  }

  private void fill(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(where(node), "here must be keys with values (key: value)");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (entries.put(key.getValue(), tuple) != null) {
          problems.add(where(key), "the key «" + path + key.getValue() + "» stands twice");
        }
      } else {
        problems.add(where(tuple.getKeyNode()), "a key must be a plain word");
      }
    }
  }

  /** Keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Line of a key in the file, from 1. */
  public OptionalInt line(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple == null
        ? OptionalInt.empty()
        : tuple.getKeyNode().getStartMark().stream().mapToInt(mark -> mark.getLine() + 1).findAny();
  }

  /** Whether the key is there; does not count as asking for it. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether the key is there with a plain text or number; does not count as asking for it. */
  public boolean isText(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple != null && tuple.getValueNode() instanceof ScalarNode;
  }

  /** Whether the key is there with a list; does not count as asking for it. */
  public boolean isList(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple != null && tuple.getValueNode() instanceof SequenceNode;
  }

  /** Counts as asking for a key, for those that are only read together with others. */
  public void known(String key) {
    asked.add(key);
  }

  /** Line at which this mapping begins, from 1; empty when it has no keys. */
  public OptionalInt line() {
    return entries.isEmpty() ? OptionalInt.empty() : line(entries.keySet().iterator().next());
  }

  /** A text; numbers and flags are taken as they are written. */
  public Optional<String> text(String key) {
    return value(key).flatMap(node -> scalar(key, node));
  }

  /** A whole number between two bounds, both included. */
  public OptionalInt number(String key, int least, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get().replace("_", ""));
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, in the same words as a number out of bounds.
    }
    wrong(key, "must be a whole number from " + least + " to " + most);
    return OptionalInt.empty();
  }

  /** A number, whole or not, between two bounds, both included. */
  public OptionalDouble decimal(String key, double least, double most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, in the same words as a number out of bounds.
    }
    wrong(key, "must be a number from " + least + " to " + most);
    return OptionalDouble.empty();
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> flag(String key) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong(key, "must be true or false");
      return Optional.empty();
    }
    return text.map(Boolean::valueOf);
  }

  /** A list of texts; a single text counts as a list of one. Absent: empty. */
  public List<String> texts(String key) {
    Optional<Node> node = value(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      return scalar(key, node.get()).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    sequence.getValue().forEach(item -> scalar(key, item).ifPresent(texts::add));
    return texts;
  }

  /** A mapping below this one; empty when absent. */
  public YamlMap map(String key) {
    YamlMap below = new YamlMap(file, path + key + ".", problems);
    value(key).ifPresent(below::fill);
    return below;
  }

  /** A list of mappings; empty when absent. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    value(key)
        .ifPresent(node -> {
          if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
              YamlMap below = new YamlMap(file, path + key + ".", problems);
              below.fill(item);
              maps.add(below);
            }
          } else {
            wrong(key, "must be a list (lines that begin with -)");
          }
        });
    return maps;
  }

  /** Notes a problem with a key's value, or that the key is missing. */
  public void wrong(String key, String what) {
    NodeTuple tuple = entries.get(key);
    problems.add(
        tuple == null ? where() : where(tuple.getKeyNode()), "«" + path + key + "» " + what);
  }

  /** Notes a problem with this mapping as a whole. */
  public void wrong(String what) {
    String name = path.isEmpty() ? "" : "«" + path.substring(0, path.length() - 1) + "» ";
    problems.add(where(), name + what);
  }

  /** Notes every key that was not asked for. */
  public void finish() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        String known = asked.stream().sorted().collect(Collectors.joining(", "));
        wrong(entry.getKey(), "is not a key here; known are: " + known);
      }
    }
  }

  private Optional<Node> value(String key) {
    asked.add(key);
    NodeTuple tuple = entries.get(key);
    return tuple == null ? Optional.empty() : Optional.of(tuple.getValueNode());
  }

  private Optional<String> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problems.add(where(node), "«" + path + key + "» must be a plain text or number here");
    return Optional.empty();
  }

  private String where() {
    return line().isEmpty() ? file : file + ":" + line().getAsInt();
  }

  private String where(Node node) {
    return node.getStartMark().map(mark -> file + ":" + (mark.getLine() + 1)).orElse(file);
  }
}
