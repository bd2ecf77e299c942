package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.StoredRecord;

/** The moment between the commit of the matches and that of their index, when a process can die. */
class UnfinishedMatchesTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final String SHELLS = "Shells remember the moon for years";

  @TempDir Path folder;

  private static String shells(String id) {
    return Oai.article(id, SHELLS, "Roe, Jane", 2019, "");
  }

  @Test
  void aGroupThatTheIndexLostIsWrittenAgain() {
    try (Catalogue cut = catalogue("cut");
        Catalogue peaceful = catalogue("peaceful")) {
      for (Catalogue catalogue : List.of(cut, peaceful)) {
        catalogue.load("a", Oai.list(shells("1")));
      }
      cutShort(cut, "b", Oai.list(shells("2")));
      peaceful.load("b", Oai.list(shells("2")));

      cut.follower(CommitRhythm.bulk()).catchUp();

      assertThat(cut.documents()).containsKey("merged-a-1").isEqualTo(peaceful.documents());
    }
  }

  @Test
  void aGroupThatDissolvedWhileTheIndexWasCutShortIsGone() {
    try (Catalogue cut = catalogue("cut");
        Catalogue peaceful = catalogue("peaceful")) {
      for (Catalogue catalogue : List.of(cut, peaceful)) {
        catalogue.load("a", Oai.list(shells("1")));
        catalogue.load("b", Oai.list(shells("2")));
      }
      cutShort(cut, "b", Oai.list(Oai.deleted("2")));
      assertThat(cut.index.fetch("merged-a-1")).isPresent();
      peaceful.load("b", Oai.list(Oai.deleted("2")));

      cut.follower(CommitRhythm.bulk()).catchUp();

      assertThat(cut.documents()).containsOnlyKeys("a-1").isEqualTo(peaceful.documents());
      assertThat(cut.index.fetch("merged-a-1")).isEmpty();
    }
  }

  @Test
  void cutShortTwiceIsNoWorse() {
    try (Catalogue cut = catalogue("cut");
        Catalogue peaceful = catalogue("peaceful")) {
      for (Catalogue catalogue : List.of(cut, peaceful)) {
        catalogue.load("a", Oai.list(shells("1")));
      }
      cutShort(cut, "b", Oai.list(shells("2")));
      cutShort(cut, "b", Oai.list(Oai.article("2", "Quite another title", "Asp, E", 1980, "")));
      peaceful.load("b", Oai.list(shells("2")));
      peaceful.load("b", Oai.list(Oai.article("2", "Quite another title", "Asp, E", 1980, "")));

      cut.follower(CommitRhythm.bulk()).catchUp();

      assertThat(cut.documents()).containsOnlyKeys("a-1", "b-2").isEqualTo(peaceful.documents());
    }
  }

  @Test
  void whatCameAndWasTouchedWhileTheIndexWasCutShortIsInItOnce() {
    try (Catalogue cut = catalogue("cut");
        Catalogue peaceful = catalogue("peaceful")) {
      for (Catalogue catalogue : List.of(cut, peaceful)) {
        catalogue.load("a", Oai.list(Oai.article("1", "Quite another title", "Asp, E", 1980, "")));
      }
      cutShort(cut, "b", Oai.list(shells("2")));
      cutShort(cut, "c", Oai.list(shells("3")));
      peaceful.load("b", Oai.list(shells("2")));
      peaceful.load("c", Oai.list(shells("3")));

      cut.follower(CommitRhythm.bulk()).catchUp();

      assertThat(cut.documents()).containsKey("merged-b-2").isEqualTo(peaceful.documents());
      assertThat(cut.index.documents()).isEqualTo(peaceful.index.documents()).isEqualTo(4);
    }
  }

  @Test
  void whatWasMappedAgainWhileTheIndexWasCutShortIsNotForgottenAlthoughNothingNewCame() {
    try (Catalogue cut = catalogue("cut")) {
      cut.load("a", Oai.list(shells("1")));
      cut.load("b", Oai.list(shells("2")));
      long sequence = cut.store.sequence();
      StoredMoves moves =
          new StoredMoves(cut.cataloguer, SourceProfile::named, Workers.open("test"));
      try (IndexFeed held = cut.index.openFeed();
          Matches matches = Matches.open(held.folder(), MatchRules.standard(), id -> null)) {
        matches.changes(moves.begin(cut.store.changedAfter(sequence - 1, 1), sequence).moves());
        matches.beforeCommit(sequence);
      }
      MatchedFeed.Sources sources =
          new MatchedFeed.Sources(cut.store, cut.cataloguer, SourceProfile::named);
      try (MatchedFeed feed =
          MatchedFeed.open(cut.index.openFeed(), MatchRules.standard(), sources)) {
        assertThat(feed.unfinished()).extracting(Change::id).contains("merged-a-1");
      }
      cut.follower(CommitRhythm.bulk()).catchUp();
      try (MatchedFeed feed =
          MatchedFeed.open(cut.index.openFeed(), MatchRules.standard(), sources)) {
        assertThat(feed.unfinished()).as("made lasting").isEmpty();
      }
      assertThat(cut.documents()).containsOnlyKeys("a-1", "b-2", "merged-a-1");
    }
  }

  private Catalogue catalogue(String name) {
    return new Catalogue(folder.resolve(name), () -> NOW, 3);
  }

  /** Loads into store and matches, and dies before the index is committed. */
  private static void cutShort(Catalogue catalogue, String source, String xml) {
    try (IndexFeed held = catalogue.index.openFeed()) {
      assertThat(catalogue.load(source, xml).indexed()).isFalse();
      try (Matches matches = Matches.open(held.folder(), MatchRules.standard(), id -> null)) {
        StoredMoves remapping =
            new StoredMoves(catalogue.cataloguer, SourceProfile::named, Workers.open("test"));
        long after = held.sequence();
        for (StoredRecord record : catalogue.store.changedAfter(after, 100)) {
          matches.changes(remapping.begin(List.of(record), after).moves());
        }
        matches.beforeCommit(catalogue.store.sequence());
      }
    }
  }
}
