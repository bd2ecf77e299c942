package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, String> notes;
  private volatile long sequence;

  LuceneFeed(Generations generations, Path generation, FeedLock lock, IndexSchema schema)
      throws IOException {
    this.generations = generations;
    this.generation = generation;
    this.lock = lock;
    this.schema = schema;
    writer = Writers.open(generation);
    CommitData data = CommitData.of(writer.getLiveCommitData());
    sequence = data.sequence();
    notes = new ConcurrentHashMap<>(data.notes());
  }

  @Override
  public Path folder() {
    return generation;
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
  public Map<String, String> notes() {
    return Map.copyOf(notes);
  }

  @Override
  public void note(String key, String value) {
    notes.put(key, value);
  }

  @Override
  public void commit(long upTo) {
    // Lucene alone writes what its threads have gathered one after the other, with one core idle.
    try (Aside<Boolean> oneBuffer = Aside.when(true, this::flushOne)) {
      writer.setLiveCommitData(new CommitData(upTo, notes).entries());
      writer.commit();
      oneBuffer.result();
      sequence = upTo;
    } catch (IOException broken) {
      throw failed("Cannot commit", broken);
    }
  }

  private boolean flushOne() throws IOException {
    return writer.flushNextBuffer();
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
}
