package org.pinakes.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexHealth;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.index.Neighbours;
import org.pinakes.index.Portion;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/**
 * One state of the index, unchanging. Kept open as long as somebody holds it. Thread-safe.
 *
 * <p>Legal call sequence: {@link #hold} that returned true, any reading, {@link #release}.
 */
final class View {
  private static final int ATTEMPTS = 10;

  private final @Nullable Path generation;
  private final IndexReader reader;
  private final CommitData data;
  private final StoredDocuments stored;
  private final PageSearch pages;
  private final IndexSchema schema;

  private View(@Nullable Path generation, IndexReader reader, CommitData data, IndexSchema schema)
      throws IOException {
    this.generation = generation;
    this.reader = reader;
    this.data = data;
    this.schema = schema;
    IndexSearcher searcher = new IndexSearcher(reader);
    stored = new StoredDocuments(reader, schema);
    pages = new PageSearch(searcher, stored, schema);
  }

  /** Opens the current generation, or an empty view when there is none. */
  static View open(Generations generations, IndexSchema schema) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Path> current = generations.current();
      if (current.isEmpty()) {
        return empty(null, schema);
      }
      try {
        return of(current.get(), DirectoryReader.open(FSDirectory.open(current.get())), schema);
      } catch (IndexNotFoundException notYetCommitted) {
        return empty(current.get(), schema);
      } catch (NoSuchFileException | FileNotFoundException replacedMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw replacedMeanwhile;
        }
      }
    }
  }

  private static View of(Path generation, DirectoryReader reader, IndexSchema schema)
      throws IOException {
    CommitData data = CommitData.of(reader.getIndexCommit().getUserData().entrySet());
    return new View(generation, reader, data, schema);
  }

  private static View empty(@Nullable Path generation, IndexSchema schema) throws IOException {
    return new View(generation, new MultiReader(), CommitData.of(null), schema);
  }

  IndexHealth health() throws IOException {
    return Health.of(generation, reader);
  }

  /** The newest state: this one when nothing changed. */
  View newer(Generations generations) throws IOException {
    Path current = generations.current().orElse(null);
    if (current == null) {
      return this;
    }
    if (current.equals(generation) && reader instanceof DirectoryReader open) {
      DirectoryReader changed = DirectoryReader.openIfChanged(open);
      return changed == null ? this : of(current, changed, schema);
    }
    View opened = open(generations, schema);
    if (opened.sequence() == 0 && opened.documents() == 0 && documents() == 0) {
      opened.release();
      return this;
    }
    return opened;
  }

  /** Prepares what an older state was asked for, before readers see this one. */
  void warm(View older) throws IOException {
    pages.warm(older.pages);
  }

  /** Keeps the files open; false when they were closed already. */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** Folder of what is read; null before anything was written. */
  @Nullable Path generation() {
    return generation;
  }

  IndexReader reader() {
    return reader;
  }

  /** Name of this state, unique in its generation; empty when it was never committed. */
  String state() throws IOException {
    return reader instanceof DirectoryReader open
        ? open.getIndexCommit().getSegmentsFileName()
        : "";
  }

  Spellings spellings() {
    return new Spellings(reader);
  }

  long sequence() {
    return data.sequence();
  }

  Map<String, String> notes() {
    return data.notes();
  }

  long documents() {
    return reader.numDocs();
  }

  IndexResponse search(IndexRequest request, Nearness nearness) throws IOException {
    return pages.search(request, nearness);
  }

  List<IndexResponse.Hit> near(NearRequest request, Nearness nearness) throws IOException {
    return pages.near(request, nearness);
  }

  Optional<Reasons> reasons(Query query, Map<String, Scope> scopes, String id) throws IOException {
    ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(Values.id(id)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(pages.reasons(query, scopes, found[0].doc));
  }

  Neighbours around(IndexRequest request, Nearness nearness, String id) throws IOException {
    return pages.around(request, nearness, id);
  }

  List<IndexDocument> similar(String id, List<String> candidates, int limit) throws IOException {
    return pages.similar(id, candidates, limit);
  }

  Portion portion(String mark, int limit) throws IOException {
    return new Portions(reader, stored).after(mark, limit);
  }

  FacetPage values(FacetRequest request) throws IOException {
    return pages.values(request);
  }

  Optional<IndexDocument> fetch(String id) throws IOException {
    ScoreDoc[] found = new IndexSearcher(reader).search(new TermQuery(Values.id(id)), 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(stored.read(found[0].doc));
  }
}
