package org.pinakes.cite;

import java.util.Optional;
import org.pinakes.index.IndexDocument;

/**
 * The first citation after a start, for which some 1,300 classes are loaded: 0.3 s of a processor,
 * seconds on a busy machine. Made before a reader asks for one.
 */
public final class FirstCitation {
  private static final IndexDocument INVENTED =
      IndexDocument.builder()
          .add("id", "rehearsal")
          .add("title", "Rehearsal")
          .add("format", "Article")
          .add("author", "Nobody, Ann")
          .add("author", "Nobody, Ben")
          .add("container_title", "Journal of Rehearsals")
          .add("container_volume", "1")
          .add("container_pages_str", "1-2")
          .add("published_str", "2001-02-03")
          .build();

  private FirstCitation() {}

  /** Cites an invented article in each style that stands in front. */
  public static Optional<Citation> make() {
    Reference reference = new References(id -> "").of(INVENTED);
    Citer citer = new Citer();
    return new Styles()
        .front("en").stream()
            .flatMap(style -> citer.cite(reference, style, "en").stream())
            .reduce((before, last) -> last);
  }
}
