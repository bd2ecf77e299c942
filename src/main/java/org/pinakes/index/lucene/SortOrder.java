package org.pinakes.index.lucene;

import org.apache.lucene.search.SortField;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexSchema;
import org.pinakes.problem.BadRequestException;

/** Orders by a field of the schema; documents without a value come last either way. */
final class SortOrder {
  private SortOrder() {}

  static SortField of(IndexRequest.Sort order, IndexSchema schema) {
    IndexField field =
        schema
            .find(order.field())
            .filter(IndexField::sort)
            .orElseThrow(() -> new BadRequestException("Cannot sort by “" + order.field() + "”."));
    return switch (field.type()) {
      case NUMBER, DATE -> number(field, order.descending());
      default -> text(field, order.descending());
    };
  }

  private static SortField number(IndexField field, boolean descending) {
    long missing = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortField(FieldNames.sort(field.name()), SortField.Type.LONG, descending, missing);
  }

  /** Lucene turns the place of missing values round with the order; so do we, once more. */
  private static SortField text(IndexField field, boolean descending) {
    Object missing = descending ? SortField.STRING_FIRST : SortField.STRING_LAST;
    return new SortField(FieldNames.sort(field.name()), SortField.Type.STRING, descending, missing);
  }
}
