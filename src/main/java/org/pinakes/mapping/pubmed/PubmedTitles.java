package org.pinakes.mapping.pubmed;

import java.util.List;
import java.util.regex.Pattern;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Title;

/**
 * PubMed's titles: without the stop that it sets behind every title, and without the brackets that
 * mark one as translated into English.
 */
final class PubmedTitles {
  private static final Pattern ABBREVIATION = Pattern.compile(".*\\b\\p{Lu}\\.\\p{Lu}\\.");
  private static final Pattern MISSING =
      Pattern.compile(
          "\\[?(?:not available|no title available|title not available|in process citation)\\.?]?",
          Pattern.CASE_INSENSITIVE);

  private PubmedTitles() {}

  /**
   * What the record is called.
   *
   * @param main the main title
   * @param others titles beside it
   */
  record Titles(Title main, List<OtherTitle> others) {}

  /**
   * Reads the titles of an article.
   *
   * @param article its {@code ArticleTitle}, clean text, or empty
   * @param vernacular its {@code VernacularTitle}, clean text, or empty
   * @param language code of the article's own language, or empty
   */
  static Titles of(String article, String vernacular, String language) {
    String own = withoutStop(vernacular);
    String main = MISSING.matcher(withoutStop(article)).matches() ? "" : withoutStop(article);
    boolean translated = isBracketed(main);
    if (translated) {
      main = withoutStop(main.substring(1, main.length() - 1).strip());
    }
    if (main.isEmpty()) {
      return new Titles(titled(own, language), List.of());
    }
    if (own.isEmpty() || own.equalsIgnoreCase(main)) {
      return new Titles(titled(main, translated ? "en" : ""), List.of());
    }
    return new Titles(
        titled(main, "en"),
        List.of(new OtherTitle(OtherTitle.Kind.VERNACULAR, titled(own, language))));
  }

  /** The text without its final stop, unless it is part of {@code …} or of an abbreviation. */
  static String withoutStop(String text) {
    String title = text.strip();
    boolean keep = !title.endsWith(".") || title.endsWith("..") || endsInAbbreviation(title);
    return keep ? title : title.substring(0, title.length() - 1).strip();
  }

  /** Most titles have no second stop near their end, and need no closer look. */
  private static boolean endsInAbbreviation(String title) {
    int second = title.lastIndexOf('.', title.length() - 2);
    return second >= title.length() - 4 && ABBREVIATION.matcher(title).matches();
  }

  private static Title titled(String main, String language) {
    return new Title(main, "", "", 0, language);
  }

  /** Whether the first bracket is closed by the last character: {@code [A] and [B]} is not. */
  private static boolean isBracketed(String title) {
    if (!title.startsWith("[") || !title.endsWith("]")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < title.length(); i++) {
      char character = title.charAt(i);
      depth += character == '[' ? 1 : character == ']' ? -1 : 0;
      if (depth == 0 && i < title.length() - 1) {
        return false;
      }
    }
    return depth == 0;
  }
}
