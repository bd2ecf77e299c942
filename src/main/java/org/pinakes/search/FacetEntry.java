package org.pinakes.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.search.FacetField.Kind;
import org.pinakes.search.FacetField.Opening;
import org.pinakes.search.FacetField.Order;
import org.pinakes.yaml.YamlMap;

/** Reads one entry of {@code facets}; what it does not say is as in the catalogue's own list. */
final class FacetEntry {
  private static final List<String> WORDS =
      List.of(
          "audience",
          "dewey",
          "format",
          "genre",
          "language",
          "lcc",
          "licence",
          "mesh",
          "region",
          "source");
  private static final int MOST_VALUES = 100;
  private static final int NORMAL_VALUES = 10;
  private static final int FEWEST_BARS = 10;
  private static final int MOST_BARS = 200;
  private static final int NORMAL_BARS = 60;

  private final String name;
  private final YamlMap yaml;
  private final @Nullable FacetField known;
  private final @Nullable NamedFilter knownSwitch;
  private final Predicate<String> messages;

  FacetEntry(String name, YamlMap yaml, SearchForm standard, Predicate<String> messages) {
    this.name = name;
    this.yaml = yaml;
    this.messages = messages;
    known = standard.facet(name).orElse(null);
    knownSwitch = standard.named(name).orElse(null);
  }

  boolean isSwitch() {
    return yaml.has("kind") && yaml.isText("kind")
        ? yaml.text("kind").equals(Optional.of("switch"))
        : knownSwitch != null;
  }

  /** The named filter; empty when it is wrong. */
  Optional<NamedFilter> named() {
    yaml.known("kind");
    int years = yaml.number("last-years", 1, 1000).orElse(0);
    Map<String, List<String>> where = where();
    if (years == 0 && where.isEmpty() && knownSwitch != null) {
      years = knownSwitch.lastYears();
      where = knownSwitch.where();
    }
    if (years == 0 && where.isEmpty()) {
      yaml.wrong("needs «where» (fields and values) or «last-years»");
      return Optional.empty();
    }
    NamedFilter filter =
        new NamedFilter(
            name, label(knownSwitch == null ? null : knownSwitch.label()), where, years);
    return Optional.of(filter);
  }

  private Map<String, List<String>> where() {
    YamlMap where = yaml.map("where");
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    for (String field : where.keys()) {
      List<String> values = where.texts(field);
      if (isCounted(field)) {
        conditions.put(field, values);
      } else {
        where.wrong(field, uncounted(field));
      }
    }
    return conditions;
  }

  /** The facet; empty when it has no field. */
  Optional<FacetField> facet() {
    Kind kind = choice("kind", Kind.values(), known == null ? Kind.LIST : known.kind());
    Optional<String> field =
        yaml.text("field").or(() -> Optional.ofNullable(known).map(FacetField::field));
    if (field.isEmpty()) {
      yaml.wrong("needs «field», the field of the index whose values it counts");
      return Optional.empty();
    }
    if (!isCounted(field.get())) {
      yaml.wrong("field", uncounted(field.get()));
      return Optional.empty();
    }
    return Optional.of(
        new FacetField(
            name,
            field.get(),
            label(known == null ? null : known.label()),
            kind,
            size(kind),
            choice("order", Order.values(), known == null ? Order.COUNT : known.order()),
            choice("show", Opening.values(), known == null ? Opening.COLLAPSED : known.opening()),
            every(),
            words()));
  }

  private int size(Kind kind) {
    boolean bars = kind == Kind.HISTOGRAM;
    int normal = bars ? NORMAL_BARS : NORMAL_VALUES;
    return yaml.number("size", bars ? FEWEST_BARS : 1, bars ? MOST_BARS : MOST_VALUES)
        .orElse(known != null && known.kind() == kind ? known.size() : normal);
  }

  private boolean every() {
    String match = yaml.text("match").orElse(known != null && known.every() ? "all" : "any");
    if (!match.equals("all") && !match.equals("any")) {
      yaml.wrong("match", "must be any or all");
    }
    return match.equals("all");
  }

  private String words() {
    String words = yaml.text("words").orElse(known == null ? "" : known.words());
    if (!words.isEmpty() && !WORDS.contains(words)) {
      yaml.wrong("words", "must be one of " + String.join(", ", WORDS));
    }
    return words;
  }

  private Label label(@Nullable Label normal) {
    if (!yaml.has("label")) {
      String key = "facet." + name.replace('-', '_');
      if (normal == null && !messages.test(key)) {
        yaml.wrong("needs «label», in every language of the site: {en: Shelf, es: Estante}");
      }
      return normal == null ? Label.of(key) : normal;
    }
    return yaml.isText("label") ? key() : words(yaml.map("label"));
  }

  private Label key() {
    String key = yaml.text("label").orElse("");
    if (!messages.test(key)) {
      yaml.wrong(
          "label",
          "must be the key of a message, such as facet.author, or words in every language of the"
              + " site: {en: Shelf, es: Estante}");
    }
    return Label.of(key);
  }

  private static Label words(YamlMap label) {
    Map<String, String> words = new LinkedHashMap<>();
    label.keys().forEach(tag -> label.text(tag).ifPresent(text -> words.put(tag, text)));
    if (words.isEmpty()) {
      label.wrong("needs words, by language: {en: Shelf, es: Estante}");
    }
    return Label.of(words);
  }

  private <E extends Enum<E>> E choice(String key, E[] possible, E normal) {
    Optional<String> said = yaml.text(key);
    List<String> known = new ArrayList<>();
    for (E each : possible) {
      String word = each.name().toLowerCase(Locale.ROOT);
      if (said.equals(Optional.of(word))) {
        return each;
      }
      known.add(word);
    }
    if (said.isPresent()) {
      String others = key.equals("kind") ? ", switch" : "";
      yaml.wrong(key, "must be one of " + String.join(", ", known) + others);
    }
    return normal;
  }

  private static boolean isCounted(String field) {
    return IndexSchema.catalogue().find(field).filter(IndexField::facet).isPresent();
  }

  private static String uncounted(String field) {
    String counted =
        IndexSchema.catalogue().fields().stream()
            .filter(IndexField::facet)
            .map(IndexField::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return "names %s, whose values are not counted; those of these are: %s, and of fields of your own that end in _facet"
        .formatted(field, counted);
  }
}
