package org.pinakes.i18n;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language for a reader: what the URL says, else the cookie, else the browser. What a
 * browser asks for is matched by CLDR's distances between languages: {@code zh-TW} gets traditional
 * characters, {@code pt-PT} what there is of Portuguese. Thread-safe.
 */
public final class LanguageNegotiator {
  /** Longer headers are not read: no browser sends them. */
  private static final int LONGEST_HEADER = 256;

  private final Translations translations;
  private final LocaleMatcher spoken;

  /** Chooses among the languages of these translations. */
  public LanguageNegotiator(Translations translations) {
    this.translations = translations;
    this.spoken =
        LocaleMatcher.builder()
            .setSupportedULocales(
                translations.languages().stream().map(ULocale::forLanguageTag).toList())
            .setNoDefaultLocale()
            .build();
  }

  /**
   * The language to answer in. Values that name no language of the site count as not said.
   *
   * @param fromUrl the {@code lng} parameter
   * @param fromCookie what an earlier choice left
   * @param acceptLanguage the browser's header
   */
  public Messages choose(
      @Nullable String fromUrl, @Nullable String fromCookie, @Nullable String acceptLanguage) {
    return named(fromUrl)
        .or(() -> named(fromCookie))
        .or(() -> accepted(acceptLanguage))
        .orElseGet(translations::standard);
  }

  /** The language of that tag, if the site speaks it. */
  public Optional<Messages> named(@Nullable String tag) {
    return tag == null ? Optional.empty() : translations.in(tag);
  }

  private Optional<Messages> accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      ULocale best = spoken.getBestMatch(LocalePriorityList.add(header).build());
      return Optional.ofNullable(best).map(ULocale::toLanguageTag).flatMap(translations::in);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
