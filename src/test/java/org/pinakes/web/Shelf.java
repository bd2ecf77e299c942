package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pinakes.index.IndexDocument;

/** Invented documents of every sort for the pages to show. */
final class Shelf {
  static final String ABSTRACT =
      "BACKGROUND: People who have lived through something know what helps. "
          + "The aim of this invented study is to describe what they do & how it is seen <by others>. "
          + "METHODS: Fifteen conversations were held and written down, with care and in full. "
          + "FINDINGS: The work is hard; the thanks are few. A café, a résumé, a naïve question: "
          + "accents count as one. CONCLUSIONS: Ask them, and pay them.";

  private Shelf() {}

  static List<IndexDocument> documents() {
    List<IndexDocument> all = new ArrayList<>();
    all.add(harm());
    all.add(scripts("arabic", "كتاب الحكايات العجيبة", "الحكيم، سليم", "Arabic", "1921"));
    all.add(scripts("chinese", "山中的图书馆", "王明", "Chinese", "1936"));
    all.add(
        scripts("greek", "Πίνακες τῶν ἐν πάσῃ παιδείᾳ διαλαμψάντων", "Καλλίμαχος", "Greek", ""));
    all.add(manyAuthors());
    all.add(nothingKnown());
    all.add(book());
    all.add(hostile());
    all.add(coded("coded", "Systematic Review"));
    all.add(coded("coded-2", "Clinical Trial"));
    for (int number = 1; number <= 60; number++) {
      all.add(filler(number));
    }
    return all;
  }

  private static IndexDocument harm() {
    String title = "Support for peer workers in harm reduction: what they say";
    return titled("peer-1", title)
        .add("author", "Robles, A.")
        .add("author", "Tanaka, J. B.")
        .add("author_sort", "Robles, A.")
        .add("institution", "Institute of Invented Studies")
        .add("collection", "Invented Articles")
        .add("source_str", "invented")
        .addAll("format", List.of("Online", "Article", "Text"))
        .add("language", "English")
        .add("publisher", "Example Press")
        .add("publishDate", "2021")
        .add("publishDateSort", "2021")
        .add("published_str", "2021-06-05")
        .add("topic", "Harm reduction")
        .add("topic_facet", "Harm reduction")
        .add("topic", "Work -- Recognition")
        .add("topic_facet", "Work")
        .addAll(
            "url",
            List.of("https://www.example.org/articles/1/", "http://example.net/10.5555/peer.1"))
        .add("container_title", "Journal of Invented Results")
        .add("container_volume", "18")
        .add("container_issue", "2")
        .add("container_pages_str", "60-71")
        .add("doi_str_mv", "10.5555/peer.1")
        .add("license_str", "CC BY 4.0")
        .add("license_url_str", "https://creativecommons.org/licenses/by/4.0/")
        .add("open_access_boolean", "true")
        .add("relation_str_mv", "erratum-in | DOI:10.5555/peer.2 | J Invent Res 2022;19:1")
        .addAll("cites_str_mv", List.of("10.5555/many", "10.5555/not.here"))
        .add("description", ABSTRACT)
        .add("fulltext", "The keepers of lighthouses were asked as well. ".repeat(30) + ABSTRACT)
        .add("first_indexed", "2026-01-09T00:00:00Z")
        .build();
  }

  private static IndexDocument scripts(
      String id, String title, String author, String language, String year) {
    return titled(id, title)
        .add("author", author)
        .add("author_sort", author)
        .add("format", "Book")
        .add("language", language)
        .add("publishDate", year)
        .add("publishDateSort", year)
        .add("source_str", "library")
        .add("first_indexed", "2026-01-08T00:00:00Z")
        .build();
  }

  private static IndexDocument manyAuthors() {
    IndexDocument.Builder document =
        titled(
                "many",
                "A very long title about harm and help, with a subtitle that goes on and on: a"
                    + " comparison of everything with everything else in forty-two invented"
                    + " countries, Pneumonoultramicroscopicsilicovolcanoconiosis included")
            .addAll("format", List.of("Article"))
            .add("language", "English")
            .add("publishDate", "2019")
            .add("publishDateSort", "2019")
            .add("source_str", "invented")
            .add("doi_str_mv", "10.5555/many")
            .add("description", "Harm is where help is not. ".repeat(60))
            .add("first_indexed", "2026-01-07T00:00:00Z");
    for (int number = 1; number <= 60; number++) {
      document.add("author", "Author" + number + ", Given Name");
    }
    return document.build();
  }

  private static IndexDocument nothingKnown() {
    return IndexDocument.builder()
        .add("id", "bare/with slash & more?")
        .add("source_str", "library")
        .add("first_indexed", "2026-01-06T00:00:00Z")
        .build();
  }

  private static IndexDocument book() {
    return titled("don-quijote", "El ingenioso hidalgo don Quijote de la Mancha")
        .add("author", "Cervantes Saavedra, Miguel de, 1547-1616")
        .add("author_sort", "Cervantes Saavedra, Miguel de, 1547-1616")
        .add("author_role", "Cervantes Saavedra, Miguel de, 1547-1616 | author")
        .add("author2", "Invención, Editora")
        .add("author2_role", "Invención, Editora | editor, translator")
        .add("format", "Book")
        .add("language", "Spanish")
        .add("publisher", "Juan de la Cuesta")
        .add("publication_place_str_mv", "Madrid")
        .add("publishDate", "1605")
        .add("publishDateSort", "1605")
        .add("edition", "1a ed.")
        .add("physical", "664 p. ; 20 cm")
        .add("topic", "Knights and knighthood -- Fiction")
        .add("topic_facet", "Knights and knighthood")
        .add("source_str", "library")
        .add("description", "Un hidalgo lee demasiado.")
        .add("first_indexed", "2026-01-05T00:00:00Z")
        .build();
  }

  /** What somebody may put into a record to hurt a reader. */
  private static IndexDocument hostile() {
    return titled("hostile", "<script>alert('harm')</script>\"' onload=x {{7*7}}")
        .add("author", "\"><img src=x onerror=alert(1)>")
        .add("url", "javascript:alert(1)")
        .add("format", "<b>Odd</b>")
        .add("language", "Klingon \"of\" <i>old</i>")
        .add("source_str", "library")
        .add("description", "</p></main><script>alert(1)</script> harm")
        .add("first_indexed", "2026-01-04T00:00:00Z")
        .build();
  }

  private static IndexDocument coded(String id, String genre) {
    return titled(id, "What codes say")
        .add("genre", genre)
        .add("genre_facet", genre)
        .addAll("geographic", List.of("Japan", "Fukui (Prefecture)"))
        .addAll("geographic_facet", List.of("Japan", "Fukui (Prefecture)"))
        .add("work_keys_str_mv", "AT somebody whatcodessay")
        .addAll("note_str_mv", List.of("Juvenile", "Adults only, says the cover"))
        .add("source_str", "library")
        .add("first_indexed", "2025-01-01T00:00:00Z")
        .build();
  }

  private static IndexDocument filler(int number) {
    String year = Integer.toString(1960 + number);
    return titled("filler-" + number, "Results of work number " + number + " on seaweed")
        .add("author", "Writer " + (char) ('A' + number % 26) + ".")
        .add("author_sort", "Writer " + (char) ('A' + number % 26) + ".")
        .addAll("format", number % 2 == 0 ? List.of("Article") : List.of("Book", "Online"))
        .add("language", List.of("English", "German", "French").get(number % 3))
        .add("topic", "Seaweed")
        .add("topic_facet", "Seaweed")
        .add("publisher", "Sea & Sons")
        .add("publishDate", year)
        .add("publishDateSort", year)
        .add("collection", number % 2 == 0 ? "Sea Articles" : "Sea Books")
        .add("license_str", number % 3 == 0 ? "CC BY-SA 4.0" : "")
        .add("open_access_boolean", number % 3 == 0 ? "true" : "")
        .add("dewey_tree_str_mv", number % 2 == 0 ? "0/500/" : "0/300/")
        .add("dewey_tree_str_mv", number % 2 == 0 ? "1/500/570/" : "1/300/380/")
        .add("source_str", "sea")
        .add("description", "What number " + number + " says about seaweed and the tides.")
        .add("first_indexed", "2025-01-01T00:00:00Z")
        .build();
  }

  private static IndexDocument.Builder titled(String id, String title) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_short", title)
        .add("title_full", title)
        .add("title_sort", title.toLowerCase(Locale.ROOT));
  }
}
