package org.pinakes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.query.Query;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.search.FacetField;
import org.pinakes.search.SearchForm;
import org.pinakes.search.TreePath;
import org.pinakes.web.own.ContentPages;
import org.pinakes.web.own.LocalText;
import org.pinakes.web.own.OwnSite;

/**
 * What a reader of a language sees in another one: values that occur in this catalogue, have words
 * in some language of the site and none in this one, and texts of the site's own that are not
 * written in it. Values that have words in no language are told apart: they are headings that
 * cataloguers wrote, genres and places above all, which stand for themselves. Thread-safe.
 */
public final class TranslationGaps {
  /** Values looked at in one field, the commonest first. */
  private static final int MOST = 2_000;

  /** How keys of the settings begin that say what the site makes its own. */
  private static final String SITE = "site.";

  private static final Comparator<Value> MOST_RECORDS =
      Comparator.comparingLong(Value::records).reversed();

  private static final Pattern VERSION = Pattern.compile(" \\d\\.\\d$");

  private final CatalogIndex index;
  private final SearchForm form;
  private final OwnSite own;
  private final Translations translations;
  private final ContentPages pages;

  /**
   * @param form its facets say in which fields values have words
   * @param own what the site makes its own
   */
  public TranslationGaps(
      CatalogIndex index, SearchForm form, OwnSite own, Translations translations) {
    this.index = index;
    this.form = form;
    this.own = own;
    this.translations = translations;
    pages = new ContentPages(own, System::nanoTime);
  }

  /**
   * A language.
   *
   * @param tag of the language
   * @param name its own name
   * @param texts texts of the site's own that are missing
   * @param values values that have words in other languages only
   */
  public record Gaps(String tag, String name, List<String> texts, List<Value> values) {
    /** Copies the lists. */
    public Gaps {
      texts = List.copyOf(texts);
      values = List.copyOf(values);
    }
  }

  /**
   * A value without words.
   *
   * @param group what it is a value of: the facet's name
   * @param value as it is stored
   * @param records how many have it
   */
  public record Value(String group, String value, long records) {}

  /**
   * What was found.
   *
   * @param languages all languages of the site
   * @param verbatim values without words in any of them, those of the most records first
   */
  public record Report(List<Gaps> languages, List<Value> verbatim) {
    /** Copies the lists. */
    public Report {
      languages = List.copyOf(languages);
      verbatim = List.copyOf(verbatim);
    }

    /** One language; empty when the site does not speak it. */
    public Optional<Gaps> in(String tag) {
      return languages.stream().filter(one -> one.tag().equals(tag)).findFirst();
    }
  }

  /** Looks at all values. */
  public Report report() {
    Map<String, List<Value>> lacking = new LinkedHashMap<>();
    translations.all().forEach(messages -> lacking.put(messages.tag(), new ArrayList<>()));
    List<Value> verbatim = new ArrayList<>();
    values().forEach(field -> sort(field, lacking, verbatim));
    verbatim.sort(MOST_RECORDS);
    return new Report(
        translations.all().stream()
            .map(messages -> gaps(messages, lacking.getOrDefault(messages.tag(), List.of())))
            .toList(),
        verbatim);
  }

  private record Values(FacetField facet, List<Count> counts) {}

  /** Puts each value of a field to the languages that lack it, or to what stands for itself. */
  private void sort(Values field, Map<String, List<Value>> lacking, List<Value> verbatim) {
    Map<String, Predicate<String>> known = new LinkedHashMap<>();
    translations
        .all()
        .forEach(messages -> known.put(messages.tag(), known(messages, field.facet())));
    for (Count count : field.counts()) {
      Value value = new Value(field.facet().parameter(), count.value(), count.count());
      List<String> without =
          known.keySet().stream()
              .filter(tag -> !known.getOrDefault(tag, word -> false).test(count.value()))
              .toList();
      if (without.size() == known.size()) {
        verbatim.add(value);
      } else {
        without.forEach(tag -> lacking.computeIfAbsent(tag, t -> new ArrayList<>()).add(value));
      }
    }
  }

  private Gaps gaps(Messages messages, List<Value> without) {
    String name = translations.ownNames().getOrDefault(messages.tag(), messages.tag());
    List<Value> sorted = without.stream().sorted(MOST_RECORDS).toList();
    return new Gaps(messages.tag(), name, texts(messages.tag()), sorted);
  }

  private List<Values> values() {
    return form.facets().stream()
        .filter(facet -> !facet.words().isEmpty() && !facet.words().equals("source"))
        .map(facet -> new Values(facet, counts(facet.field())))
        .toList();
  }

  private List<Count> counts(String field) {
    return index
        .values(
            new FacetRequest(
                new Query.All(),
                Map.of(),
                List.of(),
                field,
                "",
                FacetRequest.Order.COUNT,
                "en",
                0,
                MOST))
        .values();
  }

  private static Predicate<String> known(Messages messages, FacetField facet) {
    String group = facet.words();
    return switch (group) {
      case "language" -> value -> isLanguage(messages, value);
      case "licence" -> value -> messages.knows(group, VERSION.matcher(value).replaceFirst(""));
      default ->
          facet.kind() == FacetField.Kind.TREE
              ? value -> isStep(messages, group, value)
              : value -> messages.knows(group, value);
    };
  }

  private static boolean isLanguage(Messages messages, String value) {
    Language language = Languages.list().findOrKeep(value);
    return language.known() && !messages.languageName(language.code(), "").isEmpty();
  }

  /**
   * Of a tree the uppermost steps have words; narrower ones are numbers, or headings as they are.
   */
  private static boolean isStep(Messages messages, String group, String value) {
    return TreePath.of(value)
        .filter(path -> path.level() == 0)
        .map(path -> messages.knows(group, path.name()))
        .orElse(true);
  }

  /** Texts that the site has written in some languages, and not in this one. */
  private List<String> texts(String tag) {
    List<String> missing = new ArrayList<>();
    if (lacks(own.name(), tag)) {
      missing.add(SITE + "name");
    }
    if (lacks(own.description(), tag)) {
      missing.add(SITE + "description");
    }
    missing.addAll(pages.missing(tag));
    return missing;
  }

  private static boolean lacks(LocalText text, String tag) {
    return !text.byLanguage().isEmpty()
        && !text.byLanguage().containsKey(tag)
        && !text.byLanguage().containsKey("");
  }
}
