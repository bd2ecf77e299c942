package org.pinakes.cite;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.pinakes.record.PartialDate;

/** Entries for BibTeX, or for biblatex, which knows more fields and types. */
final class Bibtex implements ExportFormat {
  private static final TextFile.Frame FRAME = new TextFile.Frame("", "\n", "");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final boolean latex;

  private Bibtex(boolean latex) {
    this.latex = latex;
  }

  static Bibtex bibtex() {
    return new Bibtex(false);
  }

  static Bibtex biblatex() {
    return new Bibtex(true);
  }

  @Override
  public String code() {
    return latex ? "biblatex" : "bibtex";
  }

  @Override
  public String mediaType() {
    return "application/x-bibtex; charset=utf-8";
  }

  @Override
  public String extension() {
    return "bib";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new TextFile(out, FRAME, (document, reference) -> text(reference));
  }

  private String text(Reference reference) {
    Fields fields = new Fields();
    fields.names("author", reference.names(Name.Part.AUTHOR));
    fields.names("editor", reference.names(Name.Part.EDITOR));
    if (latex) {
      fields.names("translator", reference.names(Name.Part.TRANSLATOR));
    }
    titles(fields, reference);
    host(fields, reference);
    imprint(fields, reference);
    numbers(fields, reference);
    rest(fields, reference);
    String type = reference.type().name(code());
    return "@" + type + "{" + key(reference) + ",\n" + fields.text + "}\n";
  }

  private void titles(Fields fields, Reference reference) {
    boolean split = latex && !reference.subTitle().isEmpty();
    String language = reference.languageCode();
    fields.raw("title", Latex.title(split ? reference.mainTitle() : reference.title(), language));
    if (split) {
      fields.raw("subtitle", Latex.title(reference.subTitle(), language));
    }
  }

  private void host(Fields fields, Reference reference) {
    Reference.Host host = reference.host();
    boolean article = reference.type().isArticle();
    fields.add(article ? (latex ? "journaltitle" : "journal") : "booktitle", host.title());
    fields.add(latex ? "shortjournal" : "", host.abbreviation());
    fields.add("volume", host.volume());
    fields.add("number", host.issue());
    fields.add("pages", host.pages().written().replace("-", "--"));
  }

  private void imprint(Fields fields, Reference reference) {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    if (latex) {
      fields.add("date", date == null ? "" : date.toString());
      fields.add("origdate", imprint.original());
    } else {
      fields.add("year", imprint.year());
      fields.month(date == null || date.month() == 0 ? "" : MONTHS.get(date.month() - 1));
    }
    fields.add(publisher(reference), imprint.publisher());
    fields.add(latex ? "location" : "address", imprint.place());
    fields.add("edition", imprint.edition());
    fields.add("series", imprint.series().isEmpty() ? "" : imprint.series().getFirst());
  }

  private String publisher(Reference reference) {
    return switch (reference.type().name("csl")) {
      case "thesis" -> latex ? "institution" : "school";
      case "report" -> "institution";
      default -> "publisher";
    };
  }

  private void numbers(Fields fields, Reference reference) {
    Reference.Numbers numbers = reference.numbers();
    fields.add("isbn", String.join(", ", numbers.isbns()));
    fields.add("issn", String.join(", ", numbers.issns()));
    fields.raw("doi", Latex.verbatim(numbers.doi()));
    fields.raw("url", reference.links().isEmpty() ? "" : Latex.verbatim(reference.link()));
    fields.add("pmid", numbers.pmid());
    fields.add("pmcid", numbers.pmcid());
  }

  private static void rest(Fields fields, Reference reference) {
    fields.add(
        "language",
        reference.languages().stream()
            .map(language -> language.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
    fields.add("keywords", String.join(", ", reference.subjects().topics()));
    fields.add("abstract", String.join(" ", reference.texts().abstracts()));
  }

  /** {@code robles2021-3f9c01aa}: the same in every file, and another one for each record. */
  private static String key(Reference reference) {
    String name = reference.names().isEmpty() ? "anon" : reference.names().getFirst().family();
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]", "");
    CRC32 check = new CRC32();
    check.update(reference.id().getBytes(StandardCharsets.UTF_8));
    String letters = plain.isEmpty() ? "anon" : plain.substring(0, Math.min(20, plain.length()));
    return letters + reference.imprint().year() + "-" + "%08x".formatted(check.getValue());
  }

  /** Fields so far. */
  private static final class Fields {
    private final StringBuilder text = new StringBuilder();

    void add(String name, String value) {
      raw(name, Latex.escaped(value));
    }

    void raw(String name, String value) {
      if (!name.isEmpty() && !value.isEmpty()) {
        text.append("  ").append(name).append(" = {").append(value).append("},\n");
      }
    }

    void month(String name) {
      if (!name.isEmpty()) {
        text.append("  month = ").append(name).append(",\n");
      }
    }

    void names(String field, List<Name> names) {
      raw(field, names.stream().map(Latex::name).collect(Collectors.joining(" and ")));
    }
  }
}
