package org.pinakes.mapping.jats;

import java.util.List;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.text.Block;

/** Tables of rows and cells. Not thread-safe. */
final class JatsTables {
  /** Cells span no more rows or columns than this, whatever they say. */
  private static final int WIDEST = 100;

  private final JatsInlines inlines;
  private final JatsAnchors anchors;
  private final TextBounds bounds;
  private final JatsBlocks blocks;

  JatsTables(JatsInlines inlines, JatsAnchors anchors, TextBounds bounds, JatsBlocks blocks) {
    this.inlines = inlines;
    this.anchors = anchors;
    this.bounds = bounds;
    this.blocks = blocks;
  }

  /** A {@code table-wrap}, or a table without one. */
  Block of(XmlElement wrap, int depth) {
    List<Block.Row> rows =
        wrap.descendants("thead").findAny().isPresent()
            ? parts(wrap, depth)
            : rows(wrap, false, depth);
    List<Block> notes =
        wrap.all("table-wrap-foot").stream()
            .flatMap(foot -> blocks.content(foot, depth + 1).stream())
            .toList();
    return new Block.Table(
        anchors.claim(wrap),
        JatsText.at(wrap, "label"),
        blocks.caption(wrap, depth),
        rows,
        notes,
        rows.isEmpty() ? JatsBlocks.image(wrap) : "",
        wrap.attribute("id"));
  }

  /** Head, body and foot in their order. */
  private List<Block.Row> parts(XmlElement wrap, int depth) {
    Stream<Block.Row> heads =
        wrap.descendants("thead").flatMap(head -> rows(head, true, depth).stream());
    Stream<Block.Row> bodies =
        wrap.descendants("table")
            .flatMap(XmlElement::children)
            .filter(part -> !part.is("thead"))
            .flatMap(part -> rows(part, false, depth).stream());
    return Stream.concat(heads, bodies).toList();
  }

  private List<Block.Row> rows(XmlElement parent, boolean head, int depth) {
    Stream<XmlElement> found = parent.is("tr") ? Stream.of(parent) : parent.descendants("tr");
    return found
        .takeWhile(row -> bounds.allowsMore())
        .map(row -> row(row, head, depth))
        .filter(row -> !row.cells().isEmpty())
        .toList();
  }

  private Block.Row row(XmlElement row, boolean head, int depth) {
    List<Block.Cell> cells =
        row.children()
            .filter(cell -> cell.is("td") || cell.is("th"))
            .map(cell ->
                new Block.Cell(
                    head || cell.is("th"),
                    span(cell.attribute("colspan")),
                    span(cell.attribute("rowspan")),
                    inlines.of(cell, depth + 1)))
            .toList();
    return new Block.Row(head, cells);
  }

  private static int span(String written) {
    return written.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(written), WIDEST) : 1;
  }
}
