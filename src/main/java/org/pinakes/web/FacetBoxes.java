package org.pinakes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.NameOrder;
import org.pinakes.search.Facet;
import org.pinakes.search.FacetField;
import org.pinakes.search.TreePath;
import org.pinakes.web.FacetView.Box;

/** The values of facets as boxes, in the reader's words and order. */
final class FacetBoxes {
  private static final int DEEPEST = 12;

  private final Visit visit;
  private final Words words;

  FacetBoxes(Visit visit) {
    this.visit = visit;
    words = visit.words();
  }

  /** The boxes of a facet; those of a tree stand below each other. */
  List<Box> of(Facet facet) {
    FacetField field = facet.field();
    if (field.kind() != FacetField.Kind.TREE) {
      return ordered(field, facet.values()).stream().map(value -> box(field, value, 0)).toList();
    }
    Map<String, List<Facet.Value>> children = new LinkedHashMap<>();
    List<Facet.Value> others = new ArrayList<>();
    for (Facet.Value value : facet.values()) {
      Optional<TreePath> path = TreePath.of(value.value());
      path.ifPresentOrElse(
          known ->
              children
                  .computeIfAbsent(known.parent().orElse(""), parent -> new ArrayList<>())
                  .add(value),
          () -> others.add(value));
    }
    List<Box> boxes = new ArrayList<>();
    below("", field, children, boxes);
    others.forEach(value -> boxes.add(box(field, value, 0)));
    return boxes;
  }

  private void below(
      String parent, FacetField field, Map<String, List<Facet.Value>> children, List<Box> boxes) {
    List<Facet.Value> values = children.remove(parent);
    if (values == null) {
      return;
    }
    for (Facet.Value value : ordered(field, values)) {
      int level = TreePath.of(value.value()).map(TreePath::level).orElse(0);
      boxes.add(box(field, value, Math.min(level, DEEPEST)));
      below(value.value(), field, children, boxes);
    }
  }

  private List<Facet.Value> ordered(FacetField field, List<Facet.Value> values) {
    return field.order() == FacetField.Order.NAME
        ? NameOrder.sorted(
            values, value -> words.value(field, value.value()), visit.messages().tag())
        : values;
  }

  Box box(FacetField field, Facet.Value value, int level) {
    String text = words.value(field, value.value());
    return new Box(
        value.value(),
        text,
        visit.messages().number(value.count()),
        value.selected(),
        level,
        value.selected() ? "" : visit.text("filters.leave_out", "value", text));
  }

  /** A ticked box without a count. */
  Box chosen(FacetField field, String value) {
    return new Box(value, words.value(field, value), "", true, 0, "");
  }

  /** Ticked boxes for values that are left out. */
  List<Box> excluded(FacetField field, List<String> values) {
    return values.stream()
        .map(value -> {
          String text = visit.text("filters.not", "value", words.value(field, value));
          return new Box(value, text, "", true, 0, "");
        })
        .toList();
  }
}
