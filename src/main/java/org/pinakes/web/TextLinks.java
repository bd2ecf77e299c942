package org.pinakes.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links into the site that owners and editors write in texts: they keep a language, too. */
final class TextLinks {
  /** In HTML that was made from Markdown: in its texts a quotation mark is never bare. */
  private static final Pattern INSIDE = Pattern.compile("href=\"(/(?!/)[^\"]*|/)\"");

  private static final Pattern NAMED = Pattern.compile("[?&;]" + Visit.LANGUAGE + "=");

  private TextLinks() {}

  /** A text whose links are like all others of a page, but for those that name a language. */
  static String in(Links links, String html) {
    return links.language().isEmpty()
        ? html
        : INSIDE
            .matcher(html)
            .replaceAll(
                link -> Matcher.quoteReplacement("href=\"" + kept(links, link.group(1)) + '"'));
  }

  private static String kept(Links links, String href) {
    return NAMED.matcher(href).find()
        ? href
        : links.inLanguage(href.replace("&amp;", "&")).replace("&", "&amp;");
  }
}
