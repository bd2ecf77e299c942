package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;
import org.pinakes.store.matches.MatchBase;

class MatchedCatalogueTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final String SHELLS = "Shells remember the moon for years";
  private static final String TIDES = "Tide tables of the northern coast";

  @TempDir Path folder;
  private final List<Catalogue> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Catalogue::close);
  }

  private Catalogue catalogue(String name, MatchRules rules) {
    Catalogue catalogue = new Catalogue(folder.resolve(name), () -> NOW, 3, rules);
    open.add(catalogue);
    return catalogue;
  }

  private Catalogue catalogue() {
    return catalogue("one", MatchRules.standard());
  }

  private static String shells(String id, String doi) {
    return Oai.article(id, SHELLS, "Roe, Jane", 2019, doi);
  }

  private static void threeSources(Catalogue catalogue) {
    catalogue.load("a", Oai.list(shells("1", "doi:10.9999/shells")));
    catalogue.load("b", Oai.list(shells("7", ""), Oai.record("8", TIDES)));
    catalogue.load("c", Oai.list(Oai.article("9", SHELLS, "Roe, J.", 2019, "doi:10.9999/shells")));
  }

  @Test
  void oneArticleOfThreeSourcesIsGroupedAndCountedOnce() {
    Catalogue catalogue = catalogue();

    threeSources(catalogue);

    IndexResponse found = everything(catalogue);
    assertThat(found.hits())
        .extracting(hit -> hit.document().id())
        .containsOnly("merged-a-1", "b-8");
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().get("publishDate")).containsOnly(new Count("2019", 2));
    assertThat(found.facets().get("source_str"))
        .containsExactlyInAnyOrder(new Count("a", 1), new Count("b", 2), new Count("c", 1));
    IndexDocument merged = catalogue.document("merged-a-1");
    assertThat(merged.all("merged_boolean")).containsExactly("true");
    assertThat(merged.all("local_ids_str_mv")).containsExactly("a-1", "b-7", "c-9");
    assertThat(merged.all("doi_str_mv")).containsExactly("10.9999/shells");
    assertThat(merged.all("match_reason_str_mv"))
        .hasSize(3)
        .anyMatch(why -> why.contains("doi-same"));
    for (String member : merged.all("local_ids_str_mv")) {
      assertThat(catalogue.document(member).all("merged_child_boolean")).containsExactly("true");
      assertThat(catalogue.document(member).all("dedup_id_str_mv")).containsExactly("merged-a-1");
    }
    assertThat(catalogue.document("b-8").has("dedup_id_str_mv")).isFalse();
  }

  @Test
  void whatOneMemberSaysFindsTheMergedRecord() {
    Catalogue catalogue = catalogue();

    catalogue.load("a", Oai.list(shells("1", "doi:10.9999/shells")));
    catalogue.load(
        "b",
        Oai.list(Oai.article("2", "Muscheln und Mond", "Roe, Janet", 2019, "doi:10.9999/shells")));

    assertThat(ids(search(catalogue, "muscheln janet shells jane"))).containsExactly("merged-a-1");
  }

  @Test
  void groupsDissolveWhenMembersGo() {
    Catalogue catalogue = catalogue();
    threeSources(catalogue);

    catalogue.load("b", Oai.list(Oai.deleted("7")));
    assertThat(catalogue.document("merged-a-1").all("local_ids_str_mv"))
        .containsExactly("a-1", "c-9");

    catalogue.load("c", Oai.list(Oai.deleted("9")));
    assertThat(catalogue.index.fetch("merged-a-1")).isEmpty();
    assertThat(catalogue.document("a-1").has("merged_child_boolean")).isFalse();
    assertThat(ids(everything(catalogue))).containsExactlyInAnyOrder("a-1", "b-8");
  }

  @Test
  void aRecordThatBecomesAnotherLeavesItsGroup() {
    Catalogue catalogue = catalogue();
    threeSources(catalogue);

    catalogue.load("b", Oai.list(Oai.article("7", TIDES, "Asp, Eva", 1980, "")));

    assertThat(catalogue.document("b-7").has("dedup_id_str_mv")).isFalse();
    assertThat(catalogue.document("merged-a-1").all("local_ids_str_mv"))
        .containsExactly("a-1", "c-9");
  }

  @Test
  void aMergedRecordFollowsItsMembers() {
    Catalogue catalogue = catalogue();
    threeSources(catalogue);

    catalogue.load("a", Oai.list(Oai.article("1", SHELLS + "!", "Roe, Jane", 2019, "")));

    assertThat(catalogue.document("merged-a-1").first("title")).isEqualTo(SHELLS + "!");
  }

  @Test
  void recordsOfOneSourceStayApartUnlessTheSiteSaysOtherwise() {
    String twice = Oai.list(shells("1", ""), shells("2", ""));
    Catalogue usual = catalogue();
    usual.load("a", twice);
    Catalogue within =
        catalogue(
            "within",
            new MatchRules(true, 74, List.of(), Map.of(), Set.of("a"), List.of(), List.of()));
    within.load("a", twice);

    assertThat(ids(everything(usual))).containsExactlyInAnyOrder("a-1", "a-2");
    assertThat(ids(everything(within))).containsExactly("merged-a-1");
  }

  @Test
  void theSiteKeepsApartAndTogether() {
    Catalogue catalogue =
        catalogue(
            "kept",
            new MatchRules(
                true,
                74,
                List.of(),
                Map.of(),
                Set.of(),
                List.of(Set.of("a-1", "b-8")),
                List.of(Set.of("a-1", "b-7"))));

    threeSources(catalogue);

    assertThat(groups(catalogue)).contains("a-1 b-8").noneMatch(group -> group.contains("a-1 b-7"));
  }

  @Test
  void fieldsComeFromTheSourcesInTheirOrder() {
    Catalogue catalogue =
        catalogue(
            "priority",
            new MatchRules(
                true,
                74,
                List.of("b", "a"),
                Map.of("author", List.of("a")),
                Set.of(),
                List.of(),
                List.of()));

    catalogue.load("a", Oai.list(Oai.article("1", SHELLS, "Roe, Jane", 2019, "")));
    catalogue.load("b", Oai.list(Oai.article("1", SHELLS + ".", "Roe, J.", 2019, "")));

    IndexDocument merged = catalogue.document("merged-a-1");
    assertThat(merged.first("title")).isEqualTo(catalogue.document("b-1").first("title"));
    assertThat(merged.all("author")).containsExactly("Roe, Jane");
    assertThat(merged.all("local_ids_str_mv")).containsExactly("b-1", "a-1");
  }

  @Test
  void aPreprintAndItsArticleAreRelatedNotMerged() {
    Catalogue catalogue = catalogue();

    catalogue.load("a", Oai.list(shells("1", "").replace(">article<", ">preprint<")));
    catalogue.load("b", Oai.list(shells("2", "")));

    assertThat(ids(everything(catalogue))).containsExactlyInAnyOrder("a-1", "b-2");
    assertThat(catalogue.document("a-1").all("related_record_str_mv"))
        .containsExactly("preprint-of | b-2");
    assertThat(catalogue.document("b-2").all("related_record_str_mv"))
        .containsExactly("preprint-in | a-1");

    catalogue.load("a", Oai.list(Oai.deleted("1")));
    assertThat(catalogue.document("b-2").has("related_record_str_mv")).isFalse();
  }

  @Test
  void withoutMatchingNothingIsMerged() {
    Catalogue catalogue = catalogue("off", MatchRules.off());

    threeSources(catalogue);

    assertThat(everything(catalogue).total()).isEqualTo(4);
    try (IndexFeed feed = catalogue.index.openFeed()) {
      assertThat(MatchBase.isIn(feed.folder())).isFalse();
    }
  }

  @Test
  void matchingIsUndoneAndDoneByReindex() {
    Catalogue off = catalogue("shared", MatchRules.off());
    threeSources(off);
    off.close();
    open.remove(off);
    Catalogue on = catalogue("shared", MatchRules.standard());
    on.load("c", Oai.list(shells("10", "")));
    assertThat(groups(on)).isEmpty();

    on.reindexer().rebuild(reached -> {});
    assertThat(groups(on)).hasSize(1);

    new Reindexer(on.store, on.index, on.cataloguer, org.pinakes.mapping.SourceProfile::named)
        .rebuild(reached -> {});
    on.index.refresh();
    assertThat(groups(on)).isEmpty();
    assertThat(everything(on).total()).isEqualTo(5);
  }

  @Test
  void aKeyThatTooManyShareSaysNothingWhateverTheOrder() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < KeyRound.MOST_HOLDERS - 1; i++) {
      many.add(shells("m" + i, ""));
    }
    Catalogue catalogue = catalogue();
    catalogue.load("b", Oai.list(shells("1", "")));
    catalogue.load("a", Oai.list(many));
    assertThat(groups(catalogue)).hasSize(1);

    catalogue.load("a", Oai.list(shells("one-too-many", "")));
    assertThat(groups(catalogue)).isEmpty();

    catalogue.load("a", Oai.list(Oai.deleted("one-too-many")));
    assertThat(groups(catalogue)).hasSize(1);
  }

  @Test
  void theOrderOfArrivalDoesNotMatterAndReindexChangesNothing() {
    long seed = Long.getLong("pinakes.seed", System.nanoTime());
    System.out.println("MatchedCatalogueTest: -Dpinakes.seed=" + seed);
    Random random = new Random(seed);
    List<Load> loads = loads(random);
    Catalogue straight = catalogue("straight", MatchRules.standard());
    loads.forEach(load -> straight.load(load.source, Oai.list(load.xml)));
    Collections.shuffle(loads, random);
    Catalogue shuffled = catalogue("shuffled", MatchRules.standard());
    loads.forEach(load -> shuffled.load(load.source, Oai.list(load.xml)));

    assertThat(groups(shuffled)).isNotEmpty().isEqualTo(groups(straight));

    for (Load load : loads.subList(0, 6)) {
      List<String> changes =
          load.ids.stream()
              .map(id -> random.nextBoolean() ? Oai.deleted(id) : article(id, random))
              .toList();
      shuffled.load(load.source, Oai.list(changes));
    }
    Map<String, IndexDocument> incremental = shuffled.documents();
    shuffled.reindexer().rebuild(reached -> {});
    assertThat(shuffled.documents()).isEqualTo(incremental);
  }

  /** Records to load at once. */
  private record Load(String source, List<String> ids, List<String> xml) {}

  private static List<Load> loads(Random random) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<String> ids =
          List.of("r" + 4 * i, "r" + (4 * i + 1), "r" + (4 * i + 2), "r" + (4 * i + 3));
      List<String> xml = ids.stream().map(id -> article(id, random)).toList();
      loads.add(new Load("abcd".substring(i % 4, i % 4 + 1), ids, xml));
    }
    return loads;
  }

  private static String article(String id, Random random) {
    List<String> titles = List.of(SHELLS, TIDES, SHELLS + " and days", "Editorial", "A short one");
    List<String> authors = List.of("Roe, Jane", "Asp, Eva", "Gil, Ana");
    String doi = random.nextInt(3) == 0 ? "doi:10.9999/" + random.nextInt(4) : "";
    return Oai.article(
        id,
        titles.get(random.nextInt(titles.size())),
        authors.get(random.nextInt(authors.size())),
        2000 + random.nextInt(3),
        doi);
  }

  private static Set<String> groups(Catalogue catalogue) {
    Map<String, Set<String>> groups = new TreeMap<>();
    catalogue
        .documents()
        .forEach((id, document) ->
            document
                .all("dedup_id_str_mv")
                .forEach(
                    merged -> groups.computeIfAbsent(merged, none -> new TreeSet<>()).add(id)));
    Set<String> told = new TreeSet<>();
    groups.values().forEach(group -> told.add(String.join(" ", group)));
    return told;
  }

  private static List<String> ids(IndexResponse response) {
    return response.hits().stream().map(hit -> hit.document().id()).toList();
  }

  private static IndexResponse everything(Catalogue catalogue) {
    return answer(catalogue, new Query.All());
  }

  private static IndexResponse search(Catalogue catalogue, String words) {
    return answer(catalogue, new Query.Words("all", words));
  }

  private static IndexResponse answer(Catalogue catalogue, Query query) {
    catalogue.index.refresh();
    return catalogue.index.search(
        new IndexRequest(
            query,
            Map.of(
                "all",
                Scope.of(
                    new IndexRequest.Weight("title", 2),
                    new IndexRequest.Weight("title_alt", 1),
                    new IndexRequest.Weight("author", 1),
                    new IndexRequest.Weight("allfields", 1))),
            List.of(),
            List.of(
                new IndexRequest.Facet("source_str", 10),
                new IndexRequest.Facet("publishDate", 10)),
            IndexRequest.Sort.relevance(),
            0,
            100,
            List.of()));
  }
}
