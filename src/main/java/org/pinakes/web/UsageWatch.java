package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pinakes.csv.CsvTable;
import org.pinakes.desk.UsageLog;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/**
 * Decides what counts as use: a new search, the page of a record; by a person, as far as the
 * program says that asks. Further pages of a search and the same in another order are no new
 * search. Nothing of the person is handed on.
 */
final class UsageWatch {
  private static final List<String> ROBOTS =
      CsvTable.rows(UsageWatch.class, "robots.csv").stream().map(List::getFirst).toList();

  private final @Nullable UsageLog log;

  /**
   * @param log what counts; null where nothing is counted
   */
  UsageWatch(@Nullable UsageLog log) {
    this.log = log;
  }

  /** What is to be told of the page of results that answers a request. */
  Consumer<SearchPage> search(Context context) {
    UsageLog counting = log;
    if (counting == null || !isPerson(context)) {
      return page -> {};
    }
    return page -> {
      SearchState state = page.state();
      if (isNew(state)) {
        counting.searched(state.query(), !state.filters().isEmpty(), page.total() > 0, page.took());
      }
    };
  }

  private static boolean isNew(SearchState state) {
    boolean anything = !state.query().isEmpty() || !state.filters().isEmpty();
    return anything
        && state.page() == 1
        && state.place().isEmpty()
        && state.sort() == SortOrder.RELEVANCE;
  }

  /** The page of a record is shown. */
  void record(Context context, String id) {
    if (log != null && isPerson(context)) {
      log.viewed(id);
    }
  }

  private static boolean isPerson(Context context) {
    String agent = context.header("User-Agent");
    String ahead = context.header("Sec-Purpose");
    return context.method().equals(HandlerType.GET)
        && agent != null
        && (ahead == null || !ahead.contains("prefetch"))
        && !isRobot(agent.toLowerCase(Locale.ROOT));
  }

  static boolean isRobot(String agent) {
    return ROBOTS.stream().anyMatch(agent::contains);
  }
}
