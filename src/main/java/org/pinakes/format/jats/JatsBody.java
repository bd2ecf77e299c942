package org.pinakes.format.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;

/**
 * The text of an article in reading order: body, floating figures and tables, back matter without
 * references, then sub-articles and responses. Paragraphs are parted by an empty line.
 *
 * @param text all of it, or empty when there is no body
 * @param headings titles of sections and appendices, in order
 */
public record JatsBody(String text, List<String> headings) {
  /** A row of a table on a line of its own, cells parted so. */
  private static final String CELL = " | ";

  /** Copies the list. */
  public JatsBody {
    headings = List.copyOf(headings);
  }

  /** Reads the text of an article. */
  public static JatsBody of(JatsArticle article) {
    if (!article.hasBody()) {
      return new JatsBody("", List.of());
    }
    Writer writer = new Writer();
    writer.article(article);
    return new JatsBody(String.join("\n\n", writer.paragraphs), writer.headings);
  }

  /** Walks blocks and collects paragraphs. */
  private static final class Writer {
    private static final Set<String> PARTS =
        Set.of("body", "floats-group", "floats-wrap", "back", "sub-article", "response");

    /** What stands on one line with the block behind it: {@code Figure 1. A lamp}. */
    private static final Set<String> LABELS = Set.of("label", "term");

    private static final Set<String> HEADED = Set.of("sec", "app");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<XmlElement> footnotes = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean labelWaits;

    void article(JatsArticle article) {
      String title = JatsText.at(article.meta(), "title-group", "article-title");
      if (!article.root().is("article") && !title.isEmpty()) {
        paragraphs.add(title);
      }
      article.root().children().filter(part -> PARTS.contains(part.name())).forEach(this::part);
    }

    private void part(XmlElement part) {
      if (part.is("sub-article") || part.is("response")) {
        article(new JatsArticle(part));
      } else {
        block(part);
      }
    }

    private void block(XmlElement block) {
      if (HEADED.contains(block.name())) {
        String heading = JatsText.at(block, "title");
        if (!heading.isEmpty()) {
          headings.add(heading);
        }
      }
      if (!labelWaits) {
        end();
      }
      content(block);
      if (LABELS.contains(block.name())) {
        labelWaits = !current.isEmpty();
        current.append(' ');
      } else {
        end();
      }
    }

    private void content(XmlElement parent) {
      for (XmlNode node : parent.nodes()) {
        switch (node) {
          case XmlText text -> text(text.value());
          case XmlElement child -> {
            if (!InlineText.outdone(child, parent)) {
              child(child);
            }
          }
        }
      }
    }

    private void text(String text) {
      labelWaits = labelWaits && text.isBlank();
      current.append(text);
    }

    private void child(XmlElement child) {
      switch (child.name()) {
        case "alternatives", "media" -> content(child);
        case "table" -> table(child);
        case "fn" -> footnote(child);
        case "term" -> block(child);
        default -> {
          if (InlineText.inline(child)) {
            labelWaits = false;
            new InlineText(current, Set.of()).element(child);
          } else if (!InlineText.silent(child)) {
            block(child);
          }
        }
      }
    }

    /** A footnote in the middle of a sentence waits for the end of the paragraph. */
    private void footnote(XmlElement footnote) {
      if (current.toString().isBlank()) {
        block(footnote);
      } else {
        footnotes.add(footnote);
      }
    }

    private void table(XmlElement table) {
      end();
      String rows =
          table
              .descendants("tr")
              .map(Writer::row)
              .filter(row -> !row.isEmpty())
              .collect(Collectors.joining("\n"));
      if (!rows.isEmpty()) {
        paragraphs.add(rows);
      }
    }

    private static String row(XmlElement row) {
      return row.children()
          .map(JatsText::of)
          .filter(cell -> !cell.isEmpty())
          .collect(Collectors.joining(CELL));
    }

    private void end() {
      String paragraph = WhiteSpace.collapse(current.toString());
      current.setLength(0);
      labelWaits = false;
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      List<XmlElement> waiting = List.copyOf(footnotes);
      footnotes.clear();
      waiting.forEach(this::block);
    }
  }
}
