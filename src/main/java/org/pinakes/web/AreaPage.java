package org.pinakes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.record.Area;
import org.pinakes.search.AreaCounts;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** What a search finds, on a map; and searching by area. */
final class AreaPage {
  /** Fields of the form, in the order of an area. */
  private static final List<String> FIELDS = List.of("west", "south", "east", "north");

  private static final int SHADES = 5;

  private final SearchService search;
  private final Framer framer;

  AreaPage(SearchService search, Framer framer) {
    this.search = search;
    this.framer = framer;
  }

  /** The search that the form has sent, as soon as its fields are an area. */
  Optional<SearchState> made(Visit visit) {
    List<String> typed = typed(visit);
    boolean nothing = typed.stream().allMatch(String::isEmpty);
    return nothing
        ? Optional.empty()
        : Area.read(String.join(",", typed)).map(area -> within(state(visit), area.listed()));
  }

  /** Numbers as they are typed in any language, a comma for the point. */
  private static List<String> typed(Visit visit) {
    return FIELDS.stream()
        .map(field -> visit.parameters().getOrDefault(SearchState.AREA + "." + field, List.of()))
        .map(values -> values.isEmpty() ? "" : values.getFirst().strip().replace(',', '.'))
        .toList();
  }

  private SearchState state(Visit visit) {
    return search.form().read(visit.parameters()).withPage(1);
  }

  private static SearchState within(SearchState state, String area) {
    return state.without(SearchState.AREA).with(new SearchState.Filter(SearchState.AREA, area));
  }

  AreaView show(Visit visit) {
    SearchState state = state(visit);
    List<String> typed = typed(visit);
    boolean wrong = typed.stream().anyMatch(text -> !text.isEmpty());
    Optional<Area> area = state.values(SearchState.AREA).stream().findFirst().flatMap(Area::read);
    Area seen = area.filter(found -> found.width() > 0 && found.height() > 0).orElse(Area.world());
    List<String> fields = wrong ? typed : area.map(AreaPage::numbers).orElse(typed);
    AreaCounts.Found found = search.areas().of(state, seen.listed(), visit.messages().tag());
    MapDrawing drawing = MapDrawing.around(seen);
    String heading = visit.text("area.heading");
    return new AreaView(
        framer.unlisted(visit, heading, state, Paths.area(state)),
        heading,
        new FacetPanel(visit, search.form()).chips(state),
        visit.text("results.count", "count", found.total()),
        visit.link(state),
        visit.text("area.located", "count", found.somewhere()),
        framer.land(),
        drawing,
        cells(visit, state, drawing, found.cells()),
        Paths.AREA,
        FacetValuesPage.hidden(visit, state.without(SearchState.AREA)),
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        wrong,
        area.isEmpty() ? "" : visit.links().area(state.without(SearchState.AREA)),
        drawn(visit),
        framer.drawing());
  }

  private static List<String> numbers(Area area) {
    return Stream.of(area.west(), area.south(), area.east(), area.north()).map(Area::text).toList();
  }

  private static String drawn(Visit visit) {
    return visit
        .messages()
        .text("area.drawn", Map.of("west", "[0]", "south", "[1]", "east", "[2]", "north", "[3]"));
  }

  private static List<AreaView.Cell> cells(
      Visit visit, SearchState state, MapDrawing drawing, List<Count> counts) {
    long most = counts.stream().mapToLong(Count::count).max().orElse(1);
    List<Count> fullest = new ArrayList<>(counts);
    fullest.sort(Comparator.comparingLong(Count::count).reversed());
    List<AreaView.Cell> cells = new ArrayList<>();
    for (Count count : fullest) {
      Area.read(count.value())
          .ifPresent(area -> cells.add(cell(visit, state, drawing, area, count, most)));
    }
    return cells;
  }

  private static AreaView.Cell cell(
      Visit visit, SearchState state, MapDrawing drawing, Area area, Count count, long most) {
    String text = AreaWords.of(visit.messages(), area);
    String results = visit.text("results.count", "count", count.count());
    return new AreaView.Cell(
        drawing.shapes(List.of(area)).getFirst(),
        text,
        visit.messages().number(count.count()),
        visit.messages().pair(text, results),
        share(count.count(), most),
        visit.links().area(within(state, area.listed())));
  }

  /** By magnitudes, since records gather in a few places. */
  private static int share(long count, long most) {
    double part = Math.log1p(count) / Math.log1p(most);
    return Math.clamp((int) Math.ceil(part * SHADES), 1, SHADES);
  }
}
