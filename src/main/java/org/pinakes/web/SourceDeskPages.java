package org.pinakes.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pinakes.index.CatalogIndex;
import org.pinakes.search.SearchState;
import org.pinakes.web.SourceDesk.Condition;
import org.pinakes.web.SourceDesk.Refusal;
import org.pinakes.web.SourceDesk.Run;
import org.pinakes.web.SourceDesk.Source;

/** The administrator's pages about sources: all of them, and one with its runs and rejections. */
final class SourceDeskPages {
  /** Rejections looked at for the page of a source. */
  private static final int REFUSALS = 200;

  private static final int EXAMPLES = 5;

  private final SourceDesk desk;
  private final Framer framer;
  private final Assets assets;
  private final SourceCards cards;
  private final IndexAge age;

  SourceDeskPages(
      SourceDesk desk,
      CatalogIndex index,
      Framer framer,
      Assets assets,
      InstantSource clock,
      ZoneId zone) {
    this.age = new IndexAge(index);
    this.desk = desk;
    this.framer = framer;
    this.assets = assets;
    this.cards = new SourceCards(desk, clock, zone);
  }

  SourcesView all(Visit visit) {
    List<Source> sources = desk.sources();
    return new SourcesView(
        framer.unlisted(visit, visit.text("desk.title"), SearchState.start(), Paths.ADMIN_SOURCES),
        assets.live(),
        SourceCards.anyRuns(sources),
        age.remark(visit.messages()),
        sources.stream().map(source -> cards.card(visit, source)).toList());
  }

  SourceView one(Visit visit, Source source) {
    return new SourceView(
        framer.unlisted(
            visit,
            source.label() + " · " + visit.text("desk.title"),
            SearchState.start(),
            Paths.adminSource(source.name())),
        assets.live(),
        source.condition() == Condition.RUNNING,
        visit.links().adminSources(),
        visit.links().adminSource(source.name(), "report"),
        cards.card(visit, source),
        source.runs().stream().map(run -> line(visit, run)).toList(),
        rules(visit, desk.refusals(source.name(), REFUSALS)));
  }

  private SourceView.RunLine line(Visit visit, Run run) {
    Instant finished = run.finished();
    boolean failed = !run.failure().isEmpty();
    String ended = failed ? run.failure() : finished == null ? visit.text("desk.unfinished") : "";
    return new SourceView.RunLine(
        cards.moment(visit, run.started()),
        finished == null ? "–" : took(Duration.between(run.started(), finished)),
        visit.messages().number(run.read()),
        visit.messages().number(run.changed()),
        visit.messages().number(run.deleted()),
        visit.messages().number(run.rejected()),
        failed,
        ended);
  }

  /** {@code 2:05:09}, {@code 5:09}. */
  private static String took(Duration time) {
    String minutes = time.toMinutesPart() + ":";
    String seconds = String.format(Locale.ROOT, "%02d", time.toSecondsPart());
    return time.toHours() == 0
        ? minutes + seconds
        : String.format(Locale.ROOT, "%d:%02d:", time.toHours(), time.toMinutesPart()) + seconds;
  }

  private List<SourceView.Rule> rules(Visit visit, List<Refusal> refusals) {
    Map<String, List<Refusal>> byRule = new LinkedHashMap<>();
    refusals.forEach(
        refusal -> byRule.computeIfAbsent(refusal.rule(), rule -> new ArrayList<>()).add(refusal));
    return byRule.entrySet().stream()
        .map(rule -> rule(visit, rule.getKey(), rule.getValue()))
        .toList();
  }

  private SourceView.Rule rule(Visit visit, String rule, List<Refusal> refusals) {
    String heading =
        visit.messages().text("desk.rule", Map.of("rule", rule, "count", refusals.size()));
    return new SourceView.Rule(
        rule,
        heading,
        refusals.stream().limit(EXAMPLES).map(refusal -> example(visit, refusal)).toList());
  }

  private SourceView.Example example(Visit visit, Refusal refusal) {
    return new SourceView.Example(
        refusal.nativeId(),
        refusal.place(),
        refusal.reason(),
        cards.moment(visit, refusal.at()),
        refusal.beginning());
  }
}
