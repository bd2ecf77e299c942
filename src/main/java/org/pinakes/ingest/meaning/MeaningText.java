package org.pinakes.ingest.meaning;

import org.pinakes.index.IndexDocument;

/** What of a record a vector is made from: title and abstract. */
public final class MeaningText {
  /** A model reads less than this; bounds the work for abstracts that are whole books. */
  private static final int LONGEST = 4000;

  private MeaningText() {}

  /** The text; empty for a record that says nothing. */
  public static String of(IndexDocument document) {
    String title = document.first("title");
    String description = document.first("description");
    String text =
        title.isEmpty() || description.isEmpty() ? title + description : title + ". " + description;
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
  }
}
