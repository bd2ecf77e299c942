package org.pinakes.index;

/**
 * Where a record stands among the results of a search.
 *
 * @param total number of results
 * @param rank its place, from 1; 0 when it is not among them
 * @param previous identifier of the result before it; empty when it is the first
 * @param next identifier of the result behind it; empty when it is the last
 * @param mark the page of results on which it stands, for {@link IndexRequest#mark}; empty when
 *     that page is best asked for by its offset
 */
public record Neighbours(long total, long rank, String previous, String next, String mark) {
  /** Of a record that is not among so many results. */
  public static Neighbours none(long total) {
    return new Neighbours(total, 0, "", "", "");
  }

  /** Whether it is among the results. */
  public boolean found() {
    return rank > 0;
  }
}
