package org.pinakes.cite;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.PartialDate;

/** Reads references out of index documents. Thread-safe. */
public final class References {
  private static final Reference.Subjects NO_SUBJECTS =
      new Reference.Subjects(List.of(), List.of(), List.of());
  private static final Reference.Texts NO_TEXTS =
      new Reference.Texts(List.of(), List.of(), List.of(), List.of());

  private final UnaryOperator<String> address;

  /**
   * @param address address of a record's page, by its identifier
   */
  public References(UnaryOperator<String> address) {
    this.address = address;
  }

  /** What the document says of its record. */
  public Reference of(IndexDocument document) {
    RecordType type = RecordType.of(document.all("format"));
    String title = first(document, "title");
    String sub = first(document, "title_sub");
    return new Reference(
        PlainText.line(document.id()),
        address.apply(document.id()),
        type,
        title,
        main(title, first(document, "title_short"), sub),
        sub,
        all(document, "title_alt"),
        NameFields.of(document, type),
        host(document),
        imprint(document),
        numbers(document),
        all(document, "url").stream().filter(PlainText::isAddress).distinct().toList(),
        document.all("language").stream().map(References::language).toList(),
        subjects(document),
        texts(document));
  }

  /**
   * What a context object has of its record (see {@link Coins}), and nothing else: a page of
   * results needs as many as it has rows.
   */
  public Reference brief(IndexDocument document) {
    RecordType type = RecordType.of(document.all("format"));
    String title = first(document, "title");
    return new Reference(
        document.id(),
        address.apply(document.id()),
        type,
        title,
        title,
        "",
        List.of(),
        NameFields.of(document, type),
        host(document),
        new Reference.Imprint(
            date(document),
            "",
            all(document, "publisher"),
            all(document, "publication_place_str_mv"),
            first(document, "edition"),
            List.of(),
            List.of()),
        new Reference.Numbers(
            all(document, "doi_str_mv"),
            first(document, "pmid_str"),
            "",
            all(document, "isbn"),
            all(document, "issn"),
            List.of(),
            List.of()),
        List.of(),
        document.all("language").stream().map(References::language).toList(),
        NO_SUBJECTS,
        NO_TEXTS);
  }

  private static String main(String title, String main, String sub) {
    return sub.isEmpty() || main.isEmpty() ? title : main;
  }

  private static Language language(String name) {
    return Languages.list().findOrKeep(PlainText.line(name));
  }

  private static Reference.Host host(IndexDocument document) {
    return new Reference.Host(
        first(document, "container_title"),
        first(document, "container_abbreviation_txt"),
        first(document, "container_volume"),
        first(document, "container_issue"),
        Pages.of(document.first("container_pages_str"), document.first("container_start_page")));
  }

  private static Reference.Imprint imprint(IndexDocument document) {
    return new Reference.Imprint(
        date(document),
        first(document, "original_date_str"),
        all(document, "publisher"),
        all(document, "publication_place_str_mv"),
        first(document, "edition"),
        all(document, "series"),
        all(document, "physical"));
  }

  private static @Nullable PartialDate date(IndexDocument document) {
    return Stream.of("published_str", "publishDate")
        .flatMap(field -> PartialDate.parse(document.first(field)).stream())
        .findFirst()
        .orElse(null);
  }

  private static Reference.Numbers numbers(IndexDocument document) {
    return new Reference.Numbers(
        all(document, "doi_str_mv"),
        first(document, "pmid_str"),
        first(document, "pmcid_str"),
        all(document, "isbn"),
        all(document, "issn"),
        all(document, "lccn"),
        all(document, "oclc_num"));
  }

  private static Reference.Subjects subjects(IndexDocument document) {
    return new Reference.Subjects(
        all(document, "topic"), all(document, "geographic"), all(document, "genre"));
  }

  private static Reference.Texts texts(IndexDocument document) {
    return new Reference.Texts(
        all(document, "description"),
        all(document, "contents"),
        all(document, "note_str_mv"),
        all(document, "rights_str_mv").isEmpty()
            ? all(document, "license_str")
            : all(document, "rights_str_mv"));
  }

  private static String first(IndexDocument document, String field) {
    return PlainText.line(document.first(field));
  }

  private static List<String> all(IndexDocument document, String field) {
    List<String> values = document.all(field);
    if (values.isEmpty()) {
      return values;
    }
    List<String> lines = PlainText.lines(values);
    return lines.size() < 2 ? lines : lines.stream().distinct().toList();
  }
}
