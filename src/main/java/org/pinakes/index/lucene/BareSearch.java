package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/**
 * Lucene's BM25 (k1 0.9, b 0.4) over title and text in one field with Lucene's own analysis of
 * English: the yardstick of {@code pinakes bench relevance}. Put everything first, then search.
 */
public final class BareSearch implements AutoCloseable {
  private static final float K1 = 0.9f;
  private static final float B = 0.4f;
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory folder;
  private final IndexWriter writer;
  private @Nullable IndexSearcher searcher;

  private BareSearch(Path path) throws IOException {
    folder = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(new BM25Similarity(K1, B));
    writer = new IndexWriter(folder, config);
  }

  /** Starts an empty one in a folder. */
  public static BareSearch open(Path path) {
    try {
      return new BareSearch(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Adds title and description of a document. */
  public void put(IndexDocument document) {
    Document bare = new Document();
    bare.add(new StringField("id", document.id(), Field.Store.YES));
    String text = document.first("title") + " " + document.first("description");
    bare.add(new TextField(TEXT, text, Field.Store.NO));
    try {
      writer.addDocument(bare);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Identifiers of the documents that have any of the words, best first. */
  public List<String> best(String text, int limit) {
    try {
      IndexSearcher open = searcher();
      var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text, Occur.SHOULD);
      List<String> ids = new ArrayList<>();
      for (ScoreDoc found : query == null ? new ScoreDoc[0] : open.search(query, limit).scoreDocs) {
        ids.add(open.storedFields().document(found.doc).get("id"));
      }
      return ids;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private IndexSearcher searcher() throws IOException {
    IndexSearcher open = searcher;
    if (open == null) {
      open = new IndexSearcher(DirectoryReader.open(writer));
      open.setSimilarity(new BM25Similarity(K1, B));
      searcher = open;
    }
    return open;
  }

  @Override
  public void close() {
    try (folder;
        writer) {
      if (searcher != null) {
        searcher.getIndexReader().close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
