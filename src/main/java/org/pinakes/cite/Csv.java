package org.pinakes.cite;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, by which Excel knows it. A
 * value that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv implements ExportFormat {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@";
  private static final Map<String, Function<Reference, String>> COLUMNS = columns();

  @Override
  public String code() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public ExportFile to(OutputStream out) {
    String head = MARK + String.join(",", COLUMNS.keySet()) + "\r\n";
    return new TextFile(
        out, new TextFile.Frame(head, "", ""), (document, reference) -> row(reference));
  }

  private static String row(Reference reference) {
    return COLUMNS.values().stream()
        .map(column -> cell(column.apply(reference)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    boolean quoted = harmless.indexOf(',') >= 0 || harmless.indexOf('"') >= 0;
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  private static Map<String, Function<Reference, String>> columns() {
    Map<String, Function<Reference, String>> columns = new LinkedHashMap<>();
    columns.put("id", Reference::id);
    columns.put("type", reference -> reference.type().name("csl"));
    columns.put("title", Reference::title);
    columns.put("authors", reference -> names(reference, Name.Part.AUTHOR));
    columns.put("editors", reference -> names(reference, Name.Part.EDITOR));
    columns.put("translators", reference -> names(reference, Name.Part.TRANSLATOR));
    columns.put("year", reference -> reference.imprint().year());
    columns.put("published_in", reference -> reference.host().title());
    columns.put("volume", reference -> reference.host().volume());
    columns.put("issue", reference -> reference.host().issue());
    columns.put("pages", reference -> reference.host().pages().written());
    columns.put("publisher", reference -> reference.imprint().publisher());
    columns.put("place", reference -> reference.imprint().place());
    columns.put("edition", reference -> reference.imprint().edition());
    columns.put("series", reference -> all(reference.imprint().series()));
    columns.put("language", Csv::languages);
    columns.put("doi", reference -> reference.numbers().doi());
    columns.put("pmid", reference -> reference.numbers().pmid());
    columns.put("pmcid", reference -> reference.numbers().pmcid());
    columns.put("isbn", reference -> all(reference.numbers().isbns()));
    columns.put("issn", reference -> all(reference.numbers().issns()));
    columns.put("subjects", reference -> all(reference.subjects().topics()));
    columns.put("abstract", reference -> String.join(" ", reference.texts().abstracts()));
    columns.put("links", reference -> String.join(" ", reference.links()));
    columns.put("record", Reference::address);
    return columns;
  }

  private static String names(Reference reference, Name.Part part) {
    return all(reference.names(part).stream().map(Name::inverted).toList());
  }

  private static String languages(Reference reference) {
    return all(reference.languages().stream().map(language -> language.name()).toList());
  }

  private static String all(List<String> values) {
    return String.join("; ", values);
  }
}
