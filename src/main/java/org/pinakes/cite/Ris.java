package org.pinakes.cite;

import java.io.OutputStream;
import org.pinakes.record.PartialDate;

/**
 * RIS, as EndNote, Zotero, Mendeley and most others read it: two letters, two blanks, a hyphen, a
 * blank, a value on one line.
 */
final class Ris implements ExportFormat {
  private static final TextFile.Frame FRAME = new TextFile.Frame("", "\r\n", "");

  @Override
  public String code() {
    return "ris";
  }

  @Override
  public String mediaType() {
    return "application/x-research-info-systems; charset=utf-8";
  }

  @Override
  public String extension() {
    return "ris";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new TextFile(out, FRAME, (document, reference) -> text(reference));
  }

  private static String text(Reference reference) {
    Lines lines = new Lines();
    lines.add("TY", reference.type().name("ris"));
    names(lines, reference);
    lines.add("TI", reference.title());
    host(lines, reference);
    imprint(lines, reference);
    numbers(lines, reference);
    reference.languages().forEach(language -> lines.add("LA", language.name()));
    lines.addAll("AB", reference.texts().abstracts());
    lines.addAll("KW", reference.subjects().topics());
    lines.addAll("KW", reference.subjects().places());
    lines.addAll("N1", reference.texts().notes());
    lines.addAll("UR", reference.links());
    lines.add("AN", reference.id());
    return lines.text.append("ER  - \r\n").toString();
  }

  private static void names(Lines lines, Reference reference) {
    for (Name name : reference.names()) {
      switch (name.part()) {
        case AUTHOR -> lines.add("AU", name.inverted());
        case EDITOR -> lines.add("ED", name.inverted());
        case TRANSLATOR -> lines.add("A4", name.inverted());
        case OTHER -> {
          // The format has no place for illustrators and conductors.
        }
      }
    }
  }

  private static void host(Lines lines, Reference reference) {
    Reference.Host host = reference.host();
    lines.add("T2", host.title());
    lines.add("J2", host.abbreviation());
    lines.add("VL", host.volume());
    lines.add("IS", host.issue());
    lines.add("SP", host.pages().first());
    lines.add("EP", host.pages().last());
  }

  private static void imprint(Lines lines, Reference reference) {
    Reference.Imprint imprint = reference.imprint();
    PartialDate date = imprint.date();
    lines.add("PY", imprint.year());
    lines.add("DA", date == null || date.month() == 0 ? "" : date(date));
    lines.add("OP", imprint.original());
    lines.add("PB", imprint.publisher());
    lines.add("CY", imprint.place());
    lines.add("ET", imprint.edition());
    lines.addAll("T3", imprint.series());
  }

  /** {@code 2021/06/05/}: year, month, day, and whatever else there is. */
  private static String date(PartialDate date) {
    return date.toString().replace('-', '/') + (date.day() == 0 ? "//" : "/");
  }

  private static void numbers(Lines lines, Reference reference) {
    Reference.Numbers numbers = reference.numbers();
    lines.addAll("SN", numbers.isbns());
    lines.addAll("SN", numbers.issns());
    lines.add("DO", numbers.doi());
    lines.add("C2", numbers.pmcid());
    lines.add("C7", numbers.pmid());
  }

  /** Lines so far. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();

    void add(String tag, String value) {
      if (!value.isEmpty()) {
        text.append(tag).append("  - ").append(value).append("\r\n");
      }
    }

    void addAll(String tag, Iterable<String> values) {
      values.forEach(value -> add(tag, value));
    }
  }
}
