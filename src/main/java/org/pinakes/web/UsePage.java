package org.pinakes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.desk.Asked;
import org.pinakes.desk.Sum;
import org.pinakes.desk.Usage;
import org.pinakes.desk.UsageLog;
import org.pinakes.desk.Viewed;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.DeskView.Cell;

/** How the catalogue is used, without persons: the administrators' page. */
final class UsePage {
  private static final List<Integer> PERIODS = List.of(1, 7, 30, 90);
  private static final int PERIOD = 30;
  private static final int LISTED = 50;

  private final @Nullable UsageLog usage;
  private final SearchService search;
  private final Framer framer;
  private final Assets assets;

  /**
   * @param usage null where nothing is counted
   */
  UsePage(@Nullable UsageLog usage, SearchService search, Framer framer, Assets assets) {
    this.usage = usage;
    this.search = search;
    this.framer = framer;
    this.assets = assets;
  }

  /**
   * @param asked how many days, as the address says it
   */
  DeskView show(Visit visit, String asked) {
    UsageLog counting = usage;
    int days =
        PERIODS.stream().filter(period -> asked.equals("" + period)).findFirst().orElse(PERIOD);
    return new DeskView(
        framer.unlisted(visit, visit.text("use.title"), SearchState.start(), Paths.ADMIN_USE),
        assets.live(),
        false,
        visit.text("use.title"),
        List.of(visit.text(counting == null ? "use.off" : "use.how")),
        "",
        counting == null
            ? List.of()
            : PERIODS.stream().map(period -> way(visit, period, days)).toList(),
        counting == null ? List.of() : parts(visit, counting.figures(days, LISTED)));
  }

  private static Anchor way(Visit visit, int period, int days) {
    return new Anchor(
        visit.text("use.days", "count", period),
        visit.links().to(Paths.ADMIN_USE + "?days=" + period),
        period == days);
  }

  private List<DeskView.Part> parts(Visit visit, Usage usage) {
    return Stream.of(
            sums(visit, usage),
            searches(visit, usage.searches()),
            nothing(visit, usage.nothing()),
            slow(visit, usage.slow()),
            records(visit, usage.records()))
        .map(DeskPart::build)
        .toList();
  }

  private static DeskPart sums(Visit visit, Usage usage) {
    DayChart chart = DayChart.of(usage.perDay(), usage.first(), usage.last(), visit.messages());
    String caption =
        visit
            .messages()
            .text("use.chart", Map.of("sum", usage.sum(Sum.SEARCHES), "most", chart.most()));
    DeskPart part =
        new DeskPart(visit, "sums", "")
            .fact("use.searches", usage.sum(Sum.SEARCHES))
            .fact("use.nothing", usage.sum(Sum.NOTHING))
            .fact("use.slow", usage.sum(Sum.SLOW))
            .fact("use.views", usage.sum(Sum.VIEWS))
            .fact("use.untold", usage.sum(Sum.UNTOLD))
            .chart(chart, caption, visit.text("use.searches"));
    long dropped = usage.sum(Sum.DROPPED);
    return dropped == 0 ? part : part.say(visit.text("use.dropped", "count", dropped));
  }

  private static DeskPart searches(Visit visit, List<Asked> searches) {
    DeskPart part =
        new DeskPart(visit, "searches", visit.text("use.what"))
            .say(searches.isEmpty() ? visit.text("use.none") : "")
            .words("use.words")
            .numbers("use.times")
            .numbers("use.hitless");
    searches.forEach(asked ->
        part.row(words(visit, asked), part.number(asked.searches()), part.number(asked.nothing())));
    return part;
  }

  private static DeskPart nothing(Visit visit, List<Asked> searches) {
    DeskPart part =
        new DeskPart(visit, "nothing", visit.text("use.nothing"))
            .say(visit.text(searches.isEmpty() ? "use.none" : "use.nothing_text"))
            .words("use.words")
            .numbers("use.times");
    searches.forEach(asked -> part.row(words(visit, asked), part.number(asked.nothing())));
    return part;
  }

  private static DeskPart slow(Visit visit, List<Asked> searches) {
    DeskPart part =
        new DeskPart(visit, "slow", visit.text("use.slow"))
            .say(visit.text("use.slow_text", "millis", UsageLog.SLOW.toMillis()))
            .words("use.words")
            .numbers("use.times")
            .numbers("use.worst");
    searches.forEach(asked ->
        part.row(
            words(visit, asked),
            part.number(asked.slow()),
            Cell.of(visit.text("use.millis", "millis", asked.worst()))));
    return part;
  }

  private static Cell words(Visit visit, Asked asked) {
    SearchState state = SearchState.start().withQuery(asked.words(), SearchState.ALL);
    return Cell.link(asked.words(), visit.link(state));
  }

  private DeskPart records(Visit visit, List<Viewed> viewed) {
    DeskPart part =
        new DeskPart(visit, "records", visit.text("use.popular"))
            .say(viewed.isEmpty() ? visit.text("use.none") : "")
            .words("use.record")
            .numbers("use.times");
    Map<String, String> titles = new HashMap<>();
    search
        .records(viewed.stream().map(Viewed::record).toList())
        .forEach(found -> titles.put(found.id(), RecordPage.title(visit, found)));
    viewed.forEach(one ->
        part.row(
            Cell.link(
                titles.getOrDefault(one.record(), one.record()),
                visit.links().record(one.record())),
            part.number(one.views())));
    return part;
  }
}
