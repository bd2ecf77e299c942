package org.pinakes.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.cli.bench.EndnoteGold.Labelled;
import org.pinakes.enrich.match.EvidencePoints;
import org.pinakes.enrich.match.FactsOfRecord;
import org.pinakes.enrich.match.Grouping;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.MatchKeys;
import org.pinakes.enrich.match.Matching;
import org.pinakes.enrich.match.Verdict;

/**
 * Measures the matching on labelled records, record by record: right is a record that is labelled
 * as a duplicate and was grouped; precision is the share of right ones among the grouped, recall
 * their share among the labelled. Records of one file are compared with each other alone, as if
 * each came from a source of its own.
 */
public final class MatchingBench {
  private static final int LOWEST = 50;
  private static final int STEP = 2;
  private static final int MOST_PER_KEY = 50;

  private final Matching matching = new Matching(EvidencePoints.standard());
  private final FactsOfRecord factsOfRecord = new FactsOfRecord();
  private final EndnoteGold gold = new EndnoteGold();

  /** A file, ready for any threshold. */
  private record Sheet(
      String name, List<MatchFacts> facts, Set<String> labelled, List<Grouping.Pair> pairs) {}

  /** Counts at one threshold. */
  private record Score(int right, int grouped, int labelled, int groups) {
    Score plus(Score other) {
      return new Score(
          right + other.right,
          grouped + other.grouped,
          labelled + other.labelled,
          groups + other.groups);
    }

    double precision() {
      return grouped == 0 ? 1 : (double) right / grouped;
    }

    double recall() {
      return labelled == 0 ? 1 : (double) right / labelled;
    }
  }

  /**
   * A report on all EndNote XML files below a folder.
   *
   * @param errors whether to list what was wrong at the default threshold
   */
  public List<String> report(Path folder, boolean errors) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (Path file : files(folder)) {
      sheets.add(sheet(file));
    }
    List<String> lines = new ArrayList<>();
    sheets.forEach(sheet -> lines.addAll(table(sheet.name, List.of(sheet))));
    lines.addAll(table("together", sheets));
    if (errors) {
      sheets.forEach(sheet -> lines.addAll(errors(sheet)));
    }
    return lines;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private Sheet sheet(Path file) throws IOException {
    List<MatchFacts> facts = new ArrayList<>();
    Set<String> labelled = new HashSet<>();
    for (Labelled one : gold.read(file)) {
      String id = one.record().id();
      facts.add(factsOfRecord.of(one.record(), id, id));
      if (one.duplicate()) {
        labelled.add(id);
      }
    }
    return new Sheet(String.valueOf(file.getFileName()), facts, labelled, pairs(facts));
  }

  private List<Grouping.Pair> pairs(List<MatchFacts> facts) {
    Map<Long, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      for (long key : MatchKeys.of(facts.get(i))) {
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> seen = new HashSet<>();
    List<Grouping.Pair> pairs = new ArrayList<>();
    for (List<Integer> block : byKey.values()) {
      for (int i = 0; i < block.size() && block.size() <= MOST_PER_KEY; i++) {
        for (int j = i + 1; j < block.size(); j++) {
          if (seen.add((long) block.get(i) * facts.size() + block.get(j))) {
            add(facts.get(block.get(i)), facts.get(block.get(j)), pairs);
          }
        }
      }
    }
    return pairs;
  }

  private void add(MatchFacts one, MatchFacts other, List<Grouping.Pair> pairs) {
    Verdict verdict = matching.decide(one, other);
    if (verdict.same(LOWEST)) {
      pairs.add(new Grouping.Pair(one, other, verdict.score(), false));
    }
  }

  private List<List<MatchFacts>> groups(Sheet sheet, int threshold) {
    return new Grouping(matching::decide, threshold, source -> true)
        .of(sheet.pairs.stream().filter(pair -> pair.score() >= threshold).toList());
  }

  private Score score(Sheet sheet, int threshold) {
    int right = 0;
    int grouped = 0;
    List<List<MatchFacts>> groups = groups(sheet, threshold);
    for (List<MatchFacts> group : groups) {
      grouped += group.size();
      right += (int) group.stream().filter(one -> sheet.labelled.contains(one.id())).count();
    }
    return new Score(right, grouped, sheet.labelled.size(), groups.size());
  }

  private List<String> table(String name, List<Sheet> sheets) {
    List<String> lines = new ArrayList<>();
    int records = sheets.stream().mapToInt(sheet -> sheet.facts.size()).sum();
    int labelled = sheets.stream().mapToInt(sheet -> sheet.labelled.size()).sum();
    lines.add("%s: %d records, %d labelled as duplicates".formatted(name, records, labelled));
    lines.add("threshold  precision  recall  grouped  wrong  missed  groups");
    for (int threshold = LOWEST; threshold <= 100; threshold += STEP) {
      int at = threshold;
      Score sum =
          sheets.stream().map(sheet -> score(sheet, at)).reduce(new Score(0, 0, 0, 0), Score::plus);
      lines.add(
          String.format(
              Locale.ROOT,
              "%8d%s  %9.4f  %6.4f  %7d  %5d  %6d  %6d",
              threshold,
              threshold == Matching.THRESHOLD ? "*" : " ",
              sum.precision(),
              sum.recall(),
              sum.grouped,
              sum.grouped - sum.right,
              sum.labelled - sum.right,
              sum.groups));
    }
    return lines;
  }

  private List<String> errors(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    Set<String> grouped = new HashSet<>();
    for (List<MatchFacts> group : groups(sheet, Matching.THRESHOLD)) {
      group.forEach(one -> grouped.add(one.id()));
      if (!group.stream().allMatch(one -> sheet.labelled.contains(one.id()))) {
        lines.add("grouped, not labelled:");
        group.forEach(one -> lines.add("  " + told(one)));
        lines.add("  " + matching.decide(group.getFirst(), group.getLast()).told());
      }
    }
    for (MatchFacts one : sheet.facts) {
      if (sheet.labelled.contains(one.id()) && !grouped.contains(one.id())) {
        lines.add("labelled, not grouped: " + told(one));
        nearest(sheet, one).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private java.util.Optional<String> nearest(Sheet sheet, MatchFacts one) {
    return sheet.facts.stream()
        .filter(other -> other != one)
        .max(java.util.Comparator.comparingInt(other -> matching.decide(one, other).score()))
        .map(other -> "  nearest: " + told(other) + "\n  " + matching.decide(one, other).told());
  }

  private static String told(MatchFacts one) {
    return String.join(
        " | ",
        one.id(),
        one.title(),
        String.join(";", one.authors()),
        one.firstYear() + "",
        one.journal(),
        one.volume(),
        one.startPage(),
        String.join(";", one.dois()),
        one.pmid());
  }
}
