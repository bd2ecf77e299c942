package org.pinakes.index;

import java.util.List;

/**
 * What documents have in one field.
 *
 * @param field its name
 * @param records documents that have a value in it
 * @param values values in all of them together
 * @param different different values; when there are more than can be remembered, those remembered
 * @param tooLowBy how much the counts of values may be too low; 0 when they and {@code different}
 *     are exact
 * @param commonest commonest values, commonest first
 * @param rarest rarest values, rarest first; none when there are too many different ones
 */
public record FieldCount(
    String field,
    long records,
    long values,
    long different,
    long tooLowBy,
    List<ValueCount> commonest,
    List<ValueCount> rarest) {

  /** Copies the lists. */
  public FieldCount {
    commonest = List.copyOf(commonest);
    rarest = List.copyOf(rarest);
  }
}
