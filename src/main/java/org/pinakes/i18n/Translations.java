package org.pinakes.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages the site speaks, each with its messages. {@code languages.txt} lists them, the
 * default one first; a language is one more line there and one more {@code messages_*.properties}.
 * Immutable and thread-safe.
 */
public final class Translations {
  private static final String LIST = "languages.txt";

  private final Map<String, Messages> byTag;

  private Translations(Map<String, Messages> byTag) {
    this.byTag = byTag;
  }

  /** Reads every message file once; messages are parsed here and never again. */
  public static Translations load() {
    Map<String, Messages> byTag = new LinkedHashMap<>();
    tags().forEach(tag -> byTag.put(tag, new Messages(tag, properties(tag))));
    return new Translations(byTag);
  }

  /** All languages, the default one first. */
  public Collection<Messages> all() {
    return byTag.values();
  }

  /** Language tags, the default one first. */
  public List<String> languages() {
    return List.copyOf(byTag.keySet());
  }

  /** Messages of the language in which a reader is addressed who does not say. */
  public Messages standard() {
    return byTag.values().iterator().next();
  }

  /** Messages in that language, if the site speaks it. */
  public Optional<Messages> in(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  /** Tags of all languages, without reading their messages. */
  public static List<String> tags() {
    return text(LIST).lines().filter(line -> !line.isBlank()).toList();
  }

  /** A file of this room. */
  static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is part of the program", unreadable);
    }
  }

  static Map<String, String> properties(String tag) {
    String name = "messages_" + tag + ".properties";
    try (InputStreamReader in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      Map<String, String> messages = LinkedHashMap.newLinkedHashMap(properties.size());
      properties
          .stringPropertyNames()
          .forEach(key -> messages.put(key, properties.getProperty(key)));
      ClassWords.add(tag, messages);
      return messages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is part of the program", unreadable);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Translations.class.getResourceAsStream(name), name);
  }
}
