package org.pinakes.cite;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tries whether a style can cite a record, and says why not. Thread-safe. */
public final class StyleTrial {
  private final Styles styles = new Styles();
  private final Citer citer = new Citer();

  /** All styles. */
  public List<Style> styles() {
    return styles.list();
  }

  /** Why the style fails at the record; empty when it does not. */
  public Optional<String> failure(Style style, Reference reference) {
    try {
      String written = citer.written(reference, style, "en-US");
      boolean silent = CitationHtml.citation(written).text().isEmpty();
      return silent ? Optional.of("nothing is written") : Optional.empty();
    } catch (IOException | RuntimeException broken) {
      StackTraceElement[] stack = broken.getStackTrace();
      String where = stack.length == 0 ? "" : " at " + stack[0];
      return Optional.of(broken + where);
    }
  }
}
