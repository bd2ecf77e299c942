package org.pinakes.thesaurus;

import java.nio.file.Path;
import java.util.List;
import org.pinakes.index.lucene.FoldedWords;

/** A few invented headings, in the form of MeSH descriptors. */
public final class Headings {
  /** The file they stand in. */
  public static final Path FILE = Path.of("src/test/resources/thesaurus/headings.xml");

  private Headings() {}

  /** All of them. */
  public static Thesaurus read() {
    return new ThesaurusFiles(List.of(FILE), new FoldedWords()).read();
  }
}
