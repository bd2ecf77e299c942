package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.query.Query;

/** What every engine must do for those who go from page to page, and from record to record. */
public interface MarksContract {
  /** The one field that is searched here. */
  Map<String, Scope> SCOPES = Map.of("all", Scope.of(new Weight("title", 1)));

  /** Results on a page. */
  int PAGE = 7;

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  /** Each order, with an everyday query: most records are as good as many others. */
  static Stream<IndexRequest> questions() {
    return Stream.of(
        ask(new Query.All(), Sort.relevance()),
        ask(new Query.Words("all", "tides"), Sort.relevance()),
        ask(new Query.Words("all", "tides"), new Sort("publishDateSort", true)),
        ask(new Query.All(), new Sort("publishDateSort", false)),
        ask(new Query.Words("all", "tides"), new Sort("title_sort", false)),
        ask(new Query.All(), new Sort("author_sort", false)),
        ask(new Query.All(), new Sort("author_sort", true)),
        ask(widened(), Sort.relevance()),
        ask(widened(), new Sort("publishDateSort", true)));
  }

  /** Words that some records have; the others only have the heading, and come behind. */
  private static Query widened() {
    return new Query.Or(
        List.of(
            new Query.Words("all", "sea"), new Query.Heading("Tides", List.of("Ebb and flow"))));
  }

  private static IndexRequest ask(Query query, Sort sort) {
    return new IndexRequest(query, SCOPES, List.of(), List.of(), sort, 0, PAGE, List.of());
  }

  private static IndexRequest numbered(IndexRequest question, int offset, int limit) {
    return new IndexRequest(
        question.query(), SCOPES, List.of(), List.of(), question.sort(), offset, limit, List.of());
  }

  /** Some have no year, some no author, and titles repeat. */
  private static IndexDocument record(String id, Random random) {
    IndexDocument.Builder record = IndexDocument.builder().add("id", id);
    String title = "tides " + "of the sea ".repeat(random.nextInt(3)) + random.nextInt(4);
    record.add("title", title).add("title_sort", title);
    record.add("topic_facet", random.nextBoolean() ? "Tides" : "Ebb and flow");
    if (random.nextInt(4) > 0) {
      record.add("publishDateSort", Integer.toString(1990 + random.nextInt(3)));
    }
    if (random.nextInt(3) > 0) {
      String name = "An Author whose name is longer than what is told of it ";
      record.add("author_sort", name + random.nextInt(3));
    }
    return record.build();
  }

  private static Set<String> put(CatalogIndex index, String prefix, int many, Random random) {
    Set<String> ids = new HashSet<>();
    try (IndexFeed feed = index.openFeed()) {
      for (int i = 0; i < many; i++) {
        String id =
            prefix + "-" + i + (i % 9 == 0 ? "-with-a-name-of-more-than-forty-letters" : "");
        feed.put(record(id, random), true);
        ids.add(id);
      }
      feed.commit(index.sequence() + 1);
    }
    index.refresh();
    return ids;
  }

  private static List<String> ids(IndexResponse response) {
    return response.hits().stream().map(hit -> hit.document().id()).toList();
  }

  private static List<String> all(CatalogIndex index, IndexRequest question) {
    return ids(index.search(numbered(question, 0, 1000)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  default void pagesByMarksAreThePagesByNumber(IndexRequest question, @TempDir Path folder) {
    Random random = new Random(7);
    try (CatalogIndex index = open(folder)) {
      put(index, "first", 40, random);
      put(index, "second", 33, random);
      List<String> all = all(index, question);
      assertThat(all).hasSize(73).doesNotHaveDuplicates();

      List<String> forth = new ArrayList<>();
      IndexResponse page = index.search(question);
      assertThat(page.marks().previous()).isEmpty();
      forth.addAll(ids(page));
      while (!page.marks().next().isEmpty()) {
        assertThat(page.marks().next()).matches("[A-Za-z0-9_-]{1,120}");
        page = index.search(question.at(page.marks().next()));
        assertThat(page.total()).isEqualTo(73);
        forth.addAll(ids(page));
      }
      assertThat(forth).isEqualTo(all);

      List<String> back = new ArrayList<>(ids(page));
      while (!page.marks().previous().isEmpty()) {
        page = index.search(question.at(page.marks().previous()));
        back.addAll(0, ids(page));
      }
      assertThat(back).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  default void aPageByNumberHasTheMarksOfItsNeighbours(
      IndexRequest question, @TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(index, "only", 60, new Random(8));
      List<String> all = all(index, question);
      Marks marks = index.search(numbered(question, 20, PAGE)).marks();
      assertThat(ids(index.search(question.at(marks.next())))).isEqualTo(all.subList(27, 34));
      assertThat(ids(index.search(question.at(marks.previous())))).isEqualTo(all.subList(13, 20));
      assertThat(index.search(numbered(question, 56, PAGE)).marks().next()).isEmpty();
      assertThat(index.search(numbered(question, 53, PAGE)).marks().next()).isEmpty();
      assertThat(index.search(numbered(question, 0, 0)).marks()).isEqualTo(Marks.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  default void commitsBetweenTwoPagesHideNothingThatWasThere(
      IndexRequest question, @TempDir Path folder) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (CatalogIndex index = open(folder)) {
      Set<String> stay = put(index, "stay", 50, random);
      Set<String> go = put(index, "go", 20, random);
      List<String> seen = new ArrayList<>();
      IndexResponse page = index.search(question);
      seen.addAll(ids(page));
      for (int commit = 0; !page.marks().next().isEmpty(); commit++) {
        change(index, "come-" + commit, gone(question, ids(page), go), random);
        page = index.search(question.at(page.marks().next()));
        seen.addAll(ids(page));
      }
      assertThat(seen).as("seed " + seed).containsAll(stay).containsAll(go);
      if (!question.sort().field().equals("author_sort")) {
        assertThat(seen).as("seed " + seed).doesNotHaveDuplicates();
      }
    }
  }

  /** Those of a page that go. Where points shift, the last one stays, by which the next is told. */
  private static List<String> gone(IndexRequest question, List<String> page, Set<String> go) {
    List<String> gone = new ArrayList<>(page);
    gone.retainAll(go);
    if (question.sort().field().isEmpty() && !(question.query() instanceof Query.All)) {
      gone.remove(page.getLast());
    }
    return gone;
  }

  private static void change(CatalogIndex index, String prefix, List<String> gone, Random random) {
    try (IndexFeed feed = index.openFeed()) {
      feed.put(record(prefix, random), true);
      gone.forEach(feed::remove);
      feed.commit(index.sequence() + 1);
    }
    index.refresh();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "....",
        "AAAA",
        "AQQ",
        "AgAB",
        "gA",
        "/+/+",
        "AwlhYmNkZWZnaGlqa2xt",
        "Á",
        "AX-AAAAA"
      })
  default void whatIsNoMarkIsPassedOver(String mark, @TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(index, "only", 20, new Random(9));
      questions()
          .filter(question -> question.sort().field().isEmpty())
          .forEach(question ->
              assertThat(ids(index.search(question.at(mark))))
                  .isEqualTo(ids(index.search(question))));
    }
  }

  @Test
  default void whateverStandsInAMarkIsNoError(@TempDir Path folder) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (CatalogIndex index = open(folder)) {
      put(index, "only", 20, random);
      List<IndexRequest> questions = questions().toList();
      for (int i = 0; i < 500; i++) {
        IndexRequest question = questions.get(random.nextInt(questions.size()));
        String mark = index.search(numbered(question, 0, 5)).marks().next();
        char[] changed = mark.toCharArray();
        for (int at = random.nextInt(4); at >= 0; at--) {
          changed[random.nextInt(changed.length)] = "AzQ-_09g".charAt(random.nextInt(8));
        }
        IndexRequest other = questions.get(random.nextInt(questions.size()));
        assertThat(index.search(other.at(new String(changed))).total())
            .as("seed " + seed + ", " + new String(changed))
            .isEqualTo(20);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  default void everyRecordKnowsItsNeighbours(IndexRequest question, @TempDir Path folder) {
    Random random = new Random(10);
    try (CatalogIndex index = open(folder)) {
      put(index, "first", 20, random);
      put(index, "second", 11, random);
      List<String> all = all(index, question);
      for (int i = 0; i < all.size(); i++) {
        Neighbours told = index.around(question, Nearness.none(), all.get(i));
        assertThat(told.total()).isEqualTo(31);
        assertThat(told.rank()).isEqualTo(i + 1L);
        assertThat(told.previous()).isEqualTo(i == 0 ? "" : all.get(i - 1));
        assertThat(told.next()).isEqualTo(i == 30 ? "" : all.get(i + 1));
        int from = i / PAGE * PAGE;
        assertThat(ids(index.search(question.at(told.mark()))))
            .isEqualTo(all.subList(from, Math.min(from + PAGE, 31)));
      }
    }
  }

  @Test
  default void aRecordThatIsNotAmongTheResultsHasNoNeighbours(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(index, "only", 5, new Random(11));
      IndexRequest nothing = ask(new Query.Words("all", "absent"), Sort.relevance());
      IndexRequest everything = ask(new Query.All(), Sort.relevance());
      assertThat(index.around(nothing, Nearness.none(), "only-1")).isEqualTo(Neighbours.none(0));
      assertThat(index.around(everything, Nearness.none(), "gone")).isEqualTo(Neighbours.none(5));
    }
    try (CatalogIndex empty = open(folder.resolve("empty"))) {
      IndexRequest everything = ask(new Query.All(), Sort.relevance());
      assertThat(empty.around(everything, Nearness.none(), "x")).isEqualTo(Neighbours.none(0));
      assertThat(empty.search(everything).marks()).isEqualTo(Marks.NONE);
    }
  }

  @Test
  default void whereMeaningMendsTheOrderPagesAndNeighboursFollowIt(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(index, "only", 150, new Random(12));
      Map<String, Float> cosines = new HashMap<>();
      IntStream.range(0, 150).forEach(i -> cosines.put("only-" + i, (i * 37 % 150) / 150f));
      Nearness nearness = new NearnessContract.Told(0.8f, cosines);
      IndexRequest question = ask(new Query.Words("all", "tides"), Sort.relevance());
      List<String> all = ids(index.search(numbered(question, 0, 150), nearness));
      assertThat(all).hasSize(150).isNotEqualTo(all(index, question));
      for (int i : List.of(0, 1, 50, 98, 99, 100, 101, 149)) {
        Neighbours told = index.around(question, nearness, all.get(i));
        assertThat(told.rank()).isEqualTo(i + 1L);
        assertThat(told.previous()).isEqualTo(i == 0 ? "" : all.get(i - 1));
        assertThat(told.next()).isEqualTo(i == 149 ? "" : all.get(i + 1));
      }
      assertThat(index.search(numbered(question, 0, 20), nearness).marks()).isEqualTo(Marks.NONE);
      String behind = index.search(numbered(question, 80, 20), nearness).marks().next();
      assertThat(ids(index.search(question.at(behind)))).isEqualTo(all.subList(100, 107));
    }
  }
}
