package org.pinakes.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.record.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** A record in the words of schema.org, for search engines. */
public final class JsonLd {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLd() {}

  /**
   * JSON for a {@code script} element of type {@code application/ld+json}: {@code <}, {@code >} and
   * {@code &} are written as escapes, so that nothing in it ends the element. Empty for a record
   * without title.
   */
  public static String of(Reference reference) {
    return of(reference, 0, 0);
  }

  /**
   * The same with what readers think of it.
   *
   * @param ratings how many readers have rated it; 0 leaves it out
   * @param mean stars on average, from 1 to 5
   */
  public static String of(Reference reference, int ratings, double mean) {
    if (reference.title().isEmpty()) {
      return "";
    }
    Map<String, Object> thing = thing(reference);
    if (ratings > 0) {
      thing.put("aggregateRating", rating(ratings, mean));
    }
    return MAPPER
        .writeValueAsString(thing)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static Map<String, Object> thing(Reference reference) {
    Map<String, Object> thing = new LinkedHashMap<>();
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    thing.put("@context", "https://schema.org");
    thing.put("@type", reference.type().name("schema"));
    put(thing, "@id", reference.address());
    put(thing, "name", reference.title());
    put(thing, "author", people(reference.names(Name.Part.AUTHOR)));
    put(thing, "editor", people(reference.names(Name.Part.EDITOR)));
    put(thing, "translator", people(reference.names(Name.Part.TRANSLATOR)));
    put(thing, "datePublished", date == null ? "" : date.toString());
    put(thing, "inLanguage", reference.languageCode());
    put(thing, "publisher", named("Organization", imprint.publisher()));
    put(thing, "isPartOf", named(host(reference), reference.host().title()));
    put(thing, "pagination", reference.host().pages().written());
    put(thing, "isbn", Brief.values(reference.numbers().isbns()));
    put(thing, "issn", Brief.values(reference.numbers().issns()));
    put(thing, "keywords", Brief.values(reference.subjects().topics()));
    put(thing, "sameAs", sameAs(reference));
    return thing;
  }

  private static Map<String, Object> rating(int ratings, double mean) {
    Map<String, Object> rating = new LinkedHashMap<>();
    rating.put("@type", "AggregateRating");
    rating.put("ratingValue", Math.round(mean * 100) / 100.0);
    rating.put("ratingCount", ratings);
    rating.put("bestRating", 5);
    rating.put("worstRating", 1);
    return rating;
  }

  private static String host(Reference reference) {
    return reference.type().isArticle() ? "Periodical" : "Book";
  }

  private static List<String> sameAs(Reference reference) {
    List<String> same = new ArrayList<>();
    Brief.values(reference.numbers().dois()).forEach(doi -> same.add("https://doi.org/" + doi));
    String pmid = reference.numbers().pmid();
    if (!pmid.isEmpty()) {
      same.add("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
    }
    return same;
  }

  private static List<Map<String, Object>> people(List<Name> names) {
    return Brief.values(names).stream()
        .map(name -> named(name.body() ? "Organization" : "Person", name.direct()))
        .toList();
  }

  private static Map<String, Object> named(String type, String name) {
    if (name.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static void put(Map<String, Object> thing, String key, Object value) {
    boolean empty = value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    if (!empty) {
      thing.put(key, value instanceof String text ? Brief.text(text) : value);
    }
  }
}
