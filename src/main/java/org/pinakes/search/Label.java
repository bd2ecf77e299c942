package org.pinakes.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What something is called: a message of the site, or words of its owner.
 *
 * @param key message key; empty when there are words
 * @param words language tag to words, the owner's first language first; empty when there is a key
 */
public record Label(String key, Map<String, String> words) {
  /** Copies the map and keeps its order. */
  public Label {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  static Label of(String key) {
    return new Label(key, Map.of());
  }

  static Label of(Map<String, String> words) {
    return new Label("", words);
  }

  /** The owner's words in a language, or else in the first one; empty when there is a key. */
  public String in(String language) {
    String own = words.get(language);
    return own != null ? own : words.values().stream().findFirst().orElse("");
  }
}
