package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.pinakes.index.MeaningFeed;
import org.pinakes.problem.IndexUnavailableException;

/** Writes an index of vectors. */
final class LuceneMeaningFeed implements MeaningFeed {
  private static final String MARK = "mark";
  private static final int SWEPT_AT_ONCE = 500;
  private static final double BUFFER_MEGABYTES = 32;

  private final Path folder;
  private final FeedLock lock;
  private final IndexWriter writer;
  private DirectoryReader committed;
  private String mark;

  private LuceneMeaningFeed(Path folder, FeedLock lock, IndexWriter writer) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.writer = writer;
    committed = DirectoryReader.open(writer);
    String noted = "";
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        noted = entry.getKey().equals(MARK) ? entry.getValue() : noted;
      }
    }
    mark = noted;
  }

  static LuceneMeaningFeed open(Path folder) throws IOException {
    FeedLock lock = FeedLock.take(folder.resolve("feed.lock"), "written");
    boolean done = false;
    try {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config);
      LuceneMeaningFeed feed = new LuceneMeaningFeed(folder, lock, writer);
      done = true;
      return feed;
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }

  @Override
  public String mark() {
    return mark;
  }

  @Override
  public long size() {
    return committed.numDocs();
  }

  @Override
  public boolean has(String id, String key) {
    try {
      return new IndexSearcher(committed).count(new TermQuery(MeaningFields.state(id, key))) > 0;
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public void put(String id, String key, byte[] vector) {
    try {
      writer.updateDocument(Values.id(id), MeaningFields.document(id, key, vector));
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public void remove(String id) {
    try {
      writer.deleteDocuments(Values.id(id));
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public long sweep(UnaryOperator<List<String>> present) {
    long gone = 0;
    try {
      for (LeafReaderContext leaf : committed.leaves()) {
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(MeaningFields.ID);
        List<String> some = new ArrayList<>();
        while (ids != null && ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          some.add(ids.binaryValue().utf8ToString());
          if (some.size() == SWEPT_AT_ONCE) {
            gone += removeMissing(some, present);
            some.clear();
          }
        }
        gone += removeMissing(some, present);
      }
    } catch (IOException broken) {
      throw failed(broken);
    }
    return gone;
  }

  private long removeMissing(List<String> ids, UnaryOperator<List<String>> present) {
    if (ids.isEmpty()) {
      return 0;
    }
    Set<String> missing = new HashSet<>(ids);
    missing.removeAll(new HashSet<>(present.apply(List.copyOf(ids))));
    missing.forEach(this::remove);
    return missing.size();
  }

  @Override
  public void commit(String newMark) {
    try {
      writer.setLiveCommitData(Map.of(MARK, newMark).entrySet());
      writer.commit();
      mark = newMark;
      DirectoryReader newer = DirectoryReader.openIfChanged(committed);
      if (newer != null) {
        committed.close();
        committed = newer;
      }
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  @Override
  public void close() {
    try (lock) {
      committed.close();
      writer.rollback();
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  private IndexUnavailableException failed(IOException cause) {
    return new IndexUnavailableException(
        "The index of meaning "
            + folder
            + " cannot be written: "
            + cause.getMessage()
            + ". Look at disk space and permissions.",
        cause);
  }
}
