package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.cite.Citer;
import org.pinakes.cite.Reference;
import org.pinakes.cite.Style;
import org.pinakes.cite.Styles;
import org.pinakes.cite.Unapi;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** A record cited in the style that the reader chooses, and the choice of styles. */
final class CitePage {
  static final String STYLE = "style";
  static final String FIND = "find";

  private static final int FOUND = 40;
  private static final int LONGEST = 200;

  private final Framer framer;
  private final String script;
  private final Styles styles;
  private final Citer citer;

  /**
   * @param script address of the script that copies
   */
  CitePage(Framer framer, String script, Styles styles, Citer citer) {
    this.framer = framer;
    this.script = script;
    this.styles = styles;
    this.citer = citer;
  }

  CiteView show(Visit visit, IndexDocument document) {
    String id = document.id();
    String title = RecordPage.title(visit, document);
    Reference reference = Citing.references(visit).of(document);
    Style style = style(visit);
    String find = parameter(visit, FIND);
    List<Style> found = find.isEmpty() ? List.of() : styles.search(find, FOUND);
    return new CiteView(
        framer.unlisted(
            visit, visit.text("cite.title", "title", title), SearchState.start(), Paths.cite(id)),
        title,
        visit.links().record(id),
        visit.links().export(id),
        choices(visit, id, styles.front(visit.messages().tag()), style),
        style.name(),
        citer.cite(reference, style, visit.messages().tag()).orElse(null),
        hidden(visit, style),
        Paths.cite(id),
        find,
        find.isEmpty() ? "" : visit.text("cite.found", "count", found.size()),
        choices(visit, id, found, style),
        Unapi.id(id),
        script);
  }

  private Style style(Visit visit) {
    return styles
        .find(parameter(visit, STYLE), visit.messages().tag())
        .orElseGet(() -> styles.front(visit.messages().tag()).getFirst());
  }

  static String parameter(Visit visit, String name) {
    List<String> values = visit.parameters().getOrDefault(name, List.of());
    String value = values.isEmpty() ? "" : values.getFirst();
    return value.substring(0, Math.min(LONGEST, value.length())).strip();
  }

  private static List<CiteView.Choice> choices(
      Visit visit, String id, List<Style> styles, Style inUse) {
    return styles.stream()
        .map(style ->
            new CiteView.Choice(
                style.id(),
                style.name(),
                visit.links().inLanguage(path(id, style)),
                style.id().equals(inUse.id())))
        .toList();
  }

  private static String path(String id, Style style) {
    return Paths.cite(id)
        + "?"
        + STYLE
        + "="
        + URLEncoder.encode(style.id(), StandardCharsets.UTF_8);
  }

  private static List<ResultsView.Hidden> hidden(Visit visit, Style style) {
    List<ResultsView.Hidden> hidden = new ArrayList<>();
    hidden.add(new ResultsView.Hidden(STYLE, style.id()));
    if (!visit.links().language().isEmpty()) {
      hidden.add(new ResultsView.Hidden(Visit.LANGUAGE, visit.links().language()));
    }
    return hidden;
  }
}
