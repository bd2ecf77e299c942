package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pinakes.format.Payload;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsReader;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.text.Block;
import org.pinakes.record.text.Reference;
import org.pinakes.record.text.WorkText;

/**
 * The text of an article as it is read: body, floating figures and tables, back matter, then parts
 * such as responses; references apart. Bounded by {@link TextBounds}. Thread-safe, without state.
 */
public final class JatsWorkText {
  private static final Set<String> PARTS =
      Set.of("body", "floats-group", "floats-wrap", "back", "sub-article", "response");

  private final JatsReader reader = new JatsReader();

  /**
   * Reads one article; without a body it has no blocks, but may have references.
   *
   * @throws org.pinakes.problem.BadRecordException when the payload is no article
   */
  public WorkText read(Payload payload) {
    return of(new JatsArticle(reader.read(payload).content()));
  }

  static WorkText of(JatsArticle article) {
    TextBounds bounds = new TextBounds();
    JatsAnchors anchors = new JatsAnchors(article.root());
    JatsInlines inlines = new JatsInlines(anchors, bounds);
    JatsBlocks writer = new JatsBlocks(inlines, anchors, bounds);
    List<Block> blocks = new ArrayList<>();
    if (article.hasBody()) {
      parts(article.root(), writer, blocks);
    }
    List<Reference> references =
        JatsReferences.listed(article)
            .map(reference -> JatsCitations.reference(reference, anchors, bounds))
            .filter(reference -> !reference.citation().isEmpty())
            .toList();
    return new WorkText(article.language(), blocks, references, bounds.exceeded());
  }

  private static void parts(XmlElement root, JatsBlocks writer, List<Block> blocks) {
    root.children()
        .filter(part -> PARTS.contains(part.name()))
        .forEach(part -> {
          if (part.is("sub-article") || part.is("response")) {
            List<Block> inner = new ArrayList<>();
            parts(part, writer, inner);
            writer.part(part, new JatsArticle(part).meta(), inner).ifPresent(blocks::add);
          } else {
            blocks.addAll(writer.content(part, 0));
          }
        });
  }
}
