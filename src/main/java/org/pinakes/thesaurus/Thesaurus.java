package org.pinakes.thesaurus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Headings, found by what people call them, with what is narrower. Sorted arrays: a vocabulary of
 * 30,000 headings and 250,000 terms takes some 30 MB. Immutable.
 */
public final class Thesaurus {
  private static final Thesaurus NONE =
      new Thesaurus(new String[0], new String[0][], new String[0], new int[0], 0);

  /** Headings in the order of their names. */
  private final String[] headings;

  /** Places of each heading. */
  private final String[][] placesOf;

  /** Terms, folded, in order, and the heading that each means. */
  private final String[] terms;

  private final int[] meant;

  private final int longest;

  /** All places in order, and the heading that stands there. */
  private final String[] places;

  private final int[] standing;

  Thesaurus(String[] headings, String[][] placesOf, String[] terms, int[] meant, int longest) {
    this.headings = headings;
    this.placesOf = placesOf;
    this.terms = terms;
    this.meant = meant;
    this.longest = longest;
    record Place(String place, int heading) {}
    List<Place> all = new ArrayList<>();
    for (int heading = 0; heading < headings.length; heading++) {
      for (String place : placesOf[heading]) {
        all.add(new Place(place, heading));
      }
    }
    all.sort(Comparator.comparing(Place::place));
    places = all.stream().map(Place::place).toArray(String[]::new);
    standing = all.stream().mapToInt(Place::heading).toArray();
  }

  /** Nothing. */
  public static Thesaurus none() {
    return NONE;
  }

  /** Whether there is no heading. */
  public boolean isEmpty() {
    return headings.length == 0;
  }

  /** Number of headings. */
  public int size() {
    return headings.length;
  }

  /** Number of terms, headings among them. */
  public int terms() {
    return terms.length;
  }

  /** How many words the longest term has. */
  public int longest() {
    return longest;
  }

  /**
   * The heading that some words mean.
   *
   * @param term folded words with one blank between them, as an index folds them
   */
  public Optional<String> heading(String term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? Optional.empty() : Optional.of(headings[meant[at]]);
  }

  /**
   * Headings narrower than one, those of the next level first; none for one that is unknown.
   *
   * @param limit at most so many
   */
  public List<String> narrower(String heading, int limit) {
    int id = Arrays.binarySearch(headings, heading);
    Map<Integer, Integer> levels = new LinkedHashMap<>();
    for (String place : id < 0 ? new String[0] : placesOf[id]) {
      below(place, levels);
    }
    levels.remove(id);
    return levels.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(entry -> headings[entry.getKey()])
        .toList();
  }

  /** Notes what stands below a place, and how far below. */
  private void below(String place, Map<Integer, Integer> levels) {
    String beginning = place + ".";
    int found = Arrays.binarySearch(places, beginning);
    for (int at = found < 0 ? -found - 1 : found;
        at < places.length && places[at].startsWith(beginning);
        at++) {
      levels.merge(standing[at], steps(places[at]) - steps(place), Math::min);
    }
  }

  private static int steps(String place) {
    return (int) place.chars().filter(c -> c == '.').count();
  }

  /**
   * The ways from the top of the tree down to a heading, itself included: headings, or the code of
   * a step that has none and is the first. Empty for what is no heading.
   */
  public List<List<String>> paths(String heading) {
    int id = Arrays.binarySearch(headings, heading);
    return id < 0 ? List.of() : Stream.of(placesOf[id]).map(this::path).distinct().toList();
  }

  private List<String> path(String place) {
    List<String> path = new ArrayList<>();
    for (int dot = place.indexOf('.'); dot >= 0; dot = place.indexOf('.', dot + 1)) {
      add(path, place.substring(0, dot));
    }
    add(path, place);
    return path;
  }

  private void add(List<String> path, String place) {
    int at = Arrays.binarySearch(places, place);
    if (at >= 0) {
      path.add(headings[standing[at]]);
    } else if (path.isEmpty()) {
      path.add(place);
    }
  }
}
