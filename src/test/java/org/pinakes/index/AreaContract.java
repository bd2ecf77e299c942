package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexRequest.Condition;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.problem.BadRequestException;
import org.pinakes.query.Query;
import org.pinakes.record.Area;

/** What every engine must do with pieces of the earth. */
public interface AreaContract {
  /** Numbers for the random areas. */
  long SEED = 20_261_126;

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  private static IndexDocument map(String id, String... areas) {
    IndexDocument.Builder document =
        IndexDocument.builder().add("id", id).add("title", id).add("format", "Map");
    for (String area : areas) {
      document.add(AreaFields.AREAS, Area.read(area).map(Area::envelope).orElse(area));
    }
    return document.build();
  }

  private CatalogIndex filled(Path folder, List<IndexDocument> documents) {
    CatalogIndex index = open(folder);
    try (IndexFeed feed = index.openFeed()) {
      documents.forEach(document -> feed.put(document, true));
      feed.commit(documents.size());
    }
    index.refresh();
    return index;
  }

  private CatalogIndex atlas(Path folder) {
    return filled(
        folder,
        List.of(
            map("iberia", "-10,36,5,44"),
            map("fiji", "176,-22,-173,-12"),
            map("peak", "37.3,-0.15,37.3,-0.15"),
            map("two-sheets", "10,50,20,60", "100,0,110,10"),
            map("nowhere"),
            map("unreadable", "somewhere in the north")));
  }

  private static IndexRequest ask(Filter filter, Facet... facets) {
    return new IndexRequest(
        new Query.All(),
        Map.of(),
        List.of(filter),
        List.of(facets),
        Sort.relevance(),
        0,
        100,
        List.of());
  }

  private static List<String> found(CatalogIndex index, String... listed) {
    return found(index, AreaFields.filter(List.of(listed), false));
  }

  private static List<String> found(CatalogIndex index, Filter filter) {
    return index.search(ask(filter)).hits().stream()
        .map(hit -> hit.document().id())
        .sorted()
        .toList();
  }

  @Test
  default void anAreaFindsWhatHasSomethingOfIt(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder)) {
      assertThat(found(index, "0,40,30,70")).containsExactly("iberia", "two-sheets");
      assertThat(found(index, "37,-1,38,1")).containsExactly("peak");
      assertThat(found(index, "37.3,-0.15,37.3,-0.15")).containsExactly("peak");
      assertThat(found(index, "-9,37,-8,38")).containsExactly("iberia");
      assertThat(found(index, "60,60,70,70")).isEmpty();
      assertThat(found(index, AreaFields.anywhere()))
          .containsExactly("fiji", "iberia", "peak", "two-sheets");
      assertThat(found(index, AreaFields.filter(List.of("-180,-90,180,90"), true)))
          .containsExactly("nowhere", "unreadable");
      assertThat(found(index, "0,40,30,70", "100,5,101,6")).containsExactly("two-sheets");
    }
  }

  @Test
  default void areasReachOverTheMeridianOf180Degrees(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder)) {
      assertThat(found(index, "-180,-20,-170,-10")).containsExactly("fiji");
      assertThat(found(index, "170,-20,180,-10")).containsExactly("fiji");
      assertThat(found(index, "170,-60,-170,60")).containsExactly("fiji");
      assertThat(found(index, "-170,-20,170,-10")).isEmpty();
      assertThat(found(index, "30,-20,-175,5")).containsExactly("fiji", "peak", "two-sheets");
    }
  }

  @Test
  default void neighboursHaveNothingInCommonButPointsBelongSomewhere(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            List.of(
                map("west", "0,0,10,10"),
                map("corner", "10,10,10,10"),
                map("pole", "0,80,20,90"),
                map("end", "170,0,180,10")))) {
      assertThat(found(index, "10,0,20,10")).isEmpty();
      assertThat(found(index, "0,0,10,10")).containsExactly("west");
      assertThat(found(index, "10,10,20,20")).containsExactly("corner");
      assertThat(found(index, "5,90,5,90")).containsExactly("pole");
      assertThat(found(index, "180,5,180,5")).containsExactly("end");
    }
  }

  @Test
  default void theMeridianOf180DegreesIsThatOfTheOtherSideToo(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(
            folder,
            List.of(
                map("taveuni", "180,-17,180,-17"),
                map("line", "-180,-20,-180,-10"),
                map("east", "170,-20,180,-10"),
                map("west", "-180,-20,-170,-10")))) {
      assertThat(found(index, "-180,-20,-170,-10")).containsExactly("line", "taveuni", "west");
      assertThat(found(index, "170,-20,180,-10")).containsExactly("east", "line", "taveuni");
      assertThat(found(index, "180,-17,180,-17"))
          .containsExactly("east", "line", "taveuni", "west")
          .isEqualTo(found(index, "-180,-17,-180,-17"));
      for (String within : List.of("", "180,-20,180,-10", "-180,-20,-180,-10", "180,-20,-170,0")) {
        IndexResponse all = index.search(ask(AreaFields.anywhere(), AreaFields.cells(within, 12)));
        for (Count cell : Objects.requireNonNull(all.facets().get(AreaFields.AREAS))) {
          assertThat(found(index, cell.value())).as(cell.value()).hasSize((int) cell.count());
        }
      }
    }
  }

  @Test
  default void whatIsRemovedOrChangedIsWhereItIsNow(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder);
        IndexFeed feed = index.openFeed()) {
      feed.remove("iberia");
      feed.put(map("peak", "86.9,27.9,86.9,27.9"), false);
      feed.commit(9);
      index.refresh();
      assertThat(found(index, "-10,-10,60,45")).isEmpty();
      assertThat(found(index, "86,27,87,28")).containsExactly("peak");
      List<Count> cells =
          index
              .search(ask(AreaFields.anywhere(), AreaFields.cells("", 4)))
              .facets()
              .get(AreaFields.AREAS);
      assertThat(cells)
          .contains(new Count("0,0,90,90", 2), new Count("90,0,180,90", 1))
          .extracting(Count::value)
          .doesNotContain("-90,0,0,90");
    }
  }

  @Test
  default void facetsFollowAnArea(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder)) {
      IndexResponse answer =
          index.search(
              ask(AreaFields.filter(List.of("0,40,30,70"), false), new Facet("format", 5)));
      assertThat(answer.total()).isEqualTo(2);
      assertThat(answer.facets().get("format")).containsExactly(new Count("Map", 2));
    }
  }

  @Test
  default void anAreaIsAConditionLikeOthers(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder)) {
      IndexRequest request =
          new IndexRequest(
              new Query.All(),
              Map.of(),
              List.of(),
              List.of(),
              List.of(new Condition("mapped", List.of(AreaFields.anywhere()))),
              Sort.relevance(),
              0,
              0,
              List.of());
      assertThat(index.search(request).conditions()).containsEntry("mapped", 4L);
    }
  }

  @Test
  default void eachCellHasAsManyAsASearchInItFinds(@TempDir Path folder) {
    Random random = new Random(SEED);
    List<IndexDocument> maps = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      maps.add(map("map-" + i, anywhere(random), anywhere(random)));
    }
    try (CatalogIndex index = filled(folder, maps)) {
      for (String within :
          List.of(
              "",
              "-30,20,40,70",
              "150,-40,-150,10",
              "0.5,0.25,7.75,9",
              "10,-90,9,90",
              "-179.5,-33.3,180,70.01")) {
        IndexResponse all = index.search(ask(AreaFields.anywhere(), AreaFields.cells(within, 12)));
        List<Count> cells = Objects.requireNonNull(all.facets().get(AreaFields.AREAS));
        assertThat(cells).as("seed %d, %s", SEED, within).hasSizeBetween(2, 144);
        for (Count cell : cells) {
          assertThat(found(index, cell.value()))
              .as("seed %d, %s", SEED, cell.value())
              .hasSize((int) cell.count());
        }
      }
    }
  }

  /** Every fourth one a point, whole degrees among them, some over 180°. */
  private static String anywhere(Random random) {
    int west = random.nextInt(-180, 180);
    int south = random.nextInt(-90, 80);
    boolean point = random.nextInt(4) == 0;
    double east = west + (point ? 0 : random.nextInt(1, 30) / 2.0);
    double north = south + (point ? 0 : random.nextInt(1, 20) / 2.0);
    return String.join(
        ",",
        Area.text(west),
        Area.text(south),
        Area.text(east > 180 ? east - 360 : east),
        Area.text(north));
  }

  @Test
  default void cellsAreCountedOfAreasAlone(@TempDir Path folder) {
    try (CatalogIndex index = atlas(folder)) {
      Facet cells = new Facet("format", 5, Facet.Form.CELLS, List.of());
      Facet values = new Facet(AreaFields.AREAS, 5);
      Filter none = new Filter(AreaFields.AREAS, List.of("nowhere"), List.of(), Match.ALL);
      assertThatThrownBy(() -> index.search(ask(AreaFields.anywhere(), values)))
          .isInstanceOf(BadRequestException.class);
      assertThatThrownBy(() -> index.search(ask(AreaFields.anywhere(), cells)))
          .isInstanceOf(BadRequestException.class);
      assertThatThrownBy(() -> index.search(ask(none))).isInstanceOf(BadRequestException.class);
    }
  }

  @Test
  default void anIndexWithoutAreasHasNone(@TempDir Path folder) {
    try (CatalogIndex index = filled(folder, List.of(map("nowhere")))) {
      IndexResponse answer = index.search(ask(AreaFields.anywhere(), AreaFields.cells("", 12)));
      assertThat(answer.total()).isZero();
      assertThat(answer.facets().get(AreaFields.AREAS)).isEmpty();
    }
  }
}
