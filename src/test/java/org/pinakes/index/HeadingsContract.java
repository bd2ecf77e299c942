package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine must do with headings. A test class of an engine says how to open one. */
public interface HeadingsContract {

  /** Opens an index that keeps itself below a folder. */
  CatalogIndex open(Path folder);

  private static IndexDocument.Builder book(String id, String title) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("title_sort", title.replaceFirst("^(?i)(the|el|la) ", ""));
  }

  private static void put(CatalogIndex index, IndexDocument.Builder... documents) {
    try (IndexFeed feed = index.openFeed()) {
      for (IndexDocument.Builder document : documents) {
        feed.put(document.build(), false);
      }
      feed.commit(feed.sequence() + documents.length);
    }
    index.refresh();
  }

  private CatalogIndex shelf(Path folder) {
    CatalogIndex index = open(folder);
    put(
        index,
        book("w1", "The Whales of Iceland")
            .add("author", "Ñáñez, Ana")
            .add("topic_facet", "Whales"),
        book("w2", "Whale Songs").add("author", "Nadal, José").add("topic_facet", "Whales"),
        book("w3", "Songs of the Sea")
            .add("author", "Nadal, José")
            .add("author", "Nuñez, Eva")
            .add("container_title", "Journal of the Sea")
            .add("publishDate", "2001"),
        book("w4", "Sea Songs")
            .add("author", "Ñáñez, Ana")
            .add("author", "Nadal, José")
            .add("container_title", "Journal of the Sea")
            .add("publishDate", "2019"),
        book("w5", "Sea Songs").add("author", "Zola, E."));
    index.headings().prepare();
    return index;
  }

  private static List<String> texts(List<Heading> headings) {
    return headings.stream().map(Heading::text).toList();
  }

  private static List<String> texts(HeadingPage page) {
    return texts(page.headings());
  }

  @Test
  default void anIndexThatIsNotThereHasNoHeadings(@TempDir Path folder) {
    try (CatalogIndex index = open(folder.resolve("nowhere"))) {
      Headings headings = index.headings();
      assertThat(headings.prepare()).isFalse();
      assertThat(headings.suggest(HeadingKind.TITLE, "sea", 5)).isEmpty();
      assertThat(headings.from(HeadingKind.TITLE, "en", "sea", 5)).isEqualTo(HeadingPage.EMPTY);
      assertThat(headings.after(HeadingKind.TITLE, "en", "sea", 5)).isEqualTo(HeadingPage.EMPTY);
      assertThat(headings.before(HeadingKind.TITLE, "en", "sea", 5)).isEqualTo(HeadingPage.EMPTY);
    }
  }

  @Test
  default void headingsFollowTheIndexWhenTheyArePrepared(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      Headings headings = index.headings();
      assertThat(headings.prepare()).isFalse();
      put(index, book("w6", "Icebergs"));
      assertThat(headings.suggest(HeadingKind.TITLE, "iceb", 5)).isEmpty();
      assertThat(headings.prepare()).isTrue();
      assertThat(texts(headings.suggest(HeadingKind.TITLE, "iceb", 5))).containsExactly("Icebergs");
      try (IndexFeed feed = index.openFeed()) {
        feed.remove("w6");
        feed.commit(99);
      }
      index.refresh();
      headings.prepare();
      assertThat(headings.suggest(HeadingKind.TITLE, "iceb", 5)).isEmpty();
    }
  }

  @Test
  default void anotherProcessTakesTheHeadingsAsTheyAre(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder);
        CatalogIndex other = open(folder)) {
      assertThat(other.headings().prepare()).isFalse();
      assertThat(other.headings().suggest(HeadingKind.TITLE, "sea", 5)).hasSize(2);
      assertThat(index.headings().suggest(HeadingKind.TITLE, "sea", 5)).hasSize(2);
    }
  }

  @Test
  default void headingsOfARebuiltIndexTakeThePlaceOfTheFormer(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      try (IndexFeed feed = index.openRebuild()) {
        feed.put(book("n1", "Nothing but snow").build(), true);
        feed.commit(1);
        feed.promote();
      }
      index.refresh();
      assertThat(index.headings().prepare()).isTrue();
      assertThat(texts(index.headings().from(HeadingKind.TITLE, "en", "", 9)))
          .containsExactly("Nothing but snow");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "whale songs, Whale Songs",
    "songs whal, Whale Songs",
    "WHALE SÓNGS, Whale Songs",
    "icel, The Whales of Iceland",
    "whales of i, The Whales of Iceland",
    "songs-of-the, Songs of the Sea"
  })
  default void titlesAreSuggestedByTheirWordsInAnyOrder(
      String typed, String title, @TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      assertThat(texts(index.headings().suggest(HeadingKind.TITLE, typed, 5)))
          .containsExactly(title);
    }
  }

  @Test
  default void theCommonestComesFirstAndNoMoreThanAskedFor(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      List<Heading> names = index.headings().suggest(HeadingKind.AUTHOR, "n", 2);
      assertThat(texts(names)).containsExactly("Nadal, José", "Ñáñez, Ana");
      assertThat(names).extracting(Heading::count).containsExactly(3L, 2L);
      List<Heading> titles = index.headings().suggest(HeadingKind.TITLE, "sea", 5);
      assertThat(texts(titles)).containsExactly("Sea Songs", "Songs of the Sea");
      assertThat(titles).extracting(Heading::count).containsExactly(2L, 1L);
      assertThat(titles.getLast().record()).isEqualTo("w3");
    }
  }

  @Test
  default void titlesThatBeginAsTypedStandBeforeCommonerOnes(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      Headings headings = index.headings();
      assertThat(texts(headings.suggest(HeadingKind.TITLE, "songs", 5)))
          .containsExactly("Songs of the Sea", "Sea Songs", "Whale Songs");
      assertThat(texts(headings.suggest(HeadingKind.TITLE, "whales", 5)))
          .containsExactly("The Whales of Iceland");
      assertThat(texts(headings.suggest(HeadingKind.TITLE, "songs", 1)))
          .containsExactly("Songs of the Sea");
    }
  }

  @Test
  default void aFinishedWordIsNoBeginning(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      Headings headings = index.headings();
      assertThat(headings.suggest(HeadingKind.TITLE, "whale", 5)).hasSize(2);
      assertThat(texts(headings.suggest(HeadingKind.TITLE, "whale ", 5)))
          .containsExactly("Whale Songs");
      assertThat(headings.suggest(HeadingKind.TITLE, " -- ", 5)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"icelnad", "icelamd", "iceland", "celand", "whalws of ice", "xceland", "iceand"})
  default void oneTypingErrorIsForgiven(String typed, @TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      assertThat(texts(index.headings().suggestNear(HeadingKind.TITLE, typed, 5)))
          .containsExactly("The Whales of Iceland");
    }
  }

  @Test
  default void shortWordsAreNotGuessedAt(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      assertThat(index.headings().suggestNear(HeadingKind.TITLE, "sex ", 5)).isEmpty();
      assertThat(index.headings().suggestNear(HeadingKind.TITLE, "icxxand", 5)).isEmpty();
    }
  }

  @Test
  default void eachLanguageFilesInItsOwnOrder(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      Headings headings = index.headings();
      assertThat(texts(headings.from(HeadingKind.AUTHOR, "en", "", 9)))
          .containsExactly("Nadal, José", "Ñáñez, Ana", "Nuñez, Eva", "Zola, E.");
      assertThat(texts(headings.from(HeadingKind.AUTHOR, "es", "", 9)))
          .containsExactly("Nadal, José", "Nuñez, Eva", "Ñáñez, Ana", "Zola, E.");
      assertThat(texts(headings.from(HeadingKind.AUTHOR, "tlh", "", 1)))
          .containsExactly("Nadal, José");
    }
  }

  @Test
  default void titlesAreFiledWithoutTheirArticles(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      assertThat(texts(index.headings().from(HeadingKind.TITLE, "en", "t", 9)))
          .containsExactly("Whale Songs", "The Whales of Iceland");
    }
  }

  @Test
  default void aListBeginsAnywhereAndSaysWhetherItGoesOn(@TempDir Path folder) {
    try (CatalogIndex index = shelf(folder)) {
      Headings headings = index.headings();
      HeadingPage middle = headings.from(HeadingKind.AUTHOR, "en", "NANEZ", 2);
      assertThat(texts(middle)).containsExactly("Ñáñez, Ana", "Nuñez, Eva");
      assertThat(middle.earlier()).isTrue();
      assertThat(middle.later()).isTrue();
      HeadingPage all = headings.from(HeadingKind.AUTHOR, "en", "", 4);
      assertThat(all.earlier() || all.later()).isFalse();
      HeadingPage behind = headings.from(HeadingKind.AUTHOR, "en", "zz", 4);
      assertThat(behind).isEqualTo(new HeadingPage(List.of(), true, false));
    }
  }

  @Test
  default void aListIsLeafedThroughWithoutGapInBothDirections(@TempDir Path folder) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<IndexDocument.Builder> books = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String name = Integer.toString(random.nextInt(5000), 36);
      books.add(book("r" + i, name).add("author", (i % 2 == 0 ? name : name.toUpperCase()) + "."));
    }
    try (CatalogIndex index = open(folder)) {
      put(index, books.toArray(IndexDocument.Builder[]::new));
      index.headings().prepare();
      List<String> all = texts(index.headings().from(HeadingKind.AUTHOR, "en", "", 1000));
      assertThat(forth(index.headings())).as("seed %s", seed).isEqualTo(all);
      assertThat(back(index.headings())).as("seed %s", seed).isEqualTo(all.reversed());
      assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }
  }

  private static List<String> forth(Headings headings) {
    List<String> seen = new ArrayList<>();
    HeadingPage page = headings.from(HeadingKind.AUTHOR, "en", "", 7);
    seen.addAll(texts(page));
    while (page.later()) {
      page = headings.after(HeadingKind.AUTHOR, "en", page.headings().getLast().filing(), 7);
      seen.addAll(texts(page));
    }
    return seen;
  }

  private static List<String> back(Headings headings) {
    List<String> seen = new ArrayList<>();
    HeadingPage page = headings.before(HeadingKind.AUTHOR, "en", "zzzzzz", 7);
    seen.addAll(texts(page).reversed());
    while (page.earlier()) {
      page = headings.before(HeadingKind.AUTHOR, "en", page.headings().getFirst().filing(), 7);
      seen.addAll(texts(page).reversed());
    }
    return seen;
  }

  @Test
  default void callNumbersStandAsOnTheShelf(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(
          index,
          book("a", "A").add("callnumber-raw", "QA76.9 .D35 1999"),
          book("b", "B").add("callnumber-raw", "QA9 .M58"),
          book("c", "C").add("callnumber-raw", "QA9 .M6 2001"),
          book("d", "D").add("callnumber-raw", "Q183"),
          book("e", "E").add("callnumber-raw", "QA76 .X1"));
      index.headings().prepare();
      assertThat(texts(index.headings().from(HeadingKind.CALL_NUMBER, "en", "", 9)))
          .containsExactly("Q183", "QA9 .M58", "QA9 .M6 2001", "QA76 .X1", "QA76.9 .D35 1999");
      assertThat(texts(index.headings().from(HeadingKind.CALL_NUMBER, "es", "qa10", 1)))
          .containsExactly("QA76 .X1");
    }
  }

  @Test
  default void aNameInAnotherScriptLeadsToItsHeading(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(
          index,
          book("t", "War")
              .add("author", "Tolstoy, Leo")
              .add("author_see_str_mv", "Tolstoy, Leo | Толстой, Лев"));
      index.headings().prepare();
      assertThat(index.headings().suggest(HeadingKind.AUTHOR, "толст", 5))
          .containsExactly(
              new Heading(
                  HeadingKind.AUTHOR, "Толстой, Лев", "Толстой, Лев", 1, "", "Tolstoy, Leo"));
      assertThat(texts(index.headings().from(HeadingKind.AUTHOR, "en", "", 9)))
          .containsExactly("Tolstoy, Leo", "Толстой, Лев");
    }
  }

  @Test
  default void membersOfAMergedRecordAreNotCounted(@TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      put(
          index,
          book("m", "Ice").add("author", "Nadal, José"),
          book("m1", "Ice").add("author", "Nadal, José").add(IndexSchema.MEMBER, "true"),
          book("m2", "Ice!").add("author", "Nadal, J.").add(IndexSchema.MEMBER, "true"));
      index.headings().prepare();
      assertThat(index.headings().from(HeadingKind.AUTHOR, "en", "", 9).headings())
          .containsExactly(
              new Heading(HeadingKind.AUTHOR, "Nadal, José", "Nadal, José", 1, "", ""));
      assertThat(index.headings().from(HeadingKind.TITLE, "en", "", 9).headings()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Annals Берег Язык 上海 中国 北京, Latin first and Han by radicals",
    "ru, Берег Язык Annals 上海 中国 北京, Cyrillic first",
    "zh-Hans, 北京 上海 中国 Annals Берег Язык, by sound: bei shang zhong",
    "zh-Hant, 上海 中国 北京 Annals Берег Язык, 'by strokes: three, four, five'",
    "ar, Annals Берег Язык 上海 中国 北京, there is nothing in Arabic"
  })
  default void eachLanguageFilesItsOwnScriptAsItsReadersDo(
      String language, String order, String why, @TempDir Path folder) {
    try (CatalogIndex index = open(folder)) {
      List<IndexDocument.Builder> books = new ArrayList<>();
      for (String subject : List.of("上海", "Язык", "北京", "Annals", "中国", "Берег")) {
        books.add(book("b" + books.size(), "A book").add("topic_facet", subject));
      }
      put(index, books.toArray(IndexDocument.Builder[]::new));
      index.headings().prepare();
      assertThat(texts(index.headings().from(HeadingKind.SUBJECT, language, "", 9)))
          .as(why)
          .containsExactly(order.split(" "));
    }
  }
}
