package org.pinakes.index.lucene;

/** Names of the Lucene fields that stand beside the one named as in the schema. */
final class FieldNames {
  private FieldNames() {}

  /** Column by which results are ordered. */
  static String sort(String field) {
    return "sort:" + field;
  }
}
