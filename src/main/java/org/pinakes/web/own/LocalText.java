package org.pinakes.web.own;

import java.util.Map;
import java.util.Optional;

/**
 * A text that a site's owner wrote, once for all languages or for some of them. Immutable.
 *
 * @param byLanguage the text by language tag; {@link #ALL} for every other language
 */
public record LocalText(Map<String, String> byLanguage) {
  /** Stands for every language that is not named. */
  static final String ALL = "";

  /** The language that is shown when there is nothing in the reader's. */
  private static final String ENGLISH = "en";

  /** Copies the map. */
  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** Nothing said. */
  public static LocalText none() {
    return new LocalText(Map.of());
  }

  /** The same for everyone. */
  public static LocalText of(String text) {
    return new LocalText(Map.of(ALL, text));
  }

  /** What a reader of that language is shown; in English when it is not said in it. */
  public Optional<String> in(String tag) {
    return Optional.ofNullable(byLanguage.get(tag))
        .or(() -> Optional.ofNullable(byLanguage.get(ALL)))
        .or(() -> Optional.ofNullable(byLanguage.get(ENGLISH)));
  }
}
