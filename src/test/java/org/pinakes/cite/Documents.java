package org.pinakes.cite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.pinakes.index.IndexDocument;

/** Invented documents for files and citations, and what becomes of them. */
final class Documents {
  static final References REFERENCES = new References(id -> "https://catalogue.example/record/x");

  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "{{x}",
          "\\",
          "\\input{a}",
          "\n",
          "\r\n",
          "\t",
          "&",
          "&amp;",
          "<b>",
          "]]>",
          "<!--",
          "\"",
          "'",
          "%",
          "#",
          "$",
          "_",
          "~",
          "^",
          "=1+1",
          "@x",
          "-5",
          "+1",
          "and",
          ",",
          ";",
          "ER  - ",
          "TY  - JOUR",
          "AU  - x",
          "PMID- 1",
          "[doi]",
          "\u0001",
          "\u001d",
          "\u001e",
          "\u001f",
          "\u2028",
          "\ud800",
          "\uffff",
          "\u00a0",
          "مكتبة",
          "עברית",
          "漢字かな",
          "📚",
          "é",
          "e\u0301",
          "\u200f",
          "%5C",
          "://",
          "|",
          "--");
  private static final List<String> WORDS =
      List.of("Tides", "and", "lighthouses", "of", "the", "North", "DNA", "sea", "after", "iPad");
  private static final List<String> FORMATS =
      List.of("Article", "Book", "Book Chapter", "Thesis", "Preprint", "Map", "Journal", "Dataset");
  private static final List<String> ROLES =
      List.of("editor", "translator", "illustrator", "author");

  private Documents() {}

  /** One record as a file. */
  static byte[] file(ExportFormat format, List<IndexDocument> documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ExportFile file = format.to(bytes)) {
      for (IndexDocument document : documents) {
        file.write(document, REFERENCES.of(document));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** Documents of every sort with what is most troublesome in every format. */
  static List<IndexDocument> random(long seed, int count) {
    RandomGenerator random = new Random(seed);
    List<IndexDocument> documents = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      documents.add(
          random(random, "random-" + number + (number % 5 == 0 ? "/" + text(random) : "")));
    }
    return documents;
  }

  private static IndexDocument random(RandomGenerator random, String id) {
    IndexDocument.Builder document = IndexDocument.builder().add("id", id);
    document.add("title", "T " + text(random));
    document.add("format", FORMATS.get(random.nextInt(FORMATS.size())));
    document.add("language", random.nextBoolean() ? "English" : "German");
    for (int name = random.nextInt(4); name > 0; name--) {
      document.add("author", name(random));
    }
    if (random.nextBoolean()) {
      String helper = name(random);
      document.add("author2", helper);
      document.add("author2_role", helper + " | " + ROLES.get(random.nextInt(ROLES.size())));
    }
    document.add("author_corporate", random.nextInt(3) == 0 ? "G " + text(random) : "");
    document.add("container_title", random.nextBoolean() ? "J " + text(random) : "");
    document.add("container_volume", random.nextBoolean() ? "V" + text(random) : "");
    document.add("container_issue", random.nextBoolean() ? "" + random.nextInt(30) : "");
    document.add("container_pages_str", pages(random));
    document.add("publishDate", "" + random.nextInt(1500, 2030));
    document.add("publisher", "P " + text(random));
    document.add("publication_place_str_mv", "C " + text(random));
    document.add("edition", random.nextBoolean() ? "E " + text(random) : "");
    document.add("isbn", random.nextBoolean() ? "97884000000" + random.nextInt(10, 99) : "");
    document.add("issn", random.nextBoolean() ? "1234-567" + random.nextInt(10) : "");
    document.add(
        "doi_str_mv", random.nextBoolean() ? "10.5555/" + text(random).replace(" ", "") : "");
    document.add("pmid_str", random.nextBoolean() ? "" + random.nextInt(1, 1_000_000) : "");
    document.add("url", random.nextBoolean() ? "https://example.org/" + random.nextInt() : "");
    document.add("url", random.nextBoolean() ? "javascript:" + text(random) : "");
    for (int topic = random.nextInt(4); topic > 0; topic--) {
      document.add("topic", "K " + text(random));
    }
    document.add(
        "description",
        random.nextBoolean() ? "A " + text(random).repeat(random.nextInt(1, 60)) : "");
    return document.build();
  }

  private static String pages(RandomGenerator random) {
    int first = random.nextInt(1, 900);
    return random.nextBoolean() ? "e" + first : first + "-" + (first + random.nextInt(40));
  }

  private static String name(RandomGenerator random) {
    return "N" + text(random) + (random.nextBoolean() ? ", F" + text(random) : "");
  }

  static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int word = random.nextInt(1, 8); word > 0; word--) {
      List<String> from = random.nextInt(3) == 0 ? ODD : WORDS;
      text.append(from.get(random.nextInt(from.size()))).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
