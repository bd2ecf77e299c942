package org.pinakes.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pinakes.desk.Asked;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.Sum;
import org.pinakes.desk.Usage;
import org.pinakes.desk.UsageBook;
import org.pinakes.desk.Viewed;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the catalogue is used. */
@Command(
    name = "usage",
    description = {
      "Says how the catalogue is used, without persons: searches, those that found nothing, slow",
      "ones, and the records that were opened most. A running server is up to a minute ahead."
    },
    mixinStandardHelpOptions = true)
final class UsageCommand implements Callable<Integer> {
  private static final int LISTED = 20;
  private static final int LISTED_IN_JSON = 1000;

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many days, today included; default ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--json", description = "Prints JSON, with longer lists.")
  private boolean json;

  UsageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (days < 1) {
      throw new BadRequestException("--days must be at least 1.");
    }
    Settings settings = data.settings(console);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    try (Catalogue catalogue = Catalogue.existing(settings);
        DeskBase base = SiteDesk.base(catalogue.settings())) {
      Usage usage =
          new UsageBook(base)
              .read(today.minusDays(days - 1L), today, json ? LISTED_IN_JSON : LISTED);
      if (json) {
        console.out().println(Json.of(asMap(usage)));
      } else {
        print(usage);
      }
    }
    if (!settings.countsUse()) {
      console.err().println("This site does not count its use; say «usage: on» to change that.");
    }
    return 0;
  }

  private void print(Usage usage) {
    console.out().println("from " + usage.first() + " to " + usage.last());
    Table sums = new Table("", "number");
    for (Sum sum : Sum.values()) {
      sums.row(name(sum), Words.number(usage.sum(sum)));
    }
    console.out().print(sums);
    Table searches = new Table("search", "times", "found nothing");
    for (Asked asked : usage.searches()) {
      searches.row(asked.words(), Words.number(asked.searches()), Words.number(asked.nothing()));
    }
    Table nothing = new Table("search that found nothing", "times");
    usage.nothing().forEach(one -> nothing.row(one.words(), Words.number(one.nothing())));
    Table slow = new Table("slow search", "times", "slowest");
    usage
        .slow()
        .forEach(one -> slow.row(one.words(), Words.number(one.slow()), one.worst() + " ms"));
    Table records = new Table("record", "opened");
    for (Viewed viewed : usage.records()) {
      records.row(viewed.record(), Words.number(viewed.views()));
    }
    List.of(searches, nothing, slow, records).forEach(table -> console.out().print("\n" + table));
  }

  private static String name(Sum sum) {
    return switch (sum) {
      case SEARCHES -> "searches";
      case NOTHING -> "searches that found nothing";
      case SLOW -> "slow searches";
      case UNTOLD -> "searches whose words are not told";
      case VIEWS -> "record pages opened";
      case DROPPED -> "not counted, too many at once";
    };
  }

  private static Map<String, Object> asMap(Usage usage) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", usage.first().toString());
    map.put("to", usage.last().toString());
    for (Sum sum : Sum.values()) {
      map.put(sum.name().toLowerCase(Locale.ROOT), usage.sum(sum));
    }
    Map<String, Long> perDay = new TreeMap<>();
    usage.perDay().forEach((day, number) -> perDay.put(day.toString(), number));
    map.put("searchesPerDay", perDay);
    map.put("commonest", usage.searches().stream().map(UsageCommand::asMap).toList());
    map.put("foundNothing", usage.nothing().stream().map(UsageCommand::asMap).toList());
    map.put("slowest", usage.slow().stream().map(UsageCommand::asMap).toList());
    map.put(
        "records",
        usage.records().stream()
            .map(viewed -> Map.of("record", viewed.record(), "views", viewed.views()))
            .toList());
    return map;
  }

  private static Map<String, Object> asMap(Asked asked) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", asked.words());
    map.put("searches", asked.searches());
    map.put("nothing", asked.nothing());
    map.put("slow", asked.slow());
    map.put("worstMillis", asked.worst());
    return map;
  }
}
