package org.pinakes.account;

import java.util.Map;

/**
 * What editors tell readers on top of every page.
 *
 * @param id random key
 * @param texts Markdown by language tag
 * @param span how long it is shown
 * @param alarm whether it is urgent
 */
public record SiteNotice(String id, Map<String, String> texts, Span span, boolean alarm) {
  /** Longest text. */
  public static final int LONGEST = 2000;

  /** Copies the texts. */
  public SiteNotice {
    texts = Map.copyOf(texts);
  }
}
