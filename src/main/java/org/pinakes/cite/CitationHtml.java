package org.pinakes.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes what the citation processor writes fit for a page: styles become elements, since the site's
 * pages allow no {@code style}, and only what is on a list stays.
 */
final class CitationHtml {
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "font-style:italic", "i",
          "font-style:oblique", "i",
          "font-weight:bold", "b",
          "text-decoration:underline", "u",
          "vertical-align:super", "sup",
          "vertical-align:sub", "sub");

  /** What is left where a style puts nothing between two signs; an ellipsis is not meant. */
  private static final Pattern DOUBLED = Pattern.compile("(?<![,.] )([,.])(?: \\1)+ (?![,.])");

  /** What stands in the margin; in some styles that is the author, who stays. */
  private static final Pattern NUMBER = Pattern.compile("\\W*\\p{Nd}*\\W*");

  private static final String SMALL_CAPS = "font-variant:small-caps";

  private CitationHtml() {}

  /** A citation by itself, which needs no number. */
  static Citation citation(String written) {
    Document dirty = Jsoup.parseBodyFragment(written);
    for (Element margin : dirty.select("div.csl-left-margin")) {
      if (NUMBER.matcher(margin.text()).matches()) {
        margin.remove();
      }
    }
    return citation(dirty);
  }

  /** One of a list, with its number where the style has numbers. */
  static Citation listed(String written) {
    return citation(Jsoup.parseBodyFragment(written));
  }

  private static Citation citation(Document dirty) {
    dirty.select("span[style]").forEach(CitationHtml::unstyled);
    dirty.select("div").forEach(block -> block.after(" ").unwrap());
    Document clean = new Cleaner(allowed()).clean(dirty);
    clean.outputSettings(
        new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
    for (Element link : clean.select("a[href]")) {
      link.attr("rel", "external noopener");
    }
    clean.select("a:not([href]), span:not([class])").unwrap();
    String html = DOUBLED.matcher(clean.body().html().strip()).replaceAll("$1 ");
    String text = DOUBLED.matcher(clean.body().text().strip()).replaceAll("$1 ");
    return new Citation(html, text);
  }

  private static Safelist allowed() {
    return new Safelist()
        .addTags("i", "b", "u", "sup", "sub", "span", "a")
        .addAttributes("a", "href")
        .addAttributes("span", "class")
        .addProtocols("a", "href", "http", "https");
  }

  private static void unstyled(Element span) {
    String styles = span.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    span.clearAttributes();
    for (String style : List.of(styles.split(";"))) {
      String element = ELEMENTS.get(style);
      if (element != null) {
        span.tagName(element);
      } else if (style.equals(SMALL_CAPS)) {
        span.addClass("small-caps");
      }
    }
  }
}
