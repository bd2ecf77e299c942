package org.pinakes.web;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.pinakes.index.IndexDocument;

/** Invented documents with headings of an invented thesaurus, and of every reason to be found. */
final class HarbourShelf {
  private HarbourShelf() {}

  static List<IndexDocument> documents() {
    return List.of(
        titled("words", "Tidal malaise among pilots")
            .add("author", "Smith, Ada")
            .add("description", "Pilots reduce their harm. Tidal malaise comes at night.")
            .add("fulltext", "A bell is rung.")
            .add("publishDate", "1950")
            .build(),
        titled("heading", "What sailors know")
            .add("topic", "Tide Sickness -- History")
            .add("topic_facet", "Tide Sickness")
            .addAll("topic_tree_str_mv", List.of("0/C/", "1/C/Tide Sickness/"))
            .build(),
        titled("narrower", "A night <b>on the <script>low</script> isles")
            .addAll("topic", List.of("Neap Ague", "Ebb Fever"))
            .addAll("topic_facet", List.of("Neap Ague", "Ebb Fever"))
            .addAll(
                "topic_tree_str_mv",
                List.of(
                    "0/C/",
                    "1/C/Tide Sickness/",
                    "2/C/Tide Sickness/Ebb Fever/",
                    "0/G/",
                    "1/G/Moon Motion/"))
            .build(),
        titled("new", "Lanterns")
            .add("author", "Smith, Bo")
            .add("language", "French")
            .add("publishDate", Integer.toString(Year.now(ZoneOffset.UTC).getValue()))
            .build());
  }

  private static IndexDocument.Builder titled(String id, String title) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_short", title)
        .add("title_sort", title)
        .add("format", "Book")
        .add("language", "English");
  }
}
