package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

/** How many questions are asked, and how much is read, to find what is part of what. */
class PartSearchTest {
  private Books books;
  private WatchedIndex watched;
  private PartSearch search;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = new Books(folder);
    watched = new WatchedIndex(books.index());
    search = new PartSearch(watched.index());
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static IndexDocument.Builder part(String id, String whole) {
    return Books.book(id, "Lamps " + id).add("hierarchy_parent_id", whole);
  }

  /** A set and its volumes. */
  private IndexDocument set(int volumes) {
    List<IndexDocument.Builder> all = new ArrayList<>(List.of(part("set", "set")));
    IntStream.range(0, volumes).forEach(i -> all.add(part("vol-" + i, "set")));
    return put(all);
  }

  /** The first of them. */
  private IndexDocument put(List<IndexDocument.Builder> all) {
    books.put(all.toArray(IndexDocument.Builder[]::new));
    return all.getFirst().build();
  }

  @Test
  void noRecordIsPartOfItself() {
    IndexDocument set = set(0);

    assertThat(search.count(set)).isZero();
    assertThat(search.parts(set, 0, 5).total()).isZero();
  }

  @Test
  void noRecordIsPartOfItselfHoweverManyPartsItHas() {
    IndexDocument set = set(PartSearch.MOST_IN_ORDER + 1);

    assertThat(search.count(set)).isEqualTo(PartSearch.MOST_IN_ORDER + 1);
    assertThat(search.parts(set, 0, 5).total()).isEqualTo(PartSearch.MOST_IN_ORDER + 1);
  }

  @Test
  void ofMoreThanCanBeOrderedOnlyThoseThatAreShownAreRead() {
    IndexDocument set = set(PartSearch.MOST_IN_ORDER + 1);

    assertThat(search.parts(set, 0, 5).shown()).hasSize(5);
    assertThat(watched.read()).isEqualTo(5);
  }

  @Test
  void neighboursAmongTooManyAreNotLookedFor() {
    IndexDocument set = set(PartSearch.MOST_IN_ORDER + 1);

    PartSearch.Place place = search.place(part("vol-7", "set").build(), set);

    assertThat(place.before()).isEmpty();
    assertThat(watched.read()).isZero();
  }

  /** A set of volumes that have parts that have parts. */
  private List<IndexDocument> shelf(int volumes, int parts, int leaves) {
    List<IndexDocument.Builder> top = new ArrayList<>();
    List<IndexDocument.Builder> below = new ArrayList<>();
    for (int i = 0; i < volumes; i++) {
      top.add(part("vol-" + i, "set"));
      for (int j = 0; j < parts; j++) {
        below.add(part("part-" + i + "-" + j, "vol-" + i));
        for (int k = 0; k < leaves; k++) {
          below.add(part("leaf-" + i + "-" + j + "-" + k, "part-" + i + "-" + j));
        }
      }
    }
    put(below);
    put(top);
    return top.stream().map(IndexDocument.Builder::build).toList();
  }

  @Test
  void aTreeAsksOneQuestionForEachLevel() {
    List<IndexDocument> volumes = shelf(20, 3, 2);
    IndexDocument set = Books.book("set", "Lamps").build();

    List<PartTree.Node> tree = new PartTree(search).below(set, volumes);

    assertThat(tree)
        .hasSize(20)
        .allSatisfy(volume -> {
          assertThat(volume.total()).isEqualTo(3);
          assertThat(volume.parts())
              .hasSize(3)
              .allSatisfy(part -> assertThat(part.parts()).hasSize(2));
        });
    assertThat(tree.get(7).parts().get(1).parts())
        .extracting(leaf -> leaf.document().id())
        .containsExactly("leaf-7-1-0", "leaf-7-1-1");
    assertThat(watched.searches()).isLessThanOrEqualTo(3);
    assertThat(watched.read()).isLessThanOrEqualTo(300);
  }

  @Test
  void aTreeWithMoreThanCanBeReadSaysThatThereMayBeMore() {
    List<IndexDocument> volumes = shelf(20, 20, 0);
    IndexDocument set = Books.book("set", "Lamps").build();

    List<PartTree.Node> tree = new PartTree(search).below(set, volumes);

    assertThat(tree).hasSize(20).anyMatch(volume -> !volume.parts().isEmpty());
    assertThat(tree)
        .filteredOn(volume -> !volume.parts().isEmpty())
        .allMatch(volume -> volume.total() == PartTree.UNKNOWN);
    assertThat(watched.read()).isLessThanOrEqualTo(300);
    assertThat(watched.searches()).isLessThanOrEqualTo(3);
  }
}
