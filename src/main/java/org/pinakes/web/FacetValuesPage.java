package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest.Order;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.search.Facet;
import org.pinakes.search.FacetField;
import org.pinakes.search.FacetQuestion;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.FacetView.Box;

/**
 * All values of a facet in the results of a search, by count or by name, to be looked through and
 * chosen. A pure function of its address and the index.
 */
final class FacetValuesPage {
  static final String FIND = "find";
  static final String ORDER = "order";
  static final String PAGE = "at";
  private static final String BY_NAME = "name";

  private final SearchService search;
  private final Framer framer;

  FacetValuesPage(SearchService search, Framer framer) {
    this.search = search;
    this.framer = framer;
  }

  /** The page of a facet; empty when there is none of that name. */
  Optional<FacetValuesView> show(Visit visit, String name) {
    return search.form().facet(name).map(field -> page(visit, field));
  }

  private FacetValuesView page(Visit visit, FacetField field) {
    FacetQuestion question = question(visit, field);
    FacetPage page = search.values(question);
    FacetBoxes boxes = new FacetBoxes(visit);
    SearchState state = question.state();
    List<String> chosen = state.values(field.parameter());
    List<Box> shown =
        page.values().stream()
            .map(count ->
                new Facet.Value(count.value(), count.count(), chosen.contains(count.value())))
            .map(value -> boxes.box(field, value, 0))
            .toList();
    Set<String> here = page.values().stream().map(Count::value).collect(Collectors.toSet());
    String label = visit.words().label(field);
    return new FacetValuesView(
        frame(visit, question, label),
        label,
        state.query().isEmpty()
            ? visit.text("values.in_all")
            : visit.text("values.in", "query", state.query()),
        field.parameter(),
        Paths.facet(field.parameter()),
        carried(visit, question),
        question.contains(),
        orders(visit, question),
        visit.text("values.count", "count", page.total()),
        page.complete() ? "" : visit.text("values.incomplete"),
        hidden(visit, state.without(field.parameter())),
        boxes.excluded(field, state.excluded(field.parameter())),
        chosen.stream()
            .filter(value -> !here.contains(value))
            .map(value -> boxes.chosen(field, value))
            .toList(),
        shown,
        pages(visit, question, page.total()),
        visit.link(state));
  }

  private FacetQuestion question(Visit visit, FacetField field) {
    SearchState state = search.form().read(visit.parameters()).withPage(1);
    return new FacetQuestion(
        state,
        field,
        first(visit, FIND),
        first(visit, ORDER).equals(BY_NAME) ? Order.NAME : Order.COUNT,
        number(first(visit, PAGE)),
        visit.messages().tag(),
        value -> visit.words().value(field, value));
  }

  private static String first(Visit visit, String name) {
    List<String> values = visit.parameters().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
  }

  private Frame frame(Visit visit, FacetQuestion question, String label) {
    String title = visit.text("values.title", "field", label);
    return framer.unlisted(visit, title, question.state(), path(question, question.page()));
  }

  private static String path(FacetQuestion question, int page) {
    return path(question, question.order(), page);
  }

  private static String path(FacetQuestion question, Order order, int page) {
    List<String> own = new ArrayList<>();
    if (!question.contains().isEmpty()) {
      own.add(FIND + "=" + URLEncoder.encode(question.contains(), StandardCharsets.UTF_8));
    }
    if (order == Order.NAME) {
      own.add(ORDER + "=" + BY_NAME);
    }
    if (page > 1) {
      own.add(PAGE + "=" + page);
    }
    String path = Paths.facet(question.state(), question.facet().parameter());
    String joined = String.join("&", own);
    return own.isEmpty() ? path : path + (path.indexOf('?') < 0 ? '?' : '&') + joined;
  }

  private static List<Anchor> orders(Visit visit, FacetQuestion question) {
    return List.of(
        order(visit, question, Order.COUNT, "values.by_count"),
        order(visit, question, Order.NAME, "values.by_name"));
  }

  private static Anchor order(Visit visit, FacetQuestion question, Order order, String key) {
    String href = visit.links().inLanguage(path(question, order, 1));
    return new Anchor(visit.text(key), href, order == question.order());
  }

  private static List<ResultsView.Hidden> carried(Visit visit, FacetQuestion question) {
    List<ResultsView.Hidden> carried = new ArrayList<>(hidden(visit, question.state()));
    if (question.order() == Order.NAME) {
      carried.add(new ResultsView.Hidden(ORDER, BY_NAME));
    }
    return carried;
  }

  /** A search as hidden fields of a form. */
  static List<ResultsView.Hidden> hidden(Visit visit, SearchState state) {
    List<ResultsView.Hidden> hidden = new ArrayList<>();
    state
        .parameters()
        .forEach(each -> hidden.add(new ResultsView.Hidden(each.name(), each.value())));
    if (!visit.links().language().isEmpty()) {
      hidden.add(new ResultsView.Hidden(Visit.LANGUAGE, visit.links().language()));
    }
    if (!visit.links().view().isEmpty()) {
      hidden.add(new ResultsView.Hidden(Arrangement.PARAMETER, visit.links().view()));
    }
    return hidden;
  }

  private static ResultsView.@Nullable Pages pages(
      Visit visit, FacetQuestion question, long total) {
    long last = (total + FacetQuestion.PAGE_SIZE - 1) / FacetQuestion.PAGE_SIZE;
    int reachable = (int) Math.clamp(last, 1, FacetQuestion.LAST_PAGE);
    return Paging.of(
        visit, question.page(), reachable, page -> visit.links().inLanguage(path(question, page)));
  }
}
