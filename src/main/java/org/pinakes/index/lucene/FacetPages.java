package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.FacetRequest.Order;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.NameOrder;

/** Pages of a facet's values: all of them, or those with some text, by count or by name. */
final class FacetPages {
  /** Of more values than this only the commonest are read for looking into or for sorting. */
  private static final int MOST_READ = 200_000;

  /** Of more values than this only the commonest are put in the order of their names. */
  private static final int MOST_SORTED = 50_000;

  private FacetPages() {}

  static FacetPage page(ColumnValues values, Tally tally, FacetRequest request) throws IOException {
    int all = tally.different();
    long end = (long) Math.max(0, request.offset()) + Math.max(0, request.limit());
    if (request.contains().isEmpty() && request.order() == Order.COUNT) {
      long[] top = tally.top((int) Math.min(end, all));
      int from = Math.min(Math.max(0, request.offset()), top.length);
      return new FacetPage(all, true, values.counts(Arrays.copyOfRange(top, from, top.length)));
    }
    List<Count> found = found(values, tally.top(MOST_READ), request.contains());
    boolean byName = request.order() == Order.NAME;
    boolean complete = all <= MOST_READ && (!byName || found.size() <= MOST_SORTED);
    List<Count> ordered = byName ? named(found, request.language()) : found;
    int from = Math.min(Math.max(0, request.offset()), ordered.size());
    int to = (int) Math.min(end, ordered.size());
    return new FacetPage(ordered.size(), complete, ordered.subList(from, to));
  }

  private static List<Count> named(List<Count> found, String language) {
    List<Count> commonest = found.subList(0, Math.min(MOST_SORTED, found.size()));
    return NameOrder.sorted(commonest, Count::value, language);
  }

  /** The values with a text in them, the commonest first; they are read in their own order. */
  private static List<Count> found(ColumnValues values, long[] top, String contains)
      throws IOException {
    String wanted = NameOrder.folded(contains);
    int[] ordinals = Arrays.stream(top).mapToInt(Tally::ordinal).sorted().toArray();
    String[] kept = new String[ordinals.length];
    for (int i = 0; i < ordinals.length; i++) {
      String value = values.value(ordinals[i]);
      if (wanted.isEmpty() || NameOrder.folded(value).contains(wanted)) {
        kept[i] = value;
      }
    }
    List<Count> found = new ArrayList<>();
    for (long entry : top) {
      String value = kept[Arrays.binarySearch(ordinals, Tally.ordinal(entry))];
      if (value != null) {
        found.add(new Count(value, Tally.count(entry)));
      }
    }
    return found;
  }
}
