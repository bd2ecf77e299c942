package org.pinakes.cite;

import java.io.OutputStream;
import java.util.List;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.PartialDate;

/**
 * NBIB, the format of PubMed's own downloads (MEDLINE): four letters, a hyphen, a blank; further
 * lines of a value begin with six blanks.
 */
final class Nbib implements ExportFormat {
  private static final TextFile.Frame FRAME = new TextFile.Frame("", "\n", "");
  private static final int WIDTH = 88;
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  @Override
  public String code() {
    return "nbib";
  }

  @Override
  public String mediaType() {
    return "application/nbib; charset=utf-8";
  }

  @Override
  public String extension() {
    return "nbib";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new TextFile(out, FRAME, (document, reference) -> text(reference));
  }

  private static String text(Reference reference) {
    StringBuilder text = new StringBuilder();
    Reference.Numbers numbers = reference.numbers();
    add(text, "PMID", numbers.pmid());
    add(text, "IS", numbers.issns());
    add(text, "ISBN", numbers.isbns());
    imprint(text, reference);
    add(text, reference.type().isPartOfBook() ? "CTI" : "TI", reference.title());
    host(text, reference);
    add(text, "LID", numbers.doi().isEmpty() ? "" : numbers.doi() + " [doi]");
    add(text, "AB", reference.texts().abstracts());
    names(text, reference);
    reference.languages().forEach(language -> add(text, "LA", language(language)));
    add(text, "PT", reference.type().name("nbib"));
    add(text, "MH", reference.subjects().topics());
    add(text, "PMC", numbers.pmcid());
    add(text, "AID", numbers.doi().isEmpty() ? "" : numbers.doi() + " [doi]");
    add(text, "OID", reference.id());
    return text.toString();
  }

  private static void imprint(StringBuilder text, Reference reference) {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    add(text, "DP", date == null ? "" : date(date));
    add(text, "PL", imprint.place());
    add(text, "PB", imprint.publisher());
    add(text, "EN", imprint.edition());
  }

  /** {@code 2021 Jun 5}. */
  private static String date(PartialDate date) {
    String year = PartialDate.ofYear(date.year()).toString();
    String month = date.month() == 0 ? "" : " " + MONTHS.get(date.month() - 1);
    return year + month + (date.day() == 0 ? "" : " " + date.day());
  }

  private static void host(StringBuilder text, Reference reference) {
    Reference.Host host = reference.host();
    add(text, "VI", host.volume());
    add(text, "IP", host.issue());
    add(text, "PG", host.pages().written());
    add(text, reference.type().isPartOfBook() ? "BTI" : "JT", host.title());
    add(text, "TA", host.abbreviation());
  }

  private static void names(StringBuilder text, Reference reference) {
    for (Name name : reference.names()) {
      switch (name.part()) {
        case AUTHOR -> name(text, name, "FAU", "AU");
        case EDITOR -> name(text, name, "FED", "ED");
        case TRANSLATOR, OTHER -> {
          // MEDLINE has authors, editors and investigators only.
        }
      }
    }
  }

  private static void name(StringBuilder text, Name name, String whole, String initialled) {
    if (name.body()) {
      add(text, "CN", name.family());
    } else {
      add(text, whole, name.inverted());
      add(text, initialled, name.initialled());
    }
  }

  private static void add(StringBuilder text, String tag, List<String> values) {
    values.forEach(value -> add(text, tag, value));
  }

  private static String language(Language language) {
    return language.known() ? Languages.list().marcCode(language) : language.name();
  }

  /** Lines break at blanks. */
  private static void add(StringBuilder text, String tag, String value) {
    if (value.isEmpty()) {
      return;
    }
    text.append(tag).append(" ".repeat(4 - tag.length())).append("- ");
    int column = 6;
    for (String word : value.split(" ")) {
      if (column > 6 && column + word.length() > WIDTH) {
        text.append("\n      ");
        column = 6;
      } else if (column > 6) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }
}
