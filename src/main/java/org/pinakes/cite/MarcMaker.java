package org.pinakes.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pinakes.format.marc.ControlField;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;
import org.pinakes.record.Languages;

/**
 * Makes a MARC 21 record of a reference (MARC 21 Format for Bibliographic Data): brief, in RDA's
 * tags, without the punctuation that ISBD puts between subfields, which Leader/18 says.
 */
final class MarcMaker {
  /** Directory, leader and a field have at most so many bytes in ISO 2709; texts are cut before. */
  private static final int LONGEST = 3_000;

  private static final int MOST_NAMES = 300;
  private static final int MOST = 100;
  private static final String NO_DATE = "uuuu";

  private final Reference reference;
  private final List<DataField> fields = new ArrayList<>();

  MarcMaker(Reference reference) {
    this.reference = reference;
  }

  MarcRecord record() {
    numbers();
    List<Name> names = reference.names().stream().limit(MOST_NAMES).toList();
    boolean headed = !names.isEmpty() && names.getFirst().part() == Name.Part.AUTHOR;
    if (headed) {
      name("1", names.getFirst());
    }
    titles();
    imprint();
    texts();
    subjects();
    names.stream().skip(headed ? 1 : 0).forEach(name -> name("7", name));
    host();
    links();
    List<ControlField> controls =
        List.of(new ControlField("001", reference.id()), new ControlField("008", fixed()));
    return new MarcRecord(leader(), controls, fields);
  }

  private String leader() {
    return "00000n" + reference.type().name("marc") + " a2200000 c 4500";
  }

  /** 008: date, and language; the rest is not coded. */
  private String fixed() {
    String year = reference.imprint().year();
    String date = year.isEmpty() ? "n" + NO_DATE : "s" + year;
    String language = Marc.language(reference);
    return "||||||" + date + "    xx " + "|".repeat(17) + language + " d";
  }

  private void numbers() {
    Reference.Numbers numbers = reference.numbers();
    numbers.lccns().forEach(lccn -> field("010", "  ", "a", lccn));
    numbers.isbns().forEach(isbn -> field("020", "  ", "a", isbn));
    if (reference.host().title().isEmpty()) {
      numbers.issns().forEach(issn -> field("022", "  ", "a", issn));
    }
    numbers.dois().forEach(doi -> field("024", "7 ", "a", doi, "2", "doi"));
    field("024", "7 ", "a", numbers.pmid(), "2", numbers.pmid().isEmpty() ? "" : "pmid");
    field("024", "7 ", "a", numbers.pmcid(), "2", numbers.pmcid().isEmpty() ? "" : "pmcid");
    numbers.oclcs().forEach(oclc -> field("035", "  ", "a", "(OCoLC)" + oclc));
  }

  private void name(String hundreds, Name name) {
    String role = name.role().isEmpty() && name.part() == Name.Part.AUTHOR ? "" : name.role();
    if (name.body()) {
      field(hundreds + "10", "2 ", "a", name.family(), "e", role);
    } else {
      String indicators = name.given().isEmpty() ? "0 " : "1 ";
      String heading = name.given().isEmpty() ? name.family() : name.family() + ", " + name.given();
      field(
          hundreds + "00",
          indicators,
          "a",
          heading,
          "c",
          name.suffix(),
          "d",
          name.dates(),
          "e",
          role);
    }
  }

  private void titles() {
    boolean added = fields.stream().anyMatch(field -> field.tag().startsWith("1"));
    field("245", added ? "10" : "00", "a", reference.mainTitle(), "b", reference.subTitle());
    reference.otherTitles().stream().limit(MOST).forEach(title -> field("246", "3 ", "a", title));
  }

  private void imprint() {
    Reference.Imprint imprint = reference.imprint();
    field("250", "  ", "a", imprint.edition());
    field(
        "264",
        " 1",
        "a",
        imprint.place(),
        "b",
        imprint.publisher(),
        "c",
        imprint.date() == null ? "" : imprint.date().toString());
    imprint.extent().stream().limit(MOST).forEach(extent -> field("300", "  ", "a", extent));
    for (String series : imprint.series()) {
      String[] parts = series.split(" ; ", 2);
      field("490", "0 ", "a", parts[0], "v", parts.length > 1 ? parts[1] : "");
    }
  }

  private void texts() {
    Reference.Texts texts = reference.texts();
    texts.notes().stream().limit(MOST).forEach(note -> texts("500", "  ", note));
    texts.contents().stream().limit(MOST / 10).forEach(contents -> texts("505", "0 ", contents));
    texts.abstracts().stream().limit(MOST / 10).forEach(text -> texts("520", "3 ", text));
    texts.rights().stream().limit(MOST / 10).forEach(rights -> texts("540", "  ", rights));
  }

  private void subjects() {
    Reference.Subjects subjects = reference.subjects();
    subjects.topics().stream().limit(MOST).forEach(topic -> heading("650", topic));
    subjects.places().stream().limit(MOST).forEach(place -> heading("651", place));
    subjects.genres().stream().limit(MOST).forEach(genre -> field("655", " 4", "a", genre));
  }

  private void heading(String tag, String heading) {
    String[] parts = heading.split(" -- ");
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      subfields.add(new Subfield(i == 0 ? 'a' : 'x', parts[i]));
    }
    fields.add(new DataField(tag, ' ', '4', subfields));
  }

  /** 773: {@code $g} for people, {@code $q} for programs. */
  private void host() {
    Reference.Host host = reference.host();
    if (host.title().isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>(List.of("t", host.title(), "p", host.abbreviation()));
    parts.addAll(List.of("g", Marc.citation(reference), "q", Marc.enumeration(host)));
    reference.numbers().issns().forEach(issn -> parts.addAll(List.of("x", issn)));
    field("773", "0 ", parts.toArray(String[]::new));
  }

  private void links() {
    reference.links().stream().limit(MOST).forEach(link -> field("856", "40", "u", link));
    field(
        "856",
        "42",
        "u",
        reference.address(),
        "z",
        reference.address().isEmpty() ? "" : "Catalogue");
  }

  private void texts(String tag, String indicators, String text) {
    Marc.pieces(text, LONGEST).forEach(piece -> field(tag, indicators, "a", piece));
  }

  /** Adds a field with those of its subfields that have a value, if there are any. */
  private void field(String tag, String indicators, String... codesAndValues) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i + 1 < codesAndValues.length; i += 2) {
      if (!codesAndValues[i + 1].isEmpty()) {
        subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
      }
    }
    if (!subfields.isEmpty()) {
      fields.add(new DataField(tag, indicators.charAt(0), indicators.charAt(1), subfields));
    }
  }

  /** Parts of fields that are put together. */
  private static final class Marc {
    private Marc() {}

    static String language(Reference reference) {
      return reference.languages().isEmpty()
          ? "und"
          : Languages.list().marcCode(reference.languages().getFirst());
    }

    /** {@code Vol. 18, no. 2 (2021), p. 60-71}. */
    static String citation(Reference reference) {
      Reference.Host host = reference.host();
      String year = reference.imprint().year();
      return Stream.of(
              host.volume().isEmpty() ? "" : "Vol. " + host.volume(),
              host.issue().isEmpty() ? "" : "no. " + host.issue(),
              year.isEmpty() ? "" : "(" + year + ")",
              host.pages().first().isEmpty() ? "" : "p. " + host.pages().written())
          .filter(part -> !part.isEmpty())
          .reduce((before, part) -> before + (part.startsWith("(") ? " " : ", ") + part)
          .orElse("");
    }

    /** {@code 18:2<60}. */
    static String enumeration(Reference.Host host) {
      String first = host.pages().first();
      String issue = host.issue().isEmpty() ? "" : ":" + host.issue();
      return host.volume() + issue + (first.isEmpty() ? "" : "<" + first);
    }

    /** A text in pieces of at most so many characters, cut at blanks where there are any. */
    static List<String> pieces(String text, int longest) {
      List<String> pieces = new ArrayList<>();
      int from = 0;
      while (text.length() - from > longest) {
        int blank = text.lastIndexOf(' ', from + longest);
        int to = blank > from ? blank : from + longest;
        pieces.add(text.substring(from, to).strip());
        from = to;
      }
      pieces.add(text.substring(from).strip());
      return pieces;
    }
  }
}
