package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.FacetRequest.Order;
import org.pinakes.index.IndexRequest.Condition;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Facet.Form;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.problem.BadRequestException;
import org.pinakes.query.Query;

/** What every engine must do with filters and facets. */
public interface FacetContract {

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  /** A document given as fields and values in turn. */
  private static IndexDocument document(String id, String... fields) {
    IndexDocument.Builder document = IndexDocument.builder().add("id", id).add("title", id);
    for (int i = 0; i < fields.length; i += 2) {
      document.add(fields[i], fields[i + 1]);
    }
    return document.build();
  }

  private CatalogIndex filled(Path folder, List<IndexDocument> documents) {
    CatalogIndex index = open(folder);
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument document : documents) {
        feed.put(document, true);
      }
      feed.commit(documents.size());
    }
    index.refresh();
    return index;
  }

  /** Four works of which two have two subjects. */
  private CatalogIndex shelf(Path folder) {
    return filled(
        folder,
        List.of(
            document("a", "format", "Book", "topic_facet", "Tides", "topic_facet", "Moon"),
            document("b", "format", "Book", "topic_facet", "Tides"),
            document("c", "format", "Article", "topic_facet", "Tides", "topic_facet", "Moon"),
            document("d", "format", "Thesis", "topic_facet", "Sand")));
  }

  private CatalogIndex years(Path folder, String... years) {
    List<IndexDocument> documents = new ArrayList<>();
    for (String year : years) {
      IndexDocument.Builder document =
          IndexDocument.builder().add("id", "y" + documents.size()).add("format", "Book");
      List.of(year.split(" ")).forEach(each -> document.add("publishDate", each));
      documents.add(document.build());
    }
    return filled(folder, documents);
  }

  private static IndexResponse ask(
      CatalogIndex index, List<Filter> filters, List<Facet> facets, List<Condition> conditions) {
    return index.search(
        new IndexRequest(
            new Query.All(),
            Map.of(),
            filters,
            facets,
            conditions,
            Sort.relevance(),
            0,
            20,
            List.of()));
  }

  private static List<String> ids(CatalogIndex index, Filter... filters) {
    return ask(index, List.of(filters), List.of(), List.of()).hits().stream()
        .map(hit -> hit.document().id())
        .sorted()
        .toList();
  }

  private static Filter filter(Match match, String field, String... values) {
    return new Filter(field, List.of(values), List.of(), match);
  }

  private static Filter span(Match match, int from, int to) {
    return new Filter("publishDate", List.of(), List.of(new Span(from, to)), match);
  }

  private static List<Count> counts(CatalogIndex index, Facet facet, Filter... filters) {
    return ask(index, List.of(filters), List.of(facet), List.of())
        .facets()
        .getOrDefault(facet.field(), List.of());
  }

  @Test
  default void filtersAskForOneForAllOrForNoneOfTheirValues(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      assertThat(ids(index, filter(Match.ANY, "topic_facet", "Moon", "Sand")))
          .containsExactly("a", "c", "d");
      assertThat(ids(index, filter(Match.ALL, "topic_facet", "Moon", "Tides")))
          .containsExactly("a", "c");
      assertThat(ids(index, filter(Match.NONE, "topic_facet", "Moon", "Sand")))
          .containsExactly("b");
      assertThat(
              ids(
                  index,
                  filter(Match.CHOICE, "topic_facet", "Tides"),
                  filter(Match.NONE, "format", "Article")))
          .containsExactly("a", "b");
      assertThat(
              ids(
                  index,
                  filter(Match.CHOICE, "topic_facet", "Tides"),
                  filter(Match.NONE, "topic_facet", "Moon")))
          .containsExactly("b");
    }
  }

  @Test
  default void onlyChoicesAreLeftAsideInTheCountsOfTheirField(@TempDir Path folder) {
    Facet topics = new Facet("topic_facet", 9);
    try (CatalogIndex index = shelf(folder)) {
      assertThat(counts(index, topics, filter(Match.CHOICE, "topic_facet", "Moon")))
          .containsExactly(new Count("Tides", 3), new Count("Moon", 2), new Count("Sand", 1));
      List<Count> narrowed = List.of(new Count("Moon", 2), new Count("Tides", 2));
      assertThat(counts(index, topics, filter(Match.ANY, "topic_facet", "Moon")))
          .isEqualTo(narrowed);
      assertThat(counts(index, topics, filter(Match.ALL, "topic_facet", "Moon")))
          .isEqualTo(narrowed);
      assertThat(counts(index, topics, filter(Match.NONE, "topic_facet", "Moon")))
          .containsExactly(new Count("Sand", 1), new Count("Tides", 1));
      assertThat(
              counts(
                  index,
                  topics,
                  filter(Match.CHOICE, "topic_facet", "Moon"),
                  filter(Match.NONE, "topic_facet", "Sand")))
          .containsExactly(new Count("Tides", 3), new Count("Moon", 2));
    }
  }

  @Test
  default void aFurtherConditionTellsWhatItWouldLeave(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      List<Condition> conditions =
          List.of(
              new Condition("moon", List.of(filter(Match.ANY, "topic_facet", "Moon"))),
              new Condition(
                  "moon books",
                  List.of(
                      filter(Match.ANY, "topic_facet", "Moon"),
                      filter(Match.ANY, "format", "Book"))),
              new Condition("nothing", List.of(filter(Match.ANY, "format", "Globe"))));
      assertThat(ask(index, List.of(), List.of(), conditions).conditions())
          .containsExactlyInAnyOrderEntriesOf(Map.of("moon", 2L, "moon books", 1L, "nothing", 0L));
      assertThat(
              ask(
                      index,
                      List.of(filter(Match.CHOICE, "format", "Article", "Thesis")),
                      List.of(),
                      conditions)
                  .conditions())
          .containsEntry("moon", 1L)
          .containsEntry("moon books", 0L);
    }
  }

  @Test
  default void spansOfNumbersFilterByEveryNumberOfARecord(@TempDir Path folder) {
    try (CatalogIndex index = years(folder, "1999", "2005", "0800", "1990 2007", "s.a.", "-44")) {
      assertThat(ids(index, span(Match.CHOICE, 2000, 2010))).containsExactly("y1", "y3");
      assertThat(ids(index, span(Match.CHOICE, Integer.MIN_VALUE, 1990)))
          .containsExactly("y2", "y3", "y5");
      assertThat(ids(index, span(Match.NONE, 1900, Integer.MAX_VALUE)))
          .containsExactly("y2", "y4", "y5");
      assertThat(ids(index, span(Match.ALL, 1990, 1990), span(Match.ANY, 2007, 2007)))
          .containsExactly("y3");
      assertThat(
              ids(
                  index,
                  new Filter(
                      "publishDate", List.of("1999"), List.of(new Span(2004, 2006)), Match.CHOICE)))
          .containsExactly("y0", "y1");
    }
  }

  @Test
  default void numbersAreCountedInSpansWithoutTheirOwnChoice(@TempDir Path folder) {
    Facet each = new Facet("publishDate", 60, Form.SPANS, List.of());
    try (CatalogIndex index = years(folder, "1999", "2001", "2001 1999", "s.a.")) {
      List<Count> all = List.of(new Count("1999", 2), new Count("2000", 0), new Count("2001", 2));
      assertThat(counts(index, each)).isEqualTo(all);
      assertThat(counts(index, each, span(Match.CHOICE, 1999, 1999))).isEqualTo(all);
      assertThat(counts(index, each, span(Match.ANY, 1999, 1999)))
          .containsExactly(new Count("1999", 2), new Count("2000", 0), new Count("2001", 1));
      assertThat(counts(index, each, filter(Match.CHOICE, "format", "Globe"))).isEmpty();
    }
  }

  @Test
  default void aRecordWithSeveralNumbersInASpanCountsOnceThere(@TempDir Path folder) {
    Facet few = new Facet("publishDate", 6, Form.SPANS, List.of());
    try (CatalogIndex index = years(folder, "1999", "1997 1995 1998", "2014", "2014 1996")) {
      assertThat(counts(index, few))
          .containsExactly(
              new Count("1995..1999", 3),
              new Count("2000..2004", 0),
              new Count("2005..2009", 0),
              new Count("2010..2014", 2));
    }
  }

  @Test
  default void valuesAreCountedBelowABeginning(@TempDir Path folder) {
    String tree = "dewey_tree_str_mv";
    try (CatalogIndex index =
        filled(
            folder,
            List.of(
                document("a", tree, "0/500/", tree, "1/500/510/"),
                document("b", tree, "0/500/", tree, "1/500/520/"),
                document("c", tree, "0/500/", tree, "1/500/520/"),
                document("d", tree, "0/800/", tree, "1/800/820/")))) {
      assertThat(counts(index, new Facet(tree, 9, Form.VALUES, List.of("0/"))))
          .containsExactly(new Count("0/500/", 3), new Count("0/800/", 1));
      assertThat(counts(index, new Facet(tree, 1, Form.VALUES, List.of("0/", "1/500/", "2/"))))
          .containsExactly(new Count("0/500/", 3), new Count("1/500/520/", 2));
    }
  }

  @Test
  default void allValuesOfAFacetComePageByPage(@TempDir Path folder) {
    String[] names = {"Zola", "Álvarez", "Alonso", "ñandú", "Nuñez", "Oz", "álamo"};
    List<IndexDocument> documents = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      for (int copy = 0; copy <= i; copy++) {
        documents.add(
            document(i + "-" + copy, "author", names[i], "format", i < 6 ? "Book" : "Map"));
      }
    }
    try (CatalogIndex index = filled(folder, documents)) {
      assertThat(values(index, "", Order.COUNT, 0, 3).values())
          .containsExactly(new Count("álamo", 7), new Count("Oz", 6), new Count("Nuñez", 5));
      assertThat(values(index, "", Order.COUNT, 5, 3).values())
          .containsExactly(new Count("Álvarez", 2), new Count("Zola", 1));
      assertThat(values(index, "", Order.COUNT, 50, 3))
          .isEqualTo(new FacetPage(7, true, List.of()));
      assertThat(values(index, "", Order.NAME, 0, 9).values())
          .extracting(Count::value)
          .containsExactly("álamo", "Alonso", "Álvarez", "Nuñez", "ñandú", "Oz", "Zola");
      FacetPage found = values(index, "AL", Order.NAME, 1, 1);
      assertThat(found.total()).isEqualTo(3);
      assertThat(found.values()).containsExactly(new Count("Alonso", 3));
      assertThat(
              values(index, "", Order.COUNT, 0, 9, filter(Match.CHOICE, "format", "Map")).values())
          .containsExactly(new Count("álamo", 7));
      assertThat(
              values(
                      index,
                      "",
                      Order.COUNT,
                      0,
                      9,
                      filter(Match.CHOICE, "author_facet", "Oz"),
                      filter(Match.NONE, "author_facet", "álamo"))
                  .total())
          .isEqualTo(6);
    }
  }

  private static FacetPage values(
      CatalogIndex index, String contains, Order order, int offset, int limit, Filter... filters) {
    return index.values(
        new FacetRequest(
            new Query.All(),
            Map.of(),
            List.of(filters),
            "author_facet",
            contains,
            order,
            "es",
            offset,
            limit));
  }

  @Test
  default void whatIsNoFacetCannotBeFilteredNorCounted(@TempDir Path folder) {
    Filter text = filter(Match.ANY, "url", "x");
    Facet none = new Facet("url", 3);
    try (CatalogIndex index = shelf(folder)) {
      assertThatThrownBy(() -> ids(index, text)).isInstanceOf(BadRequestException.class);
      assertThatThrownBy(() -> counts(index, none)).isInstanceOf(BadRequestException.class);
    }
  }

  @Test
  default void aFieldOfASitesOwnIsAFacetByItsName(@TempDir Path folder) {
    try (CatalogIndex index =
        filled(folder, List.of(document("a", "shelf_facet", "Top"), document("b")))) {
      assertThat(counts(index, new Facet("shelf_facet", 3))).containsExactly(new Count("Top", 1));
      assertThat(ids(index, filter(Match.CHOICE, "shelf_facet", "Top"))).containsExactly("a");
    }
  }
}
