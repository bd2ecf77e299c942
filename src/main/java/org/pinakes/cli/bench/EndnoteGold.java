package org.pinakes.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Provenance;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.RecordDate;
import org.pinakes.record.Title;

/**
 * Reads labelled records from an EndNote XML export: a record whose {@code caption} is {@code
 * Duplicate} describes the same as at least one other of the file; all others stand alone.
 */
final class EndnoteGold {
  private static final Pattern RECORD = Pattern.compile("<record>.*?</record>", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("[\\dXx-]{8,17}");

  private final XmlReader xml = new XmlReader();

  /**
   * A record with its label.
   *
   * @param duplicate whether another record of the file describes the same
   */
  record Labelled(Record record, boolean duplicate) {}

  /** All records of a file; those that are not XML end the reading with an error. */
  List<Labelled> read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<Labelled> all = new ArrayList<>();
    Matcher records = RECORD.matcher(text);
    while (records.find()) {
      byte[] bytes = records.group().getBytes(StandardCharsets.UTF_8);
      XmlElement element = xml.read(new Payload(bytes, StandardCharsets.UTF_8, ""));
      all.add(labelled(element, file.getFileName() + "-" + all.size()));
    }
    return all;
  }

  private static Labelled labelled(XmlElement element, String id) {
    RecordBuilder record =
        Record.builder(
            id, new Provenance("gold", id, "endnote", List.of(), List.of(), "", List.of()));
    record.title(Title.of(text(element, "titles", "title")));
    record.contributors(
        element.allAt("contributors", "authors", "author").stream()
            .map(author -> Contributor.author(author.text().strip()))
            .toList());
    record.publication(publication(text(element, "dates", "year")));
    record.container(container(element));
    Identifiers.doi(text(element, "electronic-resource-num")).ifPresent(record::identifier);
    Identifiers.pmcid(text(element, "custom2")).ifPresent(record::identifier);
    pmid(element).ifPresent(record::identifier);
    boolean duplicate = text(element, "caption").equalsIgnoreCase("duplicate");
    return new Labelled(record.build(), duplicate);
  }

  /** A bare accession number is PubMed's where no other database is named. */
  private static Optional<Identifier> pmid(XmlElement element) {
    String number = text(element, "accession-num");
    boolean elsewhere = !text(element, "remote-database-name").isEmpty();
    return !elsewhere && number.matches("\\d{1,8}")
        ? Optional.of(new Identifier(Identifier.Type.PMID, number))
        : Optional.empty();
  }

  private static Publication publication(String year) {
    Matcher digits = YEAR.matcher(year);
    List<RecordDate> dates =
        digits.find()
            ? List.of(
                new RecordDate(
                    RecordDate.Kind.PUBLISHED,
                    PartialDate.ofYear(Integer.parseInt(digits.group()))))
            : List.of();
    return new Publication(List.of(), List.of(), year, dates);
  }

  private static Container container(XmlElement element) {
    List<String> issns = new ArrayList<>();
    List<String> isbns = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(text(element, "isbn"));
    while (numbers.find()) {
      Identifiers.issn(numbers.group()).ifPresent(issns::add);
      Identifiers.isbn(numbers.group()).ifPresent(isbns::add);
    }
    return new Container(
        text(element, "titles", "secondary-title"),
        "",
        text(element, "volume"),
        text(element, "number"),
        "",
        text(element, "pages"),
        issns,
        isbns,
        "");
  }

  private static String text(XmlElement element, String... path) {
    return element.textAt(path).strip();
  }
}
