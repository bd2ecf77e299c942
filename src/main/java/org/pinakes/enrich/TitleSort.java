package org.pinakes.enrich;

import java.util.List;
import java.util.Locale;
import org.pinakes.record.Title;

/** The form of a title by which it is put in order. */
public final class TitleSort {
  private static final List<String> ARTICLES = List.of("a ", "an ", "the ");

  private TitleSort() {}

  /**
   * Lower case without a leading article: without the non-filing characters where the record counts
   * them, else without an English article. Punctuation and accents stay, for a reader to see; the
   * engine folds them.
   */
  public static String of(Title title) {
    String full = title.full();
    if (title.nonFiling() > 0 && title.nonFiling() < full.length()) {
      return full.substring(title.nonFiling()).strip().toLowerCase(Locale.ROOT);
    }
    return withoutArticle(full);
  }

  /** Trimmed, in lower case, one leading English article cut off. */
  static String withoutArticle(String title) {
    String lower = title.strip().toLowerCase(Locale.ROOT);
    for (String article : ARTICLES) {
      if (lower.startsWith(article)) {
        return lower.substring(article.length());
      }
    }
    return lower;
  }
}
