package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.Marks;
import org.pinakes.index.Nearness;
import org.pinakes.index.Neighbours;
import org.pinakes.problem.BadRequestException;

/** The results of one question in their order, of which pages are looked at. Not thread-safe. */
final class ResultList {
  private static final int DEEPEST_PAGE = 100_000;

  private final IndexSearcher searcher;
  private final StoredDocuments stored;
  private final ResultOrder order;
  private final Tiers tiers;
  private final MeaningOrder meaning;
  private final PlaceSearch places;

  /**
   * @param searcher sees the results at least
   * @param tiers give the points and say which documents there are
   * @param meaning mends the order by points in the first tier
   */
  ResultList(
      IndexSearcher searcher,
      StoredDocuments stored,
      ResultOrder order,
      Tiers tiers,
      MeaningOrder meaning) {
    this.searcher = searcher;
    this.stored = stored;
    this.order = order;
    this.tiers = tiers;
    this.meaning = meaning;
    places = new PlaceSearch(new IndexSearcher(searcher.getTopReaderContext()), order);
  }

  /**
   * A page.
   *
   * @param documents in order, with points where they order
   */
  record Page(ScoreDoc[] documents, Marks marks) {
    static final Page EMPTY = new Page(new ScoreDoc[0], Marks.NONE);
  }

  /** A result, and in which tier it was found. */
  private record Found(FieldDoc document, int tier) {}

  /** The page that a request asks for, by its mark or its offset. */
  Page page(IndexRequest request) throws IOException {
    if (request.limit() == 0 || size() == 0) {
      return Page.EMPTY;
    }
    Optional<Mark> mark = Mark.read(request.mark()).filter(told -> told.tier() < tiers.number());
    if (mark.isPresent()) {
      Optional<FieldDoc> place = places.of(mark.get(), tiers.tier(mark.get().tier()));
      if (place.isPresent()) {
        return beside(place.get(), mark.get(), request.limit());
      }
    }
    return at(request.offset(), request.limit());
  }

  private Page at(int offset, int limit) throws IOException {
    long last = (long) offset + limit;
    if (last > DEEPEST_PAGE) {
      throw new BadRequestException(
          "Only the first "
              + DEEPEST_PAGE
              + " results can be turned to by their number; go on from page to page instead.");
    }
    int wanted = (int) Math.min(last, size());
    if (wanted <= offset) {
      return Page.EMPTY;
    }
    int most = Math.max(needed(wanted), wanted + 1);
    List<Found> byWords = all(best(tiers.first(), false, most, null), 0);
    addFurther(byWords, 0, false, wanted + 1);
    int end = Math.min(wanted, byWords.size());
    if (end <= offset) {
      return Page.EMPTY;
    }
    String previous = offset == 0 || moves(offset) ? "" : mark(byWords.get(offset), true);
    boolean more = byWords.size() > end;
    String next = more && !moves(end + 1L) ? mark(byWords.get(end - 1), false) : "";
    return new Page(documents(mended(byWords).subList(offset, end)), new Marks(previous, next));
  }

  /** Whether the order by words says nothing of what stands at a rank. */
  private boolean moves(long rank) {
    return order.byPoints() && meaning.moves(rank);
  }

  private int needed(int wanted) {
    return order.byPoints() ? meaning.needed(wanted) : wanted;
  }

  /** Meaning mends what words have found, and leaves what only headings have. */
  private List<ScoreDoc> mended(List<Found> byWords) throws IOException {
    List<ScoreDoc> all = new ArrayList<>(byWords.stream().map(Found::document).toList());
    if (order.byPoints()) {
      int first = (int) byWords.stream().filter(found -> found.tier() == 0).count();
      ScoreDoc[] mended = meaning.mended(all.subList(0, first).toArray(ScoreDoc[]::new));
      for (int i = 0; i < first; i++) {
        all.set(i, mended[i]);
      }
    }
    return all;
  }

  private Page beside(FieldDoc place, Mark mark, int limit) throws IOException {
    boolean backwards = mark.backwards();
    Query own = tiers.tier(mark.tier());
    List<Found> found = all(best(own, backwards, limit + 1, place), mark.tier());
    addFurther(found, mark.tier(), backwards, limit + 1);
    boolean more = found.size() > limit;
    List<Found> page = more ? found.subList(0, limit) : found;
    if (page.isEmpty()) {
      return Page.EMPTY;
    }
    if (backwards) {
      Collections.reverse(page);
    }
    String previous = backwards && !more ? "" : mark(page.getFirst(), true);
    String next = backwards || more ? mark(page.getLast(), false) : "";
    return new Page(
        documents(page.stream().map(Found::document).toList()), new Marks(previous, next));
  }

  /**
   * Where a document stands.
   *
   * @param document one of the results
   * @param total number of results
   * @param limit results on a page
   */
  Neighbours around(int document, long total, int limit) throws IOException {
    int tier = tiers.number() == 1 || places.finds(tiers.first(), document) ? 0 : 1;
    FieldDoc place = places.of(document, tiers.tier(tier));
    Around.Found found = searcher.search(tiers.tier(tier), new Around(order, place, limit));
    long count = found.count() + (tier == 0 ? 0 : searcher.count(tiers.first()));
    if (moves(count + 1) || moves(count)) {
      return amongFirst(document, total);
    }
    List<Found> before = all(found.before(), tier);
    List<Found> behind = all(found.behind(), tier);
    addFurther(before, tier, true, limit);
    addFurther(behind, tier, false, 1);
    int onPage = (int) (count % limit);
    return new Neighbours(
        total,
        count + 1,
        before.isEmpty() ? "" : stored.id(before.getFirst().document().doc),
        behind.isEmpty() ? "" : stored.id(behind.getFirst().document().doc),
        count == onPage ? "" : mark(before.get(onPage), false));
  }

  private Neighbours amongFirst(int document, long total) throws IOException {
    ScoreDoc[] first = at(0, Nearness.ORDERED + 2).documents();
    for (int i = 0; i < first.length; i++) {
      if (first[i].doc == document) {
        String previous = i == 0 ? "" : stored.id(first[i - 1].doc);
        String next = i + 1 == first.length ? "" : stored.id(first[i + 1].doc);
        return new Neighbours(total, i + 1L, previous, next, "");
      }
    }
    return Neighbours.none(total);
  }

  /** As many as there are of some more results, of the next tier, when one has not enough. */
  private void addFurther(List<Found> found, int tier, boolean backwards, int wanted)
      throws IOException {
    int further = backwards ? tier - 1 : tier + 1;
    int left = wanted - found.size();
    if (left > 0 && further >= 0 && further < tiers.number()) {
      found.addAll(all(best(tiers.tier(further), backwards, left, null), further));
    }
  }

  private ScoreDoc[] best(Query query, boolean backwards, int wanted, @Nullable FieldDoc place)
      throws IOException {
    int most = Math.min(wanted, size());
    ScoreDoc[] found =
        searcher.search(
                query,
                new TopFieldCollectorManager(
                    backwards ? order.back() : order.forth(), most, place, most))
            .scoreDocs;
    if (order.byPoints()) {
      for (ScoreDoc each : found) {
        each.score = (Float) ((FieldDoc) each).fields[0];
      }
    }
    return found;
  }

  private static List<Found> all(ScoreDoc[] documents, int tier) {
    List<Found> all = new ArrayList<>(documents.length);
    for (ScoreDoc document : documents) {
      all.add(new Found((FieldDoc) document, tier));
    }
    return all;
  }

  private static ScoreDoc[] documents(List<? extends ScoreDoc> documents) {
    return documents.toArray(ScoreDoc[]::new);
  }

  private String mark(Found result, boolean backwards) throws IOException {
    BytesRef id = Values.id(stored.id(result.document().doc)).bytes();
    return new Mark(backwards, result.tier(), result.document().fields[0], id).text();
  }

  private int size() {
    return searcher.getIndexReader().maxDoc();
  }
}
