package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexSchema;

/** Skipping what cannot be among the best gives the same best as looking at everything. */
class CombinedScorerTest {
  private static final int DOCUMENTS = 6_000;
  private static final int WANTED = 10;
  private static final String[] FIELDS = {"short", "long", "value"};

  private static IndexReader reader;

  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(1);
    ByteBuffersDirectory folder = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
      for (int number = 0; number < DOCUMENTS; number++) {
        Document document = new Document();
        document.add(new TextField("short", words(random, 1 + random.nextInt(6)), Store.NO));
        document.add(new TextField("long", words(random, random.nextInt(150)), Store.NO));
        document.add(new StringField("value", word(random), Store.NO));
        writer.addDocument(document);
        if (number % 2_500 == 0) {
          writer.flush();
        }
      }
    }
    reader = DirectoryReader.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static String words(Random random, int number) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  /** The lower its number, the more frequent a word is. */
  private static String word(Random random) {
    return "w" + (int) Math.abs(random.nextGaussian() * random.nextGaussian() * 12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void theBestAreTheSameWithAndWithoutSkipping(long seed) throws IOException {
    Random random = new Random(seed);
    IndexSearcher whole = new IndexSearcher(reader);
    Query query = query(random, new Vocabulary(whole, IndexSchema.catalogue()));
    FixedBitSet chosen = new FixedBitSet(reader.maxDoc());
    for (int document = 0; document < chosen.length(); document++) {
      if (random.nextInt(4) > 0) {
        chosen.set(document);
      }
    }
    for (IndexSearcher searcher : List.of(whole, new ChosenSearcher(whole, chosen))) {
      List<String> all = best(searcher, query, Integer.MAX_VALUE);
      assertThat(best(searcher, query, 1)).as("seed %s: %s", seed, query).isEqualTo(all);
    }
    assertThat(new ChosenSearcher(whole, chosen).search(query, DOCUMENTS).scoreDocs)
        .allMatch(found -> chosen.get(found.doc))
        .hasSize(new ChosenSearcher(whole, chosen).count(query));
  }

  private static Query query(Random random, Vocabulary vocabulary) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int clauses = 1 + random.nextInt(4);
    for (int i = 0; i < clauses; i++) {
      all.add(combined(random).query(vocabulary), random.nextBoolean() ? Occur.MUST : Occur.SHOULD);
    }
    return all.build();
  }

  private static CombinedWord combined(Random random) {
    List<CombinedWord.Place> places = new ArrayList<>();
    for (String field : FIELDS) {
      places.add(place(random, field, true));
      if (random.nextBoolean()) {
        places.add(place(random, field, false));
      }
    }
    return new CombinedWord(
        places,
        new CombinedWord.Measure(
            random.nextFloat(),
            0.5f + random.nextFloat() * 2,
            random.nextFloat(),
            random.nextBoolean()));
  }

  private static CombinedWord.Place place(Random random, String field, boolean typed) {
    return new CombinedWord.Place(
        new Term(field, word(random)),
        typed,
        0.1f + random.nextFloat() * 3,
        random.nextInt(4) == 0);
  }

  private static List<String> best(IndexSearcher searcher, Query query, int threshold)
      throws IOException {
    ScoreDoc[] found =
        searcher.search(query, new TopScoreDocCollectorManager(WANTED, null, threshold)).scoreDocs;
    List<String> best = new ArrayList<>();
    for (ScoreDoc each : found) {
      best.add(each.doc + " " + each.score);
    }
    return best;
  }
}
