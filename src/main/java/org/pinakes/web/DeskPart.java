package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.web.DeskView.Button;
import org.pinakes.web.DeskView.Cell;
import org.pinakes.web.DeskView.Column;
import org.pinakes.web.DeskView.Graph;
import org.pinakes.web.DeskView.Grid;

/** Puts a part of a page of the desk together, for one reader. Not thread-safe. */
final class DeskPart {
  private final Visit visit;
  private final String id;
  private final String heading;
  private final List<String> said = new ArrayList<>();
  private final List<SourceCard.Fact> facts = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private @Nullable Graph graph;
  private ResultsView.@Nullable Pages pages;

  /**
   * @param heading in the reader's words; empty for none
   */
  DeskPart(Visit visit, String id, String heading) {
    this.visit = visit;
    this.id = id;
    this.heading = heading;
  }

  DeskPart say(String text) {
    if (!text.isEmpty()) {
      said.add(text);
    }
    return this;
  }

  DeskPart fact(String key, String value) {
    facts.add(new SourceCard.Fact(visit.text(key), value));
    return this;
  }

  DeskPart fact(String key, long number) {
    return fact(key, visit.messages().number(number));
  }

  DeskPart chart(DayChart chart, String caption, String column) {
    if (!chart.empty()) {
      graph = new Graph(chart, caption, column);
    }
    return this;
  }

  DeskPart words(String key) {
    columns.add(new Column(visit.text(key), true));
    return this;
  }

  DeskPart numbers(String key) {
    columns.add(new Column(visit.text(key), false));
    return this;
  }

  DeskPart row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  Cell number(long number) {
    return Cell.of(visit.messages().number(number));
  }

  DeskPart button(String button, String path, String key) {
    buttons.add(new Button(button, visit.links().to(path), visit.text(key)));
    return this;
  }

  DeskPart pages(ResultsView.@Nullable Pages to) {
    pages = to;
    return this;
  }

  DeskView.Part build() {
    Grid grid = rows.isEmpty() ? null : new Grid(columns, rows);
    return new DeskView.Part(id, heading, said, facts, graph, grid, buttons, pages);
  }
}
