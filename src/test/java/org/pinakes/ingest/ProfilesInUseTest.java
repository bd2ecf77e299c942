package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pinakes.ingest.ProfileStamps.State.CHANGED;
import static org.pinakes.ingest.ProfileStamps.State.CURRENT;
import static org.pinakes.ingest.ProfileStamps.State.UNKNOWN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.DocumentForm;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexSchema;
import org.pinakes.mapping.LiveProfiles;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;

/** A profile that changes while its records are in the index. */
class ProfilesInUseTest {
  private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

  private final MatchRules rules = MatchRules.standard();
  @TempDir Path folder;
  private Path file;
  private Catalogue catalogue;
  private LiveProfiles profiles;
  private StampedIndex index;
  private RemapRequests requests;

  @BeforeEach
  void open() throws IOException {
    file = Files.createDirectories(folder.resolve("profiles")).resolve("test.yaml");
    profile("label: Test\n");
    catalogue = new Catalogue(folder, () -> START, 3);
    profiles =
        new LiveProfiles(List.of(file.getParent()), new SchemaFields(IndexSchema.catalogue()));
    index = new StampedIndex(catalogue.index, profiles::of);
    requests = new RemapRequests(folder.resolve("remap"));
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void anIndexBegunByAnEarlierProgramLacksWhatItIsToldToLackUntilItIsBuiltAnew()
      throws IOException {
    assertThat(DocumentForm.missing(index)).isEmpty();
    load(1, 4);
    assertThat(DocumentForm.missing(index)).isEmpty();
    try (IndexFeed old = catalogue.index.openFeed()) {
      old.note("form", "0");
      old.commit(old.sequence());
    }
    index.refresh();
    assertThat(DocumentForm.missing(index)).startsWith(1).hasSize(DocumentForm.NUMBER);
    load(5, 6);
    assertThat(DocumentForm.missing(index)).as("it goes on as it is").startsWith(1);
    new Reindexer(catalogue.store, index, catalogue.cataloguer, profiles::of, rules)
        .rebuild(reached -> {});
    assertThat(DocumentForm.missing(index)).isEmpty();
  }

  @Test
  void anIndexKnowsWithWhichProfileTheRecordsOfASourceWereMapped() throws IOException {
    assertThat(state()).isEqualTo(UNKNOWN);
    load(1, 4);
    assertThat(state()).isEqualTo(CURRENT);

    change("rules: [{set: {genre: Essay}}]\n");
    assertThat(state()).isEqualTo(CHANGED);
    load(4, 6);
    assertThat(state()).as("the old records are still there").isEqualTo(CHANGED);
    assertThat(catalogue.document("test-r5").first("genre")).isEqualTo("Essay");

    change("# A comment, and another label.\nlabel: Tests\ncollection: Test\n");
    assertThat(state()).isEqualTo(CURRENT);
  }

  @Test
  void aSourceIsMappedAgainWhereItIsAndOthersStay() throws IOException {
    load(1, 6);
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    Remapper.Remapped done = remapper().remap(profiles.of("test"));
    assertThat(done).isEqualTo(new Remapper.Remapped(5, 0));
    assertThat(state()).isEqualTo(CURRENT);
    assertThat(catalogue.documents()).hasSize(5);
    assertThat(catalogue.index.documents()).isEqualTo(5);
    assertThat(catalogue.document("test-r3").first("genre")).isEqualTo("Essay");
    assertThat(catalogue.index.sequence()).isEqualTo(catalogue.store.sequence());
  }

  @Test
  void recordsThatTheIndexHasNotHeardOfAreLeftToFollowing() throws IOException {
    load(1, 3);
    try (IndexFeed held = catalogue.index.openFeed()) {
      load(3, 6);
      assertThat(held.sequence()).isEqualTo(2);
    }
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    assertThat(remapper().remap(profiles.of("test")).records()).isEqualTo(2);
    load(6, 7);
    assertThat(catalogue.index.documents()).as("each record once").isEqualTo(6);
    assertThat(state()).isEqualTo(CURRENT);
  }

  @Test
  void aRemapCutShortLeavesTheNoteAsItWas() throws IOException {
    load(1, 4);
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    try (MatchedFeed feed = MatchedFeed.open(index.openFeed(), rules, sources());
        ExecutorService workers = Workers.open("test")) {
      assertThat(remapper().begin(feed, profiles.of("test")).goOn(workers, () -> true)).isFalse();
    }
    assertThat(state()).isEqualTo(CHANGED);
    assertThat(catalogue.index.documents()).isEqualTo(3);
  }

  @Test
  void followingGoesOnBetweenPortionsAndAProfileChangedMeanwhileBeginsAnew() throws IOException {
    load(1, 150);
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    try (MatchedFeed feed = MatchedFeed.open(index.openFeed(), rules, sources());
        ExecutorService workers = Workers.open("test")) {
      Remapping remapping = remapper().begin(feed, profiles.of("test"));
      assertThat(remapping.goOn(workers, () -> true)).isFalse();
      load(150, 152);
      new CatchUp(catalogue.store, catalogue.cataloguer, profiles::of)
          .run(feed, workers, CommitRhythm.bulk(), () -> {}, () -> true, reached -> {});
      assertThat(remapping.serves(feed, profiles.of("test"))).isTrue();
      change("label: Test\nrules: [{set: {genre: Letters}}]\n");
      assertThat(remapping.serves(feed, profiles.of("test"))).isFalse();
      assertThat(remapping.goOn(workers, () -> false)).isTrue();
      assertThat(remapping.records()).isEqualTo(151);
    }
    assertThat(state()).as("finished with an older profile").isEqualTo(CHANGED);
    assertThat(catalogue.index.documents()).isEqualTo(151);
    assertThat(catalogue.document("test-r1").first("genre")).isEqualTo("Essay");
  }

  @Test
  void aRebuildIsMadeWithTheProfilesAsTheyAre() throws IOException {
    load(1, 4);
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    new Reindexer(catalogue.store, index, catalogue.cataloguer, profiles::of, rules)
        .rebuild(reached -> {});
    assertThat(state()).isEqualTo(CURRENT);
  }

  @Test
  void anIndexOlderThanItsNotesIsNotTakenForCurrent() throws IOException {
    catalogue.load(Oai.list(Oai.record("r1", "Old")));
    load(2, 3);
    assertThat(state()).isEqualTo(UNKNOWN);
    remapper().remap(profiles.of("test"));
    assertThat(state()).isEqualTo(CURRENT);
  }

  @Test
  void whoeverFollowsMapsAgainWhatIsAskedFor() throws IOException {
    load(1, 4);
    change("label: Test\nrules: [{set: {genre: Essay}}]\n");
    follow(false);
    assertThat(state()).as("nothing by itself").isEqualTo(CHANGED);

    requests.ask("test");
    assertThat(requests.pending()).containsExactly("test");
    follow(false);
    assertThat(state()).isEqualTo(CURRENT);
    assertThat(requests.pending()).isEmpty();
    assertThat(catalogue.document("test-r1").first("genre")).isEqualTo("Essay");
  }

  @Test
  void whoeverFollowsMapsAgainByItselfOnlyWhenToldTo() throws IOException {
    load(1, 4);
    Files.writeString(file, "label: Test\nrules: [{set: {genre: Essay}}]\n");
    follow(true);
    assertThat(state()).isEqualTo(CURRENT);
    assertThat(catalogue.document("test-r1").first("genre")).isEqualTo("Essay");
  }

  @Test
  void aProfileThatIsChangedForTheWorseIsNotTaken() throws IOException {
    load(1, 3);
    Files.writeString(file, "lable: wrong\n");
    assertThat(profiles.refresh()).isFalse();
    assertThat(profiles.of("test").label()).isEqualTo("Test");
    assertThat(profiles.refresh()).as("said once").isFalse();
    change("label: Mended\n");
    assertThat(profiles.of("test").label()).isEqualTo("Mended");
  }

  private void follow(boolean automatic) {
    ProfileUpkeep upkeep = new ProfileUpkeep(profiles, requests, remapper(), automatic);
    new IndexFollower(
            catalogue.store,
            index,
            catalogue.cataloguer,
            profiles::of,
            CommitRhythm.bulk(),
            rules,
            upkeep)
        .catchUp();
  }

  private Remapper remapper() {
    return new Remapper(catalogue.store, index, catalogue.cataloguer, profiles::of, rules);
  }

  private MatchedFeed.Sources sources() {
    return new MatchedFeed.Sources(catalogue.store, catalogue.cataloguer, profiles::of);
  }

  private ProfileStamps.State state() {
    index.refresh();
    return ProfileStamps.state(index.notes(), profiles.of("test"));
  }

  private void change(String text) throws IOException {
    profile(text);
    assertThat(profiles.refresh()).isTrue();
  }

  private void profile(String text) throws IOException {
    Files.writeString(file, text);
  }

  private void load(int from, int to) {
    String xml =
        Oai.list(
            IntStream.range(from, to).mapToObj(i -> Oai.record("r" + i, "Tides " + i)).toList());
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    new Receiver(
            catalogue.store,
            index,
            catalogue.cataloguer,
            profiles::of,
            new Receiver.Rhythm(3, CommitRhythm.bulk()),
            rules)
        .receive(
            FileSource.of(
                List.of("-"), new ByteArrayInputStream(bytes), ExpansionLimits.standard()),
            profiles.of("test"),
            null,
            ReceiveProgress.silent());
    index.refresh();
  }
}
