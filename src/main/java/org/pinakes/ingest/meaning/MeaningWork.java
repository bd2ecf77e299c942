package org.pinakes.ingest.meaning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.enrich.meaning.MeaningModel;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.Portion;
import org.pinakes.store.meaning.TextKey;
import org.pinakes.store.meaning.VectorBase;

/**
 * Brings an index of vectors to where the catalogue's index is, one small piece after another. A
 * vector that was computed is kept at once; the index of vectors is committed now and then, and
 * goes on from its last commit after a crash. Not thread-safe.
 */
public final class MeaningWork {
  /** Documents looked at together; most of them are known, as a rule. */
  private static final int PORTION = 500;

  /** Texts computed before anything else is done. */
  private static final int BATCH = 8;

  private static final int COMMIT = 2000;

  /** Nanoseconds after which what was done is seen, however little it is. */
  private static final long EVERY = Duration.ofSeconds(30).toNanos();

  /** Vectors of records that are gone do no harm as long as they are few. */
  private static final double TOLERATED = 1.01;

  private final CatalogIndex catalogue;
  private final MeaningFeed feed;
  private final VectorBase kept;
  private final MeaningModel model;
  private String mark;
  private long uncommitted;
  private long committed = System.nanoTime();

  /** A record whose vector is wanted. */
  private record Wanted(String id, TextKey key, String text) {}

  /**
   * @param catalogue index whose documents get vectors; refreshed by others
   * @param feed where the vectors go
   */
  public MeaningWork(
      CatalogIndex catalogue, MeaningFeed feed, VectorBase kept, MeaningModel model) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.kept = kept;
    this.model = model;
    mark = feed.mark();
  }

  /** What is asked between pieces of the work. */
  public interface Going {
    /**
     * Whether to go on; may wait.
     *
     * @param computed vectors computed since the last question
     */
    boolean on(int computed);
  }

  /**
   * Does everything there is to be done.
   *
   * @return whether it came to the end
   */
  public boolean run(Going going) {
    boolean changed = false;
    while (true) {
      Portion portion = catalogue.portion(mark, PORTION);
      if (!take(portion.documents(), going)) {
        return false;
      }
      changed |= !portion.mark().equals(mark);
      mark = portion.mark();
      if (portion.last()) {
        finish(changed);
        return true;
      }
      if (uncommitted >= COMMIT || (uncommitted > 0 && System.nanoTime() - committed > EVERY)) {
        commit();
      }
      if (!going.on(0)) {
        commit();
        return false;
      }
    }
  }

  /** Makes what was done so far lasting, and seen. */
  public void commit() {
    feed.commit(mark);
    uncommitted = 0;
    committed = System.nanoTime();
  }

  private void finish(boolean changed) {
    if (changed || uncommitted > 0) {
      commit();
    }
    if (feed.size() > catalogue.documents() * TOLERATED && feed.sweep(this::present) > 0) {
      commit();
    }
  }

  private List<String> present(List<String> ids) {
    return catalogue.fetch(ids).stream().map(IndexDocument::id).toList();
  }

  private boolean take(List<IndexDocument> documents, Going going) {
    List<Wanted> wanted = new ArrayList<>();
    for (IndexDocument document : documents) {
      String text = MeaningText.of(document);
      TextKey key = TextKey.of(model.name(), text);
      if (text.isBlank()) {
        feed.remove(document.id());
      } else if (!feed.has(document.id(), key.text())) {
        wanted.add(new Wanted(document.id(), key, text));
      }
    }
    Map<TextKey, byte[]> known = kept.find(wanted.stream().map(Wanted::key).toList());
    Map<TextKey, String> unknown = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      byte[] vector = known.get(each.key);
      if (vector == null) {
        unknown.put(each.key, each.text);
      }
    }
    return compute(unknown, known, going) && put(wanted, known);
  }

  private boolean put(List<Wanted> wanted, Map<TextKey, byte[]> vectors) {
    for (Wanted each : wanted) {
      byte[] vector = vectors.get(each.key);
      if (vector != null) {
        feed.put(each.id, each.key.text(), vector);
      }
    }
    uncommitted += wanted.size();
    return true;
  }

  private boolean compute(Map<TextKey, String> texts, Map<TextKey, byte[]> to, Going going) {
    List<TextKey> keys = List.copyOf(texts.keySet());
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<TextKey> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
      List<byte[]> vectors = model.texts(batch.stream().map(texts::get).toList());
      Map<TextKey, byte[]> made = new HashMap<>();
      for (int i = 0; i < vectors.size(); i++) {
        made.put(batch.get(i), vectors.get(i));
      }
      kept.put(made);
      to.putAll(made);
      if (!going.on(batch.size())) {
        return false;
      }
    }
    return true;
  }
}
