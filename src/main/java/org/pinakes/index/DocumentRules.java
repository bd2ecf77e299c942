package org.pinakes.index;

import java.util.Set;

/** What a source's own rules make of a document, before the fields that follow from others. */
@FunctionalInterface
public interface DocumentRules {

  /** The document as the rules want it; the very same when there is nothing to change. */
  Ruled apply(IndexDocument document);

  /** Whether no document can be changed by them. */
  default boolean isEmpty() {
    return false;
  }

  /** No rules. */
  static DocumentRules none() {
    return new DocumentRules() {
      @Override
      public Ruled apply(IndexDocument document) {
        return new Ruled(document, Set.of());
      }

      @Override
      public boolean isEmpty() {
        return true;
      }
    };
  }

  /**
   * A document after the rules.
   *
   * @param document its fields
   * @param written fields that a rule has written or taken away, and that follow no others
   *     therefore
   */
  record Ruled(IndexDocument document, Set<String> written) {}
}
