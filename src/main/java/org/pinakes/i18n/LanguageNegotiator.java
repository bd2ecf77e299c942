package org.pinakes.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language for a reader: what the URL says, else the cookie, else the browser. */
public final class LanguageNegotiator {
  /** Longer headers are not read: no browser sends them. */
  private static final int LONGEST_HEADER = 256;

  private final Translations translations;
  private final List<Locale> spoken;

  /** Chooses among the languages of these translations. */
  public LanguageNegotiator(Translations translations) {
    this.translations = translations;
    this.spoken = translations.languages().stream().map(Locale::forLanguageTag).toList();
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
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), spoken);
      return Optional.ofNullable(best).map(Locale::toLanguageTag).flatMap(translations::in);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
