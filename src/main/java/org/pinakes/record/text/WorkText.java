package org.pinakes.record.text;

import java.util.List;

/**
 * The text of a work, from its first section to its references.
 *
 * @param language BCP 47 code of its language where the source says so, or empty
 * @param blocks what it consists of, in reading order
 * @param references works that it cites, in the order of its list
 * @param cut whether there was more than is kept here
 */
public record WorkText(
    String language, List<Block> blocks, List<Reference> references, boolean cut) {

  /** Copies the lists. */
  public WorkText {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
  }

  /** Whether there is anything to read beside the references. */
  public boolean hasText() {
    return !blocks.isEmpty();
  }

  /** Its sections, one level deep, for a list of contents. */
  public List<Block.Section> contents() {
    return sections(blocks);
  }

  /** The sections among some blocks that have a title. */
  public static List<Block.Section> sections(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .filter(section -> !section.title().isEmpty())
        .toList();
  }
}
