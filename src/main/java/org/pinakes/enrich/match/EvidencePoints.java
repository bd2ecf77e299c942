package org.pinakes.enrich.match;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;

/** How much each evidence counts, and its words: the list {@code match-evidence.csv}. Immutable. */
public final class EvidencePoints {
  private final Map<Evidence, Integer> points = new EnumMap<>(Evidence.class);
  private final Map<Evidence, String> meanings = new EnumMap<>(Evidence.class);

  private EvidencePoints() {}

  /** The program's own list. */
  public static EvidencePoints standard() {
    EvidencePoints list = new EvidencePoints();
    for (List<String> row : CsvTable.rows(EvidencePoints.class, "match-evidence.csv")) {
      Evidence evidence =
          Evidence.ofCode(row.getFirst())
              .orElseThrow(() -> new IllegalStateException("no evidence " + row.getFirst()));
      list.points.put(evidence, Integer.parseInt(row.get(1)));
      list.meanings.put(evidence, row.get(2));
    }
    if (list.points.size() != Evidence.values().length) {
      throw new IllegalStateException("match-evidence.csv lacks " + list.missing());
    }
    return list;
  }

  private List<Evidence> missing() {
    return List.of(Evidence.values()).stream().filter(one -> !points.containsKey(one)).toList();
  }

  int of(Evidence evidence) {
    return Objects.requireNonNull(points.get(evidence));
  }

  /**
   * Reasons in English words for those who look after records.
   *
   * @param told what {@link Verdict#told} says
   */
  public String inWords(String told) {
    return Arrays.stream(told.split(", ", -1)).map(this::words).collect(Collectors.joining(", "));
  }

  private String words(String reason) {
    int blank = reason.indexOf(' ');
    String code = blank < 0 ? reason : reason.substring(0, blank);
    String words = Evidence.ofCode(code).map(meanings::get).orElseGet(() -> code.replace('-', ' '));
    return blank < 0 ? words : words + " (" + reason.substring(blank + 1) + ")";
  }
}
