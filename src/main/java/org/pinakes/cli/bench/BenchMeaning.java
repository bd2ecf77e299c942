package org.pinakes.cli.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.pinakes.enrich.meaning.MeaningModel;
import org.pinakes.enrich.meaning.OnnxMeaning;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.lucene.LuceneMeaningIndex;
import org.pinakes.ingest.meaning.MeaningWork;
import org.pinakes.search.Meaning;
import org.pinakes.search.QueryVectorCache;
import org.pinakes.search.VectorMeaning;
import org.pinakes.store.meaning.VectorBase;

/** Searching by meaning, as a benchmark needs it: everything is computed before, and waited for. */
public final class BenchMeaning implements AutoCloseable {
  private final VectorBase kept;
  private final MeaningModel model;

  private BenchMeaning(VectorBase kept, MeaningModel model) {
    this.kept = kept;
    this.model = model;
  }

  /**
   * Loads the model.
   *
   * @param folder where vectors are kept from one run to the next
   */
  public static BenchMeaning open(Path folder) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new BenchMeaning(VectorBase.open(folder), OnnxMeaning.open(threads));
  }

  /** Searching by meaning over an index, until it is closed. */
  static final class Search implements AutoCloseable {
    private final MeaningIndex vectors;
    private final QueryVectorCache queries;

    Search(MeaningIndex vectors, MeaningModel model) {
      this.vectors = vectors;
      queries = new QueryVectorCache(model::query, Duration.ofMinutes(1));
    }

    Meaning meaning() {
      return new VectorMeaning(vectors, queries);
    }

    @Override
    public void close() {
      queries.close();
      vectors.close();
    }
  }

  Search over(CatalogIndex catalogue, Path work) {
    MeaningIndex vectors = LuceneMeaningIndex.open(work.resolve("meaning"));
    try (MeaningFeed feed = vectors.openFeed()) {
      new MeaningWork(catalogue, feed, kept, model).run(computed -> true);
    }
    vectors.refresh();
    return new Search(vectors, model);
  }

  @Override
  public void close() {
    model.close();
    kept.close();
  }
}
