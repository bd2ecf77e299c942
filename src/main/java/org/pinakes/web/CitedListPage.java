package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pinakes.cite.Citer;
import org.pinakes.cite.Coins;
import org.pinakes.cite.Reference;
import org.pinakes.cite.References;
import org.pinakes.cite.Style;
import org.pinakes.cite.Styles;
import org.pinakes.search.SearchState;

/** Several records cited as one list, in a style that the reader chooses. */
final class CitedListPage {
  /** Styles put a list in order, so all of it is in memory. */
  private static final int MOST = 500;

  private final Framer framer;
  private final String script;
  private final Styles styles;
  private final Citer citer;

  /**
   * @param script address of the script that copies
   */
  CitedListPage(Framer framer, String script, Styles styles, Citer citer) {
    this.framer = framer;
    this.script = script;
    this.styles = styles;
    this.citer = citer;
  }

  CitedListView show(Visit visit, Taken taken) {
    String tag = visit.messages().tag();
    List<Style> front = styles.front(tag);
    Style style =
        styles.find(CitePage.parameter(visit, CitePage.STYLE), tag).orElseGet(front::getFirst);
    References references = Citing.references(visit);
    List<Reference> cited =
        Stream.generate(taken.records()::next)
            .limit(Math.min(MOST, taken.count()))
            .map(references::of)
            .toList();
    return new CitedListView(
        framer.unlisted(
            visit,
            visit.text("cite.title", "title", taken.what()),
            SearchState.start(),
            taken.path()),
        taken.what(),
        taken.back(),
        taken.backText(),
        notes(visit, taken),
        taken.form(),
        choices(front, style),
        citer.list(cited, style, tag),
        cited.stream().map(Coins::of).filter(coins -> !coins.isEmpty()).toList(),
        script);
  }

  private static List<String> notes(Visit visit, Taken taken) {
    List<String> notes = new ArrayList<>(taken.notes());
    if (taken.count() > MOST) {
      Map<String, Object> counts = Map.of("limit", MOST, "total", taken.count());
      notes.add(visit.messages().text("export.limit", counts));
    }
    return notes;
  }

  /** The style in use among those in front, wherever it comes from. */
  private static List<CitedListView.Choice> choices(List<Style> front, Style inUse) {
    return Stream.concat(Stream.of(inUse), front.stream())
        .distinct()
        .map(style ->
            new CitedListView.Choice(style.id(), style.name(), style.id().equals(inUse.id())))
        .toList();
  }
}
