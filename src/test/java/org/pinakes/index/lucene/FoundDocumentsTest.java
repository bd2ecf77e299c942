package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class FoundDocumentsTest {
  private static final int SEGMENTS = 4;
  private static final int IN_EACH = 70;

  @Test
  void leadsThroughAllSegmentsAloneAndBesideAnotherQuery() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Directory directory = filled();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int round = 0; round < 50; round++) {
        int[] some =
            IntStream.range(0, SEGMENTS * IN_EACH).filter(i -> random.nextInt(9) == 0).toArray();
        Query found = new FoundDocuments(bits(some));
        Query even = new TermQuery(new Term("even", "true"));
        assertThat(numbers(searcher, found)).as("seed %d", seed).isEqualTo(some);
        assertThat(numbers(searcher, and(even, found)))
            .as("seed %d", seed)
            .isEqualTo(Arrays.stream(some).filter(i -> i % 2 == 0).toArray());
      }
    }
  }

  private static Directory filled() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < SEGMENTS * IN_EACH; i++) {
        Document document = new Document();
        document.add(new StringField("even", Boolean.toString(i % 2 == 0), Field.Store.NO));
        writer.addDocument(document);
        if (i % IN_EACH == IN_EACH - 1) {
          writer.flush();
        }
      }
    }
    return directory;
  }

  private static FixedBitSet bits(int... numbers) {
    FixedBitSet bits = new FixedBitSet(SEGMENTS * IN_EACH);
    Arrays.stream(numbers).forEach(bits::set);
    return bits;
  }

  private static Query and(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private static int[] numbers(IndexSearcher searcher, Query query) throws IOException {
    return Arrays.stream(searcher.search(query, 1000).scoreDocs)
        .mapToInt(found -> found.doc)
        .sorted()
        .toArray();
  }
}
