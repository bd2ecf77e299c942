package org.pinakes.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.lucene.BareSearch;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.query.QueryParser;
import org.pinakes.search.Ranking;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.Widening;

/**
 * Measures how good results are, on collections with judged queries: each query is asked as a
 * reader would ask it, and judged is what the page shows: records with all words, then those that
 * come near. Beside it a bare Lucene BM25 over title and text (k1 0.9, b 0.4) in the same run.
 */
public final class RelevanceBench {
  private static final int JUDGED = 100;

  private final Ranking ranking;
  private final @Nullable BenchMeaning meaning;
  private final int most;

  /**
   * @param ranking the one to be measured
   * @param meaning searching by meaning, to be measured as well; or null
   * @param queries only the first so many
   */
  public RelevanceBench(Ranking ranking, @Nullable BenchMeaning meaning, int queries) {
    this.ranking = ranking;
    this.most = queries;
    this.meaning = meaning;
  }

  /** Judgements of all queries by one way of searching. */
  private record Row(String name, List<Judgement> judgements) {
    double mean(ToDoubleFunction<Judgement> figure) {
      return judgements.stream().mapToDouble(figure).average().orElse(0);
    }

    double[] ndcg() {
      return judgements.stream().mapToDouble(Judgement::ndcg).toArray();
    }
  }

  /**
   * A report on every collection in a folder or below it.
   *
   * @param split which judgements: test, dev, train
   * @param work an empty folder
   */
  public List<String> report(Path root, String split, Path work) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path folder : Judged.folders(root)) {
      lines.addAll(measure(folder, split, Files.createTempDirectory(work, "judged")));
    }
    return lines;
  }

  private List<String> collection(
      Path folder, String split, CatalogIndex index, BareSearch bare, Path work)
      throws IOException {
    Judged judged = new Judged(folder);
    Map<String, Map<String, Integer>> judgements = first(judged.judgements(split));
    Map<String, String> queries = judged.queries();
    SearchService service = new SearchService(index, ranking, SearchForm.catalogue());
    Row plain = row("bare BM25", judgements, queries, text -> bare.best(text, JUDGED));
    Row ours = row("as shown", judgements, queries, text -> shown(service, text));
    List<String> lines = new ArrayList<>();
    lines.add(
        folder
            + ", "
            + split
            + ": "
            + index.documents()
            + " documents, "
            + judgements.size()
            + " queries");
    lines.add("             nDCG@10  (95 of 100)        recall@100     MRR");
    lines.add(line(plain));
    lines.add(line(ours));
    lines.add(
        String.format(
            Locale.ROOT,
            "nDCG@10 of what is shown over bare BM25: %+.4f, p = %.4f",
            ours.mean(Judgement::ndcg) - plain.mean(Judgement::ndcg),
            Significance.chance(ours.ndcg(), plain.ndcg())));
    lines.addAll(byMeaning(judgements, queries, index, ours, work));
    return lines;
  }

  /** What meaning adds, when it is measured. */
  private List<String> byMeaning(
      Map<String, Map<String, Integer>> judgements,
      Map<String, String> queries,
      CatalogIndex index,
      Row words,
      Path work) {
    BenchMeaning model = meaning;
    if (model == null) {
      return List.of();
    }
    try (BenchMeaning.Search by = model.over(index, work)) {
      SearchService service =
          new SearchService(
              index,
              () -> ranking,
              SearchForm.catalogue(),
              new QueryParser(),
              Widening.none(),
              InstantSource.system(),
              by.meaning());
      Row row = row("with meaning", judgements, queries, text -> shown(service, text));
      return List.of(
          line(row),
          String.format(
              Locale.ROOT,
              "nDCG@10 with meaning over without: %+.4f, p = %.4f",
              row.mean(Judgement::ndcg) - words.mean(Judgement::ndcg),
              Significance.chance(row.ndcg(), words.ndcg())));
    }
  }

  private <V> Map<String, V> first(Map<String, V> all) {
    Map<String, V> some = new LinkedHashMap<>();
    all.entrySet().stream().limit(most).forEach(one -> some.put(one.getKey(), one.getValue()));
    return some;
  }

  private static String line(Row row) {
    double[] bounds = Significance.bounds(row.ndcg());
    return String.format(
        Locale.ROOT,
        "%-12s  %.4f  (%.4f to %.4f)  %10.4f  %.4f",
        row.name,
        row.mean(Judgement::ndcg),
        bounds[0],
        bounds[1],
        row.mean(Judgement::recall),
        row.mean(Judgement::reciprocal));
  }

  private static Row row(
      String name,
      Map<String, Map<String, Integer>> judgements,
      Map<String, String> queries,
      Function<String, List<String>> search) {
    List<Judgement> all = new ArrayList<>();
    judgements.forEach((query, worth) ->
        all.add(Judgement.of(search.apply(queries.getOrDefault(query, "")), worth)));
    return new Row(name, all);
  }

  private static List<String> shown(SearchService service, String text) {
    SearchPage page = service.search(SearchState.start().withQuery(text, SearchState.ALL), JUDGED);
    return Stream.concat(page.hits().stream(), page.near().stream())
        .map(Hit::document)
        .map(document -> document.id())
        .limit(JUDGED)
        .toList();
  }

  private List<String> measure(Path folder, String split, Path work) throws IOException {
    try (CatalogIndex index = LuceneCatalogIndex.open(work.resolve("index"));
        BareSearch bare = BareSearch.open(work.resolve("bare"))) {
      try (IndexFeed feed = index.openFeed()) {
        new Judged(folder)
            .documents(document -> {
              feed.put(document, true);
              bare.put(document);
            });
        feed.commit(1);
      }
      index.refresh();
      return collection(folder, split, index, bare, work);
    }
  }
}
