package org.pinakes.i18n;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages the site speaks, each with its messages. {@code languages.txt} lists them, the
 * default one first; a language is one more line there and one more {@code messages_*.properties}.
 * Immutable and thread-safe.
 */
public final class Translations {
  private static final String LIST = "languages.txt";

  private final List<String> tags;
  private final Map<String, Messages> read = new ConcurrentHashMap<>();

  private Translations(List<String> tags) {
    this.tags = List.copyOf(tags);
  }

  /** The languages; the messages of each are read when somebody first wants them, and kept. */
  public static Translations load() {
    return new Translations(tags());
  }

  /** All languages, the default one first. */
  public List<Messages> all() {
    return tags.stream().map(this::messages).toList();
  }

  /** Language tags, the default one first. */
  public List<String> languages() {
    return tags;
  }

  /** Messages of the language in which a reader is addressed who does not say. */
  public Messages standard() {
    return messages(tags.getFirst());
  }

  /** Messages in that language, if the site speaks it. */
  public Optional<Messages> in(String tag) {
    return tags.contains(tag) ? Optional.of(messages(tag)) : Optional.empty();
  }

  private Messages messages(String tag) {
    return read.computeIfAbsent(tag, wanted -> new Messages(wanted, properties(wanted)));
  }

  /** What each language calls itself, as it stands at the beginning of a line; by tag. */
  public Map<String, String> ownNames() {
    Map<String, String> names = new LinkedHashMap<>();
    tags.forEach(tag -> names.put(tag, ownName(tag)));
    return names;
  }

  private static String ownName(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
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
