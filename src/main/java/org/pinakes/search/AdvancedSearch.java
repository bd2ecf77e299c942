package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pinakes.csv.CsvTable;

/**
 * A search as rows of a form. Immutable.
 *
 * @param groups rows that belong together
 * @param anyGroup whether one of the groups is enough, else all must fit
 * @param from first year, as typed; empty for any
 * @param to last year, as typed; empty for any
 */
public record AdvancedSearch(List<Group> groups, boolean anyGroup, String from, String to) {
  /** Most groups of a form. */
  public static final int MOST_GROUPS = 5;

  /** Most rows of a group. */
  public static final int MOST_ROWS = 10;

  private static final int FIRST_ROWS = 3;

  /** Copies the list. */
  public AdvancedSearch {
    groups = List.copyOf(groups);
  }

  /** How a row's words must be found. */
  public enum Match {
    /** All of them; the whole query language is understood. */
    ALL,
    /** At least one word or "phrase". */
    ANY,
    /** Side by side. */
    PHRASE,
    /** None of the words or "phrases". */
    NONE;

    /** Name in the URL and in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Match ofCode(String code) {
      return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElse(ALL);
    }
  }

  /**
   * A row.
   *
   * @param scope where to look, a search type
   * @param match how the words must be found
   * @param text what was typed
   */
  public record Row(String scope, Match match, String text) {

    /** A row as a form sends it. */
    public static Row of(String scope, String match, String text) {
      boolean known = scopes().contains(scope);
      return new Row(known ? scope : SearchState.ALL, Match.ofCode(match), text);
    }

    /** An empty row; the first ones look where people look most. */
    static Row empty(int place) {
      String scope = place < FIRST_ROWS ? scopes().get(place) : SearchState.ALL;
      return new Row(scope, Match.ALL, "");
    }
  }

  /**
   * Rows that belong together.
   *
   * @param rows at least one
   * @param anyRow whether one of the rows is enough, else all must fit
   */
  public record Group(List<Row> rows, boolean anyRow) {
    /** Copies the list. */
    public Group {
      rows = rows.isEmpty() ? List.of(Row.empty(0)) : List.copyOf(rows);
    }

    /** With empty rows, up to a number. */
    Group filled(int size) {
      List<Row> filled = new ArrayList<>(rows);
      while (filled.size() < Math.min(size, MOST_ROWS)) {
        filled.add(Row.empty(filled.size()));
      }
      return new Group(filled, anyRow);
    }
  }

  /** Search types that a row can look into, in the order to show them. */
  public static List<String> scopes() {
    return Scopes.LISTED;
  }

  /** A form to begin with. */
  static AdvancedSearch empty() {
    return new AdvancedSearch(List.of(new Group(List.of(), false)), false, "", "");
  }

  /** With room to type in every group. */
  AdvancedSearch withRoom() {
    List<Group> filled =
        (groups.isEmpty() ? empty().groups() : groups)
            .stream().map(group -> group.filled(FIRST_ROWS)).toList();
    return new AdvancedSearch(filled, anyGroup, from, to);
  }

  /** With one more row in a group, from 0. */
  public AdvancedSearch withRow(int group) {
    List<Group> more = new ArrayList<>(groups);
    if (group >= 0 && group < more.size()) {
      more.set(group, more.get(group).filled(more.get(group).rows().size() + 1));
    }
    return new AdvancedSearch(more, anyGroup, from, to);
  }

  /** With one more group. */
  public AdvancedSearch withGroup() {
    List<Group> more = new ArrayList<>(groups);
    if (more.size() < MOST_GROUPS) {
      more.add(new Group(List.of(), false).filled(FIRST_ROWS));
    }
    return new AdvancedSearch(more, anyGroup, from, to);
  }

  private static final class Scopes {
    static final List<String> LISTED =
        CsvTable.rows(AdvancedSearch.class, "advanced.csv").stream().map(List::getFirst).toList();
  }
}
