package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.pinakes.index.IndexDocument;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * A bare Lucene index of the same documents, made in the plain way: the yardstick of {@code pinakes
 * bench}. Title, author, topic and description are analysed with stemming, the title again without,
 * and all text once more for the catch-all fields, with and without. Nothing is stored.
 */
public final class BareIndex implements AutoCloseable {
  private final IndexWriter writer;

  private BareIndex(IndexWriter writer) {
    this.writer = writer;
  }

  /** Starts an empty one in a folder. */
  public static BareIndex open(Path folder) {
    try {
      Analyzer stemmed = analyzer(true);
      Analyzer exact = analyzer(false);
      Analyzer analyzer =
          new PerFieldAnalyzerWrapper(
              stemmed, java.util.Map.of("title_exact", exact, "all_exact", exact));
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setRAMBufferSizeMB(Writers.BUFFER_MEGABYTES);
      config.setMergeScheduler(new SerialMergeScheduler());
      config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      return new BareIndex(new IndexWriter(FSDirectory.open(folder), config));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Analyzer analyzer(boolean stemmed) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(words);
        return new TokenStreamComponents(
            words, stemmed ? new SnowballFilter(folded, new EnglishStemmer()) : folded);
      }
    };
  }

  /** Adds a document; from any thread. */
  public void put(IndexDocument document) {
    Document bare = new Document();
    bare.add(new StringField("id", document.id(), Field.Store.NO));
    StringBuilder all = new StringBuilder();
    for (String name : List.of("title", "author", "topic", "description")) {
      for (String value : document.all(name)) {
        bare.add(new TextField(name, value, Field.Store.NO));
        all.append(value).append(' ');
      }
    }
    bare.add(new TextField("title_exact", document.first("title"), Field.Store.NO));
    bare.add(new TextField("all", all.toString(), Field.Store.NO));
    bare.add(new TextField("all_exact", all.toString(), Field.Store.NO));
    try {
      writer.addDocument(bare);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Writes everything out. */
  public void finish() {
    try {
      writer.commit();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
