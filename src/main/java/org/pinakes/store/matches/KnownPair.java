package org.pinakes.store.matches;

/**
 * Two records that are the same or related.
 *
 * @param one number of a record
 * @param other number of another
 * @param same whether they are the same; else they are related
 * @param score points for being the same
 * @param relation what they are to each other, in the caller's words
 * @param reasons why, in the caller's words
 */
public record KnownPair(
    long one, long other, boolean same, int score, String relation, String reasons) {

  /** The same pair seen from the other side. */
  public KnownPair turned() {
    return new KnownPair(other, one, same, score, relation, reasons);
  }
}
