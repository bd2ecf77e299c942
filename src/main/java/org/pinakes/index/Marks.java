package org.pinakes.index;

/**
 * Where the neighbours of a page of results are, in an engine's own words: good for the same
 * question with {@link IndexRequest#mark}, after commits and restarts, too. They tell of a place in
 * the order and not of a number of results, so that what is committed between two pages neither
 * hides a result that was there nor shows one twice, as long as it keeps its place in the order.
 * Two things are not exact: in an order by relevance points shift a little with every commit, so
 * that who must have each result asks for another order; and when the very record is gone by which
 * a page was told, results of an order by text may come twice.
 *
 * @param previous the page that ends before this one; empty when there is none, or when it can only
 *     be asked for by its offset
 * @param next the page that begins behind this one; likewise
 */
public record Marks(String previous, String next) {
  /** No neighbours, or none with marks. */
  public static final Marks NONE = new Marks("", "");
}
