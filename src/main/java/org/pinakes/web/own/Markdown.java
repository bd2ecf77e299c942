package org.pinakes.web.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown as site owners write it: CommonMark with tables; HTML in it is shown as text, and links
 * lead to the web, to mail or into the site. {@code {name}} and {@code {contact}} stand for the
 * site's name and address; a paragraph or list entry that has a placeholder without a value is left
 * out. Thread-safe.
 */
public final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private Markdown() {}

  /**
   * A text made into HTML.
   *
   * @param title its first heading, if it begins with one; else empty
   * @param html what follows
   */
  public record Made(String title, String html) {}

  /**
   * A link in a text.
   *
   * @param href where it leads
   * @param line where it stands, from 1
   */
  public record Reference(String href, int line) {}

  /** A text of blocks, without placeholders. */
  public static String html(String markdown) {
    return HTML.render(PARSER.parse(markdown));
  }

  /**
   * A page: its first heading apart from the rest.
   *
   * @param values what stands for placeholders, by name; empty values are none
   */
  public static Made page(String markdown, Map<String, String> values) {
    Node document = PARSER.parse(markdown);
    document.accept(new Filling(values));
    String title = "";
    if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      title = TEXT.render(heading).strip();
      heading.unlink();
    }
    return new Made(title, HTML.render(document));
  }

  /** Its links, in order. */
  public static List<Reference> references(String markdown) {
    List<Reference> references = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                List<SourceSpan> spans = link.getSourceSpans();
                int line = spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
                references.add(new Reference(link.getDestination(), line));
                visitChildren(link);
              }
            });
    return references;
  }

  /** Puts values in the place of placeholders. */
  private static final class Filling extends AbstractVisitor {
    private final Map<String, String> values;

    Filling(Map<String, String> values) {
      this.values = values;
    }

    @Override
    public void visit(Text text) {
      text.setLiteral(filled(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      // Braces may come percent-encoded out of a destination.
      link.setDestination(filled(link.getDestination().replace("%7B", "{").replace("%7D", "}")));
      visitChildren(link);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (lacks(paragraph)) {
        Node parent = paragraph.getParent();
        boolean entry = parent instanceof org.commonmark.node.ListItem;
        (entry ? parent : paragraph).unlink();
      } else {
        visitChildren(paragraph);
      }
    }

    private boolean lacks(Node node) {
      boolean[] lacks = {false};
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              values.forEach((name, value) -> {
                lacks[0] |= value.isEmpty() && text.getLiteral().contains("{" + name + "}");
              });
            }
          });
      return lacks[0];
    }

    private String filled(String text) {
      String filled = text;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      return filled;
    }
  }
}
