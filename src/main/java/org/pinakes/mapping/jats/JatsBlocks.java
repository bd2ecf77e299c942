package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;
import org.pinakes.record.text.Block;
import org.pinakes.record.text.Inline;

/**
 * Sections, paragraphs, lists, figures and whatever else stands by itself. An element that is not
 * known stands for what is in it. Not thread-safe.
 */
final class JatsBlocks {
  /** Elements whose title and label are said by what is made of them. */
  private static final Set<String> HEADS = Set.of("title", "label", "subtitle", "caption");

  private static final Set<String> SECTIONS =
      Set.of("sec", "app", "ack", "glossary", "notes", "fn-group", "app-group", "bio");

  private final JatsInlines inlines;
  private final JatsAnchors anchors;
  private final TextBounds bounds;
  private final JatsTables tables;

  JatsBlocks(JatsInlines inlines, JatsAnchors anchors, TextBounds bounds) {
    this.inlines = inlines;
    this.anchors = anchors;
    this.bounds = bounds;
    tables = new JatsTables(inlines, anchors, bounds, this);
  }

  /** What stands in an element, its title and label left out. */
  List<Block> content(XmlElement parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    List<XmlElement> footnotes = new ArrayList<>();
    for (XmlNode node : parent.nodes()) {
      switch (node) {
        case XmlText text -> inlines.words(text.value(), line);
        case XmlElement child when HEADS.contains(child.name()) -> {}
        case XmlElement child when JatsText.isOutdone(child, parent) -> {}
        case XmlElement child when isInLine(child) -> inlines.element(child, line, depth);
        case XmlElement child when child.is("fn") && JatsInlines.says(line) -> footnotes.add(child);
        case XmlElement child -> {
          end(line, blocks);
          block(child, blocks, depth + 1);
        }
      }
    }
    end(line, blocks);
    footnotes.forEach(footnote -> block(footnote, blocks, depth + 1));
    return blocks;
  }

  private static boolean isInLine(XmlElement element) {
    return JatsText.isInline(element)
        && !element.is("disp-formula")
        && element.first("fig").isEmpty()
        && element.first("table").isEmpty();
  }

  private static void end(List<Inline> line, List<Block> blocks) {
    if (JatsInlines.says(line)) {
      blocks.add(new Block.Paragraph(line));
    }
    line.clear();
  }

  private void block(XmlElement element, List<Block> blocks, int depth) {
    if (element.is("ref-list") || !bounds.allowsMore()) {
      return;
    }
    if (depth > TextBounds.DEEPEST) {
      List<Inline> words = new ArrayList<>();
      inlines.words(JatsText.of(element), words);
      end(words, blocks);
    } else if (SECTIONS.contains(element.name())) {
      add(blocks, section(element, depth));
    } else if (!JatsText.isSilent(element) || element.is("graphic")) {
      special(element, blocks, depth);
    }
  }

  private void special(XmlElement element, List<Block> blocks, int depth) {
    switch (element.name()) {
      case "list" -> blocks.add(list(element, depth));
      case "def-list" -> blocks.add(glossary(element, depth));
      case "fig", "graphic" -> blocks.add(figure(element, depth));
      case "table-wrap", "array", "table" -> blocks.add(tables.of(element, depth));
      case "disp-formula" -> add(blocks, displayed(element, depth));
      case "disp-quote", "verse-group" ->
          blocks.add(new Block.Quotation(content(element, depth + 1)));
      case "preformat", "code" -> verbatim(element, blocks);
      case "boxed-text", "fn", "supplementary-material", "media" ->
          add(blocks, aside(element, depth));
      default -> blocks.addAll(content(element, depth));
    }
  }

  private static void add(List<Block> blocks, Optional<? extends Block> block) {
    block.ifPresent(blocks::add);
  }

  private Optional<Block.Section> section(XmlElement element, int depth) {
    String anchor = anchors.claimOrMake(element);
    List<Inline> title = title(element);
    List<Block> blocks = content(element, depth);
    return blocks.isEmpty() && title.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Section(anchor, title, blocks));
  }

  /** A response or another article inside this one. */
  Optional<Block> part(XmlElement part, XmlElement meta, List<Block> blocks) {
    List<Inline> title =
        meta.at("title-group", "article-title")
            .map(found -> inlines.of(found, 1))
            .orElseGet(List::of);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Section(anchors.claimOrMake(part), title, blocks));
  }

  private List<Inline> title(XmlElement element) {
    String label = JatsText.at(element, "label");
    List<Inline> title = new ArrayList<>();
    if (!label.isEmpty()) {
      inlines.words(label + " ", title);
    }
    element.first("title").ifPresent(found -> title.addAll(inlines.of(found, 1)));
    return JatsInlines.says(title) ? title : List.of();
  }

  private Block list(XmlElement list, int depth) {
    List<Block.Entry> entries =
        list.all("list-item").stream()
            .takeWhile(item -> bounds.allowsMore())
            .map(item -> new Block.Entry(JatsText.at(item, "label"), content(item, depth + 1)))
            .toList();
    boolean marked = entries.stream().anyMatch(entry -> !entry.label().isEmpty());
    return new Block.Listing(!marked && list.attribute("list-type").equals("order"), entries);
  }

  private Block glossary(XmlElement list, int depth) {
    List<Block.Term> terms =
        list.all("def-item").stream()
            .takeWhile(item -> bounds.allowsMore())
            .map(item -> {
              List<Inline> term =
                  item.first("term").map(found -> inlines.of(found, 1)).orElseGet(List::of);
              List<Block> meaning =
                  item.all("def").stream()
                      .flatMap(found -> content(found, depth + 1).stream())
                      .toList();
              return new Block.Term(term, meaning);
            })
            .toList();
    return new Block.Glossary(terms);
  }

  private Block figure(XmlElement figure, int depth) {
    return new Block.Figure(
        anchors.claim(figure),
        JatsText.at(figure, "label"),
        caption(figure, depth),
        image(figure),
        figure.attribute("id"));
  }

  /** Title and words of a caption. */
  List<Block> caption(XmlElement element, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (XmlElement caption : element.all("caption")) {
      List<Inline> title = title(caption);
      if (!title.isEmpty()) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Styled(Inline.Style.STRONG, title))));
      }
      blocks.addAll(content(caption, depth + 1));
    }
    return blocks;
  }

  /** Where the picture of an element is, or what its file is called. */
  static String image(XmlElement element) {
    return Stream.concat(Stream.of(element), element.descendants("graphic"))
        .map(graphic -> graphic.attribute("href"))
        .filter(href -> !href.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<Block> displayed(XmlElement element, int depth) {
    List<Inline> words = new ArrayList<>();
    element
        .children()
        .filter(child -> !child.is("label") && !JatsText.isOutdone(child, element))
        .forEach(child -> inlines.element(child, words, depth));
    Optional<Inline> formula = words.stream().filter(Inline.Formula.class::isInstance).findFirst();
    String text = JatsText.without(element, Set.of("label"));
    Inline shown = formula.orElseGet(() -> new Inline.Words(text));
    return formula.isEmpty() && text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Displayed(anchors.claim(element), JatsText.at(element, "label"), shown));
  }

  private void verbatim(XmlElement element, List<Block> blocks) {
    String text = element.rawText();
    if (!text.isBlank() && bounds.allows(text)) {
      blocks.add(new Block.Verbatim(text.strip()));
    }
  }

  private Optional<Block> aside(XmlElement element, int depth) {
    String label = JatsText.at(element, "label");
    List<Block> blocks = new ArrayList<>(caption(element, depth));
    blocks.addAll(content(element, depth));
    return blocks.isEmpty() && label.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Aside(anchors.claim(element), label, blocks));
  }
}
