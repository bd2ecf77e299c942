package org.pinakes.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.csv.CsvTable;

/**
 * The code list of languages, from {@code languages.csv}: shortest BCP 47 code, MARC (ISO 639-2/B),
 * ISO 639-3, English name, further codes. Immutable and thread-safe.
 */
public final class Languages {
  private static final Languages LIST = load();

  private final Map<String, Language> byKey;
  private final Map<Language, String> marc;

  private Languages(Map<String, Language> byKey, Map<Language, String> marc) {
    this.byKey = Map.copyOf(byKey);
    this.marc = Map.copyOf(marc);
  }

  /** The list. */
  public static Languages list() {
    return LIST;
  }

  /**
   * Finds a language by any of its codes (a region such as {@code en-GB} is passed over) or by its
   * English name, in any case.
   */
  public Optional<Language> find(String codeOrName) {
    String key = codeOrName.strip().toLowerCase(Locale.ROOT);
    Language exact = byKey.get(key);
    if (exact != null) {
      return Optional.of(exact);
    }
    int region = Math.max(key.indexOf('-'), key.indexOf('_'));
    return region < 2 ? Optional.empty() : Optional.ofNullable(byKey.get(key.substring(0, region)));
  }

  /** Every language of the list, once. */
  public Set<Language> all() {
    return Set.copyOf(byKey.values());
  }

  /** As {@link #find}, or the value as it stands when the list does not have it. */
  public Language findOrKeep(String codeOrName) {
    return find(codeOrName).orElseGet(() -> Language.unknown(codeOrName.strip()));
  }

  /** MARC's code of a language (ISO 639-2/B); {@code und} for one that has none. */
  public String marcCode(Language language) {
    String code = marc.getOrDefault(language, "");
    return code.isEmpty() ? "und" : code;
  }

  private static Languages load() {
    Map<String, Language> byKey = new HashMap<>();
    Map<Language, String> marc = new HashMap<>();
    for (List<String> columns : CsvTable.rows(Languages.class, "languages.csv")) {
      add(byKey, columns);
      marc.putIfAbsent(new Language(columns.get(0), columns.get(3)), columns.get(1));
    }
    return new Languages(byKey, marc);
  }

  private static void add(Map<String, Language> byKey, List<String> columns) {
    Language language = new Language(columns.get(0), columns.get(3));
    columns.subList(0, 3).forEach(code -> byKey.putIfAbsent(code, language));
    byKey.putIfAbsent(language.name().toLowerCase(Locale.ROOT), language);
    for (String code : columns.get(4).split(" ", -1)) {
      if (!code.isEmpty()) {
        byKey.putIfAbsent(code, language);
      }
    }
  }
}
