package org.pinakes.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.index.IndexDocument;

/** Parts by volume, issue and page, as they count; parts without them behind, by title. */
final class PartOrder {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern LAST_NUMBER = Pattern.compile(" ; \\D*(\\d{1,9})");
  private static final List<String> PLACES =
      List.of("container_volume", "container_issue", "container_start_page");

  private PartOrder() {}

  static Comparator<IndexDocument> of(IndexDocument whole) {
    Comparator<IndexDocument> order = Comparator.comparingInt(part -> number(part, PLACES.get(0)));
    order = order.thenComparingInt(part -> inSeries(part, whole));
    for (String place : PLACES.subList(1, PLACES.size())) {
      order = order.thenComparingInt(part -> number(part, place));
    }
    return order
        .thenComparingInt(PartOrder::inTitle)
        .thenComparing(part -> part.first("title_sort"))
        .thenComparing(IndexDocument::id);
  }

  private static int number(IndexDocument part, String field) {
    Matcher matcher = NUMBER.matcher(part.first(field));
    return matcher.find() ? Integer.parseInt(matcher.group()) : Integer.MAX_VALUE;
  }

  /** {@code Series of lights ; vol. 12}, where that is the whole's title. */
  private static int inSeries(IndexDocument part, IndexDocument whole) {
    String title = whole.first("title_short");
    for (String series : part.all("series")) {
      Matcher matcher = LAST_NUMBER.matcher(series);
      if (matcher.find() && series.startsWith(title)) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int inTitle(IndexDocument part) {
    return number(part, "title");
  }
}
