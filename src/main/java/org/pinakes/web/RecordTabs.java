package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;
import org.pinakes.index.CitedFields;
import org.pinakes.index.IndexDocument;

/** The pages that one record has, as links between them: those that have something to show. */
final class RecordTabs {
  private static final Set<String> LICENCES = readable("licence");
  private static final Set<String> STATEMENTS = readable("statement");
  private static final Pattern VERSION = Pattern.compile(" \\d\\.\\d$");

  private RecordTabs() {}

  private static Set<String> readable(String by) {
    return CsvTable.rows(RecordTabs.class, "reading.csv").stream()
        .filter(row -> row.getFirst().equals(by))
        .map(List::getLast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether everybody may read a record's text in its page, by {@code reading.csv}. */
  static boolean isReadable(IndexDocument document) {
    String licence = VERSION.matcher(document.first("license_str")).replaceFirst("");
    return licence.isEmpty()
        ? document.all("rights_str_mv").stream().anyMatch(RecordTabs::isOpen)
        : LICENCES.contains(licence);
  }

  private static boolean isOpen(String statement) {
    String lower = statement.toLowerCase(Locale.ROOT);
    return STATEMENTS.stream().anyMatch(lower::contains);
  }

  /** Whether a record has a text that may be read in its page. */
  static boolean hasText(IndexDocument document, WholeRecord whole) {
    return isReadable(document) && whole.hasText();
  }

  /**
   * Links to the pages of a record.
   *
   * @param here end of the path of the page on which they stand; empty for the overview
   * @param hasText whether there is a text to read
   * @param cited whether the catalogue has records that cite it
   * @param parted whether it has parts
   */
  static List<Anchor> of(
      Visit visit,
      IndexDocument document,
      String here,
      boolean hasText,
      boolean cited,
      boolean parted) {
    String id = document.id();
    List<Anchor> tabs = new ArrayList<>();
    tabs.add(new Anchor(visit.text("tabs.overview"), visit.links().record(id), here.isEmpty()));
    if (hasText) {
      tabs.add(tab(visit, id, "tabs.text", Paths.TEXT, here));
    }
    if (parted) {
      tabs.add(tab(visit, id, "tabs.parts", Paths.PARTS, here));
    }
    if (cited || document.has(CitedFields.CITES)) {
      tabs.add(tab(visit, id, "tabs.references", Paths.REFERENCES, here));
    }
    tabs.add(tab(visit, id, "tabs.sources", Paths.SOURCES, here));
    tabs.add(tab(visit, id, "tabs.staff", Paths.STAFF, here));
    return tabs;
  }

  private static Anchor tab(Visit visit, String id, String key, String path, String here) {
    return new Anchor(visit.text(key), visit.links().recordPart(id, path), path.equals(here));
  }
}
