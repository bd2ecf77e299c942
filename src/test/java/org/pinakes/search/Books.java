package org.pinakes.search;

import java.nio.file.Path;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.LuceneCatalogIndex;

/** A real index with a few invented books. */
final class Books implements AutoCloseable {
  private final CatalogIndex index;

  Books(Path folder) {
    index = LuceneCatalogIndex.open(folder);
  }

  CatalogIndex index() {
    return index;
  }

  SearchService search() {
    return new SearchService(index, Ranking.catalogue(), SearchForm.catalogue());
  }

  void put(IndexDocument.Builder... documents) {
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument.Builder document : documents) {
        feed.put(document.build(), false);
      }
      feed.commit(feed.sequence() + documents.length);
    }
    index.refresh();
    index.headings().prepare();
  }

  static IndexDocument.Builder book(String id, String title) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_sort", title)
        .add("format", "Book");
  }

  @Override
  public void close() {
    index.close();
  }
}
