package org.pinakes.index;

import java.util.List;

/**
 * Some documents of an index, read one portion after another.
 *
 * @param documents in no order that means anything; may be fewer than wanted, or none, before the
 *     end
 * @param mark where the next portion begins; good after a restart, too
 * @param last whether these were the last for now
 */
public record Portion(List<IndexDocument> documents, String mark, boolean last) {
  /** Copies the list. */
  public Portion {
    documents = List.copyOf(documents);
  }
}
