package org.pinakes.index.lucene;

/** Names of the Lucene fields that stand beside the one named as in the schema. */
final class FieldNames {
  /**
   * Column of the number by which results are told apart that are otherwise as good: the same for a
   * record in every state of the index, unlike Lucene's own.
   */
  static final String TIE = "tie";

  private FieldNames() {}

  /** Column by which results are ordered. */
  static String sort(String field) {
    return "sort:" + field;
  }
}
