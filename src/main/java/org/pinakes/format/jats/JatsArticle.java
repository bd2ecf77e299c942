package org.pinakes.format.jats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pinakes.format.xml.XmlElement;

/**
 * An article and where its parts are. A part that is missing is an empty element.
 *
 * @param root the {@code article}, {@code sub-article} or {@code response}
 */
public record JatsArticle(XmlElement root) {

  /** What the journal says of itself: {@code front/journal-meta}. */
  public XmlElement journal() {
    return root.at("front", "journal-meta").orElseGet(() -> empty("journal-meta"));
  }

  /**
   * What is said of the article: {@code front/article-meta}, or the {@code front-stub} of a part.
   */
  public XmlElement meta() {
    return root.at("front", "article-meta")
        .or(() -> root.first("front-stub"))
        .orElseGet(() -> empty("article-meta"));
  }

  /** {@code article-type} in lower case, or empty. */
  public String type() {
    return root.attribute("article-type").toLowerCase(Locale.ROOT);
  }

  /** {@code xml:lang} as written, or empty. */
  public String language() {
    return root.attribute("xml:lang");
  }

  /** Whether the source sent the text and not only the front matter. */
  public boolean hasBody() {
    return root.first("body").isPresent();
  }

  /** Parts that are the whole article over again in another language. */
  public List<JatsArticle> translations() {
    return root.all("sub-article").stream()
        .map(JatsArticle::new)
        .filter(part -> part.type().equals("translation"))
        .toList();
  }

  private static XmlElement empty(String name) {
    return new XmlElement(name, "", Map.of(), List.of());
  }
}
