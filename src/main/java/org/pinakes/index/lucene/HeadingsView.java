package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.FSDirectory;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.HeadingPage;

/**
 * One state of the headings, unchanging. Kept open as long as somebody holds it. Thread-safe.
 *
 * <p>Legal call sequence: {@link #hold} that returned true, any reading, {@link #release}.
 */
final class HeadingsView {
  /** Note that says which state of the index these headings are of. */
  static final String STATE = "of";

  private static final int ANALYSES = 8;

  private final IndexReader reader;
  private final String state;
  private final Collations collations;
  private final HeadingSearch search;
  private final Map<String, HeadingOrder> orders = new ConcurrentHashMap<>();
  private final Queue<TextAnalysis> analyses = new ArrayBlockingQueue<>(ANALYSES);

  private HeadingsView(IndexReader reader, String state, Collations collations) {
    this.reader = reader;
    this.state = state;
    this.collations = collations;
    search = new HeadingSearch(reader);
  }

  /** No headings. */
  static HeadingsView empty(Collations collations) throws IOException {
    return new HeadingsView(new MultiReader(), "", collations);
  }

  /** What stands in a folder; nothing when it is not there. */
  static HeadingsView open(Path folder, Collations collations) throws IOException {
    if (!Files.isDirectory(folder)) {
      return empty(collations);
    }
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      String state = reader.getIndexCommit().getUserData().getOrDefault(STATE, "");
      return new HeadingsView(reader, state, collations);
    } catch (IndexNotFoundException none) {
      return empty(collations);
    }
  }

  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** Which state of the index these are of; empty for none. */
  String state() {
    return state;
  }

  List<Heading> suggest(HeadingKind kind, String typed, int limit, boolean near)
      throws IOException {
    TextAnalysis idle = analyses.poll();
    TextAnalysis analysis = idle == null ? TextAnalysis.forReading() : idle;
    try {
      TypedWords words = TypedWords.of(typed, new HeadingWords(analysis));
      return search.search(kind, words, limit, near);
    } finally {
      analyses.offer(analysis);
    }
  }

  HeadingPage from(HeadingKind kind, String language, String text, int limit) throws IOException {
    return reader.leaves().isEmpty() ? HeadingPage.EMPTY : order(language).from(kind, text, limit);
  }

  HeadingPage after(HeadingKind kind, String language, String filing, int limit)
      throws IOException {
    return reader.leaves().isEmpty()
        ? HeadingPage.EMPTY
        : order(language).after(kind, filing, limit);
  }

  HeadingPage before(HeadingKind kind, String language, String filing, int limit)
      throws IOException {
    return reader.leaves().isEmpty()
        ? HeadingPage.EMPTY
        : order(language).before(kind, filing, limit);
  }

  private HeadingOrder order(String language) throws IOException {
    LeafReader leaf = reader.leaves().getFirst().reader();
    String own = collations.nameFor(language);
    boolean kept = leaf.getFieldInfos().fieldInfo(HeadingFields.order(own)) != null;
    String name = kept ? own : Collations.COMMON;
    HeadingOrder known = orders.get(name);
    if (known == null) {
      known = HeadingOrder.read(leaf, name, collations.filing(name));
      orders.put(name, known);
    }
    return known;
  }
}
