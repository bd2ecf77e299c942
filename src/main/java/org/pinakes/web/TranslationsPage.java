package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.pinakes.search.FacetField;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchState;
import org.pinakes.web.DeskView.Cell;
import org.pinakes.web.TranslationGaps.Gaps;
import org.pinakes.web.TranslationGaps.Value;

/** What has no words in a language: the administrators' page. */
final class TranslationsPage {
  private static final int LISTED = 200;

  private final TranslationGaps gaps;
  private final SearchForm form;
  private final Framer framer;
  private final Assets assets;

  TranslationsPage(TranslationGaps gaps, SearchForm form, Framer framer, Assets assets) {
    this.gaps = gaps;
    this.form = form;
    this.framer = framer;
    this.assets = assets;
  }

  /**
   * @param asked tag of the language whose values are listed; otherwise the reader's own
   */
  DeskView show(Visit visit, String asked) {
    TranslationGaps.Report report = gaps.report();
    List<Gaps> all = report.languages();
    Gaps chosen =
        all.stream()
            .filter(one -> one.tag().equals(asked))
            .findFirst()
            .or(() ->
                all.stream().filter(one -> one.tag().equals(visit.messages().tag())).findFirst())
            .orElse(all.getFirst());
    String title = visit.text("gaps.title");
    return new DeskView(
        framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN_TRANSLATIONS),
        assets.live(),
        false,
        title,
        List.of(visit.text("gaps.how")),
        "",
        List.of(),
        List.of(languages(visit, all), values(visit, chosen), verbatim(visit, report.verbatim())));
  }

  private static DeskView.Part languages(Visit visit, List<Gaps> all) {
    DeskPart part =
        new DeskPart(visit, "languages", visit.text("gaps.languages"))
            .words("gaps.language")
            .numbers("gaps.values")
            .numbers("gaps.texts");
    all.forEach(one ->
        part.row(
            Cell.link(one.name(), href(visit, one)),
            part.number(one.values().size()),
            part.number(one.texts().size())));
    return part.build();
  }

  private static String href(Visit visit, Gaps one) {
    return visit.links().to(Paths.ADMIN_TRANSLATIONS + "?language=" + one.tag()) + "#values";
  }

  private DeskView.Part values(Visit visit, Gaps chosen) {
    DeskPart part = new DeskPart(visit, "values", chosen.name());
    if (!chosen.texts().isEmpty()) {
      part.say(visit.text("gaps.missing", "names", visit.messages().list(chosen.texts())));
    }
    if (chosen.values().isEmpty()) {
      part.say(visit.text("gaps.none"));
    }
    return listed(visit, part, chosen.values());
  }

  private DeskView.Part verbatim(Visit visit, List<Value> values) {
    DeskPart part =
        new DeskPart(visit, "verbatim", visit.text("gaps.verbatim"))
            .say(visit.text("gaps.verbatim_text", "count", values.size()));
    return listed(visit, part, values);
  }

  private DeskView.Part listed(Visit visit, DeskPart part, List<Value> values) {
    part.words("gaps.field").words("gaps.value").numbers("desk.records");
    int all = values.size();
    if (all > LISTED) {
      part.say(visit.messages().text("gaps.first", Map.of("shown", LISTED, "count", all)));
    }
    values.stream()
        .limit(LISTED)
        .forEach(value ->
            part.row(
                Cell.of(facet(visit, value.group())),
                Cell.link(value.value(), visit.links().search(value.group(), value.value())),
                part.number(value.records())));
    return part.build();
  }

  private String facet(Visit visit, String parameter) {
    return form.facet(parameter)
        .map((FacetField field) -> visit.words().label(field))
        .orElse(parameter);
  }
}
