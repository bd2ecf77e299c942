package org.pinakes.enrich.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pinakes.csv.CsvTable;
import org.pinakes.enrich.match.MatchFacts.Kind;
import org.pinakes.enrich.match.MatchFacts.Notice;
import org.pinakes.record.Container;
import org.pinakes.record.Identifier;
import org.pinakes.record.Record;
import org.pinakes.record.Relation;

/**
 * Tells what a record describes by its formats, relations and identifiers; the lists are {@code
 * match-formats.csv} and {@code preprint-servers.csv}. Immutable.
 */
final class KindsOfWork {
  private static final Map<String, Notice> RELATIONS =
      Map.of(
          "erratum-for", Notice.ERRATUM,
          "addendum-to", Notice.ERRATUM,
          "expression-of-concern-for", Notice.ERRATUM,
          "retraction-of", Notice.RETRACTION,
          "partial-retraction-of", Notice.RETRACTION,
          "comment-on", Notice.COMMENT);

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Notice> notices = new HashMap<>();
  private final Set<String> preprintPrefixes = new HashSet<>();
  private final Set<String> preprintServers = new HashSet<>();

  private KindsOfWork() {}

  static KindsOfWork read() {
    KindsOfWork lists = new KindsOfWork();
    for (List<String> row : CsvTable.rows(KindsOfWork.class, "match-formats.csv")) {
      if (!row.get(1).isEmpty()) {
        lists.kinds.put(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
      }
      if (!row.get(2).isEmpty()) {
        lists.notices.put(row.get(0), Notice.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
      }
    }
    for (List<String> row : CsvTable.rows(KindsOfWork.class, "preprint-servers.csv")) {
      lists.preprintServers.add(PlainWords.of(row.get(0)));
      if (!row.get(1).isEmpty()) {
        lists.preprintPrefixes.add(row.get(1));
      }
    }
    return lists;
  }

  Kind kind(Record record, List<String> dois) {
    if (isPreprint(record, dois)) {
      return Kind.PREPRINT;
    }
    Kind found = Kind.OTHER;
    for (String format : record.formats()) {
      Kind kind = kinds.getOrDefault(format, Kind.OTHER);
      found = kind == Kind.OTHER ? found : kind;
    }
    return found == Kind.OTHER && isPartOfJournal(record) ? Kind.ARTICLE : found;
  }

  private boolean isPreprint(Record record, List<String> dois) {
    if (record.formats().contains("Preprint")) {
      return true;
    }
    Container container = record.container();
    if (container != null
        && !container.title().isEmpty()
        && preprintServers.contains(PlainWords.of(container.title()))) {
      return true;
    }
    return dois.stream().anyMatch(doi -> preprintPrefixes.contains(prefix(doi)));
  }

  private static String prefix(String doi) {
    int slash = doi.indexOf('/');
    return slash < 0 ? doi : doi.substring(0, slash);
  }

  private static boolean isPartOfJournal(Record record) {
    Container container = record.container();
    return container != null && !container.volume().isEmpty();
  }

  Notice notice(Record record) {
    for (Relation relation : record.relations()) {
      Notice notice = RELATIONS.get(relation.kind());
      Identifier target = relation.identifier();
      if (notice != null && (target == null || !record.identifiers().contains(target))) {
        return notice;
      }
    }
    for (String format : record.formats()) {
      Notice notice = notices.get(format);
      if (notice != null) {
        return notice;
      }
    }
    return Notice.NONE;
  }
}
