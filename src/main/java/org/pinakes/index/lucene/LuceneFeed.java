package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexSchema;
import org.pinakes.problem.IndexUnavailableException;

/** Writes one generation. */
final class LuceneFeed implements IndexFeed {
  /** Idle ones kept: as many as threads may write at once with profit. */
  private static final int MAKERS = 16;

  private final Generations generations;
  private final Path generation;
  private final FeedLock lock;
  private final IndexWriter writer;
  private final IndexSchema schema;
  private final Queue<DocumentMaker> makers = new ArrayBlockingQueue<>(MAKERS);
  private volatile long sequence;

  LuceneFeed(Generations generations, Path generation, FeedLock lock, IndexSchema schema)
      throws IOException {
    this.generations = generations;
    this.generation = generation;
    this.lock = lock;
    this.schema = schema;
    writer = Writers.open(generation);
    sequence = CommitData.sequence(writer.getLiveCommitData());
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public void put(IndexDocument document, boolean fresh) {
    DocumentMaker maker = makers.poll();
    DocumentMaker use = maker == null ? new DocumentMaker(schema) : maker;
    try {
      Document made = use.make(document);
      if (fresh) {
        writer.addDocument(made);
      } else {
        writer.updateDocument(Values.id(document.id()), made);
      }
    } catch (IOException broken) {
      throw failed("Cannot write record " + document.id(), broken);
    }
    makers.offer(use);
  }

  @Override
  public void remove(String id) {
    try {
      writer.deleteDocuments(Values.id(id));
    } catch (IOException broken) {
      throw failed("Cannot remove record " + id, broken);
    }
  }

  @Override
  public void commit(long upTo) {
    try {
      writer.setLiveCommitData(CommitData.of(upTo).entrySet());
      writer.commit();
      sequence = upTo;
    } catch (IOException broken) {
      throw failed("Cannot commit", broken);
    }
  }

  @Override
  public void promote() {
    try {
      generations.promote(generation);
      OldGenerations.sweep(generations);
    } catch (IOException broken) {
      throw failed("Cannot change over to the new index", broken);
    }
  }

  @Override
  public boolean current() {
    return generations.current().map(generation::equals).orElse(false);
  }

  @Override
  public void close() {
    try (lock) {
      writer.rollback();
      OldGenerations.sweep(generations);
    } catch (IOException broken) {
      throw failed("Cannot close", broken);
    }
  }

  private IndexUnavailableException failed(String what, IOException cause) {
    return new IndexUnavailableException(
        what
            + " in the index "
            + generation
            + ": "
            + cause.getMessage()
            + ". Look at disk space and permissions; ./pinakes doctor checks the files.",
        cause);
  }

  /** What a commit says about itself. */
  static final class CommitData {
    private CommitData() {}

    static Map<String, String> of(long sequence) {
      return Map.of("sequence", Long.toString(sequence));
    }

    static long sequence(Iterable<Map.Entry<String, String>> data) {
      if (data != null) {
        for (Map.Entry<String, String> entry : data) {
          if (entry.getKey().equals("sequence")) {
            return Long.parseLong(entry.getValue());
          }
        }
      }
      return 0;
    }
  }
}
