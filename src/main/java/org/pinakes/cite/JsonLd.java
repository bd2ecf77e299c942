package org.pinakes.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.record.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** A record in the words of schema.org, for search engines. */
public final class JsonLd {
  private static final String CONTEXT = "https://schema.org";
  private static final String DATASET = "Dataset";

  /** Types of which search engines want a headline. */
  private static final Set<String> ARTICLES = Set.of("ScholarlyArticle", "Review", "Report");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'),;]{1,300}");
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
    return script(thing);
  }

  /**
   * The site itself, with the address at which it is searched.
   *
   * @param name what it is called
   * @param home address of its start page; part of it is what a request says, which may be no URI
   */
  public static String site(String name, String home) {
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@context", CONTEXT);
    site.put("@type", "WebSite");
    site.put("name", Brief.text(name));
    site.put("url", home);
    String template = home.replaceFirst("/*$", "") + "/search?q={search_term_string}";
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("@type", "SearchAction");
    search.put("target", Map.of("@type", "EntryPoint", "urlTemplate", template));
    search.put("query-input", "required name=search_term_string");
    site.put("potentialAction", search);
    return script(site);
  }

  private static String script(Map<String, Object> thing) {
    return MAPPER
        .writeValueAsString(thing)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static Map<String, Object> thing(Reference reference) {
    Map<String, Object> thing = new LinkedHashMap<>();
    String type = reference.type().name("schema");
    List<Map<String, Object>> authors = people(reference.names(Name.Part.AUTHOR));
    thing.put("@context", CONTEXT);
    thing.put("@type", type);
    put(thing, "@id", reference.address());
    put(thing, "url", reference.address());
    put(thing, "name", reference.title());
    put(thing, ARTICLES.contains(type) ? "headline" : "", reference.title());
    put(thing, "alternateName", Brief.values(reference.otherTitles()));
    put(thing, type.equals(DATASET) ? "creator" : "author", authors);
    said(thing, reference);
    published(thing, reference);
    known(thing, reference);
    return thing;
  }

  /** What it says; for data sets in the property by which they are found. */
  private static void said(Map<String, Object> thing, Reference reference) {
    String text = String.join(" ", reference.texts().abstracts());
    boolean data = reference.type().name("schema").equals(DATASET);
    put(thing, data ? "description" : "abstract", text);
    put(thing, "keywords", Brief.values(reference.subjects().topics()));
    put(thing, "license", licence(reference.texts().rights()));
  }

  /** The address of the licence, where a statement of rights is or has one. */
  private static String licence(List<String> rights) {
    return rights.stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElse("");
  }

  private static void published(Map<String, Object> thing, Reference reference) {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    put(thing, "editor", people(reference.names(Name.Part.EDITOR)));
    put(thing, "translator", people(reference.names(Name.Part.TRANSLATOR)));
    put(thing, "datePublished", date == null ? "" : date.toString());
    put(thing, "inLanguage", reference.languageCode());
    put(thing, "publisher", named("Organization", imprint.publisher()));
    put(thing, "bookEdition", reference.type().isBook() ? imprint.edition() : "");
    put(thing, "isPartOf", host(reference));
    put(thing, "pageStart", reference.host().pages().first());
    put(thing, "pageEnd", reference.host().pages().last());
    put(thing, "pagination", reference.host().pages().written());
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

  private static void known(Map<String, Object> thing, Reference reference) {
    put(thing, "isbn", Brief.values(reference.numbers().isbns()));
    boolean whole = reference.host().title().isEmpty();
    put(thing, whole ? "issn" : "", Brief.values(reference.numbers().issns()));
    put(thing, "identifier", identifiers(reference));
    put(thing, "sameAs", sameAs(reference));
    put(thing, "encoding", pdf(reference.pdf()));
  }

  private static Map<String, Object> pdf(String address) {
    if (address.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("@type", "MediaObject");
    file.put("contentUrl", address);
    file.put("encodingFormat", "application/pdf");
    return file;
  }

  private static List<Map<String, Object>> identifiers(Reference reference) {
    List<Map<String, Object>> identifiers = new ArrayList<>();
    Brief.values(reference.numbers().dois()).forEach(doi -> identifiers.add(number("DOI", doi)));
    if (!reference.numbers().pmid().isEmpty()) {
      identifiers.add(number("PMID", reference.numbers().pmid()));
    }
    return identifiers;
  }

  private static Map<String, Object> number(String kind, String number) {
    Map<String, Object> identifier = new LinkedHashMap<>();
    identifier.put("@type", "PropertyValue");
    identifier.put("propertyID", kind);
    identifier.put("value", Brief.text(number));
    return identifier;
  }

  /** An article is part of an issue, which is part of a volume, which is part of a journal. */
  private static Map<String, Object> host(Reference reference) {
    Reference.Host host = reference.host();
    if (host.title().isEmpty() || !reference.type().isArticle()) {
      return named("Book", host.title());
    }
    Map<String, Object> whole = named("Periodical", host.title());
    put(whole, "issn", Brief.values(reference.numbers().issns()));
    whole = part("PublicationVolume", "volumeNumber", host.volume(), whole);
    return part("PublicationIssue", "issueNumber", host.issue(), whole);
  }

  private static Map<String, Object> part(
      String type, String property, String number, Map<String, Object> whole) {
    if (number.isEmpty()) {
      return whole;
    }
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("@type", type);
    part.put(property, Brief.text(number));
    part.put("isPartOf", whole);
    return part;
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
        .map(name -> name.body() ? named("Organization", name.direct()) : person(name))
        .toList();
  }

  private static Map<String, Object> person(Name name) {
    Map<String, Object> person = named("Person", name.direct());
    if (!name.given().isEmpty()) {
      put(person, "familyName", name.family());
      put(person, "givenName", name.given());
      put(person, "honorificSuffix", name.suffix());
    }
    return person;
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
    boolean empty =
        key.isEmpty() || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    if (!empty) {
      thing.put(key, value instanceof String text ? Brief.text(text) : value);
    }
  }
}
