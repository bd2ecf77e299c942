package org.pinakes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pinakes.store.Kept.Outcome.ALREADY_GONE;
import static org.pinakes.store.Kept.Outcome.CHANGED;
import static org.pinakes.store.Kept.Outcome.DELETED;
import static org.pinakes.store.Kept.Outcome.NEW;
import static org.pinakes.store.Kept.Outcome.REFUSED;
import static org.pinakes.store.Kept.Outcome.UNCHANGED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Place;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.Checkpoint;

/** What any record store must do. Each engine passes it by a class of its own. */
abstract class RecordStoreContract {
  private static final Instant START = Instant.parse("2026-01-31T10:00:00.123Z");

  private static final int KEEP_REJECTIONS = 2;

  private Instant now = START;
  private RecordStore store;
  private StoreWriter writer;
  private RunReport run;

  /** Opens the same store at every call of one test. */
  abstract RecordStore open(InstantSource clock, int keepRejections);

  @BeforeEach
  void openStore() {
    store = open(() -> now, KEEP_REJECTIONS);
    writer = store.openWriter();
    run = writer.begin("pmc");
  }

  @AfterEach
  void closeStore() {
    writer.close();
    store.close();
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.sequence()).isZero();
    assertThat(store.changedAfter(0, 10)).isEmpty();
    assertThat(store.find("pmc-1")).isEmpty();
    assertThat(store.check()).isEmpty();
  }

  @Test
  void theRecordsOfOneSourceAreReadInOrderAndWithoutDeletedOnes() {
    RunReport other = writer.begin("arxiv");
    keep(record("1", "one"), record("2", "two"), record("3", "three"));
    writer.keep(other, List.of(record("4", "elsewhere")));
    keep(record("5", "five"));
    keep(gone("2"));

    assertThat(store.ofSource("pmc", 0, 10))
        .extracting(StoredRecord::id)
        .containsExactly("pmc-1", "pmc-3", "pmc-5");
    assertThat(store.ofSource("pmc", 0, 2)).hasSize(2);
    assertThat(store.ofSource("pmc", 3, 10)).extracting(StoredRecord::id).containsExactly("pmc-5");
    assertThat(store.ofSource("nobody", 0, 10)).isEmpty();
  }

  @Test
  void aRecordComesBackByteForByte() {
    byte[] bytes = {0, 1, (byte) 0xFF, 'x', 0x1D, '\r', '\n'};
    Payload payload = new Payload(bytes, StandardCharsets.ISO_8859_1, "xmlns:dc=\"urn:dc\"");
    keep(new Entry.Arrived("pmc-1", "oai:pmc:1", NativeFormat.MARC21, payload, "2020-02-03"));

    StoredRecord found = store.find("pmc-1").orElseThrow();

    assertThat(found.payload().bytes()).isEqualTo(bytes);
    assertThat(found)
        .usingRecursiveComparison()
        .isEqualTo(
            new StoredRecord(
                1,
                1,
                "pmc-1",
                "pmc",
                "oai:pmc:1",
                NativeFormat.MARC21,
                payload,
                "2020-02-03",
                false,
                START,
                START));
  }

  @Test
  void sequenceNumbersOnlyGrowAndTheFirstIsKept() {
    keep(record("a", "one"), record("b", "one"));
    now = START.plusSeconds(60);

    assertThat(keep(record("a", "two"))).containsExactly(CHANGED);

    assertThat(store.sequence()).isEqualTo(3);
    StoredRecord changed = store.find("pmc-a").orElseThrow();
    assertThat(changed.sequence()).isEqualTo(3);
    assertThat(changed.firstSequence()).isEqualTo(1);
    assertThat(changed.firstReceived()).isEqualTo(START);
    assertThat(changed.lastReceived()).isEqualTo(now);
    assertThat(ids(store.changedAfter(0, 10))).containsExactly("pmc-b", "pmc-a");
    assertThat(ids(store.changedAfter(2, 10))).containsExactly("pmc-a");
    assertThat(ids(store.changedAfter(0, 1))).containsExactly("pmc-b");
  }

  @Test
  void keepingTheSameAgainChangesNothing() {
    keep(record("a", "one"), record("b", "two"));
    List<StoredRecord> before = store.changedAfter(0, 10);
    now = START.plus(Duration.ofDays(1));

    assertThat(keep(record("a", "one"), record("b", "two"))).containsExactly(UNCHANGED, UNCHANGED);

    assertThat(store.changedAfter(0, 10)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void anotherDatestampOrNamespaceIsAChange() {
    Payload bare = Payload.utf8(utf8("<x/>"));
    Payload scoped = new Payload(utf8("<x/>"), StandardCharsets.UTF_8, "xmlns=\"urn:x\"");
    keep(new Entry.Arrived("pmc-a", "a", NativeFormat.OAI_DC, bare, "2020"));

    assertThat(keep(new Entry.Arrived("pmc-a", "a", NativeFormat.OAI_DC, bare, "2021")))
        .containsExactly(CHANGED);
    assertThat(keep(new Entry.Arrived("pmc-a", "a", NativeFormat.OAI_DC, scoped, "2021")))
        .containsExactly(CHANGED);
    assertThat(store.find("pmc-a").orElseThrow().payload().namespaces())
        .isEqualTo("xmlns=\"urn:x\"");
  }

  @Test
  void aDeletionFindsTheRecordByItsNativeIdentifier() {
    keep(new Entry.Arrived("pmc-10", "x:99", NativeFormat.OAI_DC, Payload.utf8(utf8("a")), ""));

    assertThat(keep(new Entry.Gone("pmc-99", "x:99", "2024-01-01"))).containsExactly(DELETED);

    StoredRecord gone = store.find("pmc-10").orElseThrow();
    assertThat(gone.deleted()).isTrue();
    assertThat(gone.sequence()).isEqualTo(2);
    assertThat(gone.payload().bytes()).isEqualTo(utf8("a"));
    assertThat(store.find("pmc-99")).isEmpty();
    assertThat(keep(new Entry.Gone("pmc-99", "x:99", ""))).containsExactly(ALREADY_GONE);
    assertThat(store.sequence()).isEqualTo(2);
  }

  @Test
  void aDeletionOfSomethingNeverSeenLeavesAMark() {
    assertThat(keep(gone("z"))).containsExactly(ALREADY_GONE);

    StoredRecord mark = store.find("pmc-z").orElseThrow();
    assertThat(mark.deleted()).isTrue();
    assertThat(mark.payload().bytes()).isEmpty();
    assertThat(keep(record("z", "late"))).containsExactly(CHANGED);
    assertThat(store.find("pmc-z").orElseThrow().deleted()).isFalse();
  }

  @Test
  void aDeletedRecordComesBackWhenItArrivesAgain() {
    keep(record("a", "one"));
    keep(gone("a"));

    assertThat(keep(record("a", "one"))).containsExactly(CHANGED);

    StoredRecord back = store.find("pmc-a").orElseThrow();
    assertThat(back.deleted()).isFalse();
    assertThat(back.sequence()).isEqualTo(3);
    assertThat(back.firstSequence()).isEqualTo(1);
  }

  @Test
  void anotherSourceCannotDeleteARecord() {
    keep(record("a", "one"));
    RunReport other = writer.begin("other");

    List<Kept> kept = writer.keep(other, List.of(new Entry.Gone("pmc-a", "a", "")));

    assertThat(kept).extracting(Kept::outcome).containsExactly(ALREADY_GONE);
    assertThat(store.find("pmc-a").orElseThrow().deleted()).isFalse();
  }

  @Test
  void aBatchThatNamesARecordTwiceKeepsTheLater() {
    assertThat(keep(record("a", "one"), record("a", "two"), record("b", "x"), gone("b")))
        .containsExactly(NEW, CHANGED, NEW, DELETED);

    assertThat(store.find("pmc-a").orElseThrow().payload().bytes()).isEqualTo(utf8("two"));
    assertThat(store.find("pmc-b").orElseThrow().deleted()).isTrue();
    assertThat(store.changedAfter(0, 10)).hasSize(2);
    assertThat(writer.finish(run).read()).isEqualTo(4);
  }

  private static Entry.Arrived arriving(String id, String nativeId, String text) {
    return new Entry.Arrived(id, nativeId, NativeFormat.OAI_DC, Payload.utf8(utf8(text)), "");
  }

  @Test
  void aRecordKeepsItsPublicIdentifierAndIsFoundByWhatItIsCalledLater() {
    keep(record("a", "one"));

    List<Kept> kept = writer.keep(run, List.of(arriving("pmc-better", "a", "two")));

    assertThat(kept.getFirst().outcome()).isEqualTo(CHANGED);
    assertThat(kept.getFirst().id()).isEqualTo("pmc-a");
    assertThat(kept.getFirst().formerId()).isNull();
    assertThat(store.find("pmc-better").orElseThrow().id()).isEqualTo("pmc-a");
    assertThat(store.otherNames(List.of("pmc-z", "pmc-a")))
        .containsExactly(Map.entry("pmc-better", "pmc-a"));
    assertThat(store.otherNames(List.of())).isEmpty();
    assertThat(store.find("pmc-a").orElseThrow().payload().bytes()).isEqualTo(utf8("two"));
    assertThat(keep(arriving("pmc-better", "a", "two"))).containsExactly(UNCHANGED);
    assertThat(keep(arriving("pmc-better", "other-name", "three"))).containsExactly(CHANGED);
    assertThat(store.changedAfter(0, 10)).hasSize(1);
    assertThat(keep(gone("other-name"))).containsExactly(DELETED);
    assertThat(store.find("pmc-better").orElseThrow().deleted()).isTrue();
  }

  @Test
  void twoRecordsThatTurnOutToBeOneAreFoundByBothIdentifiers() {
    keep(record("a", "one"), record("b", "one"));

    List<Kept> kept = writer.keep(run, List.of(arriving("pmc-b", "a", "two")));

    assertThat(kept.getFirst().outcome()).isEqualTo(CHANGED);
    assertThat(kept.getFirst().id()).isEqualTo("pmc-b");
    assertThat(kept.getFirst().formerId()).isEqualTo("pmc-a");
    assertThat(kept.getFirst().formerFirstSequence()).isEqualTo(1);
    assertThat(store.find("pmc-a").orElseThrow().id()).isEqualTo("pmc-b");
    assertThat(store.otherNames(List.of("pmc-b"))).containsExactly(Map.entry("pmc-a", "pmc-b"));
    assertThat(ids(store.changedAfter(2, 10))).containsExactly("pmc-a", "pmc-b");
  }

  @Test
  void anIdentifierThatWasOnlyEverAnnouncedAsGoneIsNobodysYet() {
    keep(gone("a"));
    assertThat(keep(arriving("pmc-better", "a", "one"))).containsExactly(NEW);
    assertThat(store.find("pmc-better").orElseThrow().id()).isEqualTo("pmc-better");
  }

  @Test
  void rejectionsAreKeptAndCounted() {
    Place place = new Place("b.zip!c.mrc", 7, 4096);
    Entry bad = new Entry.Refused("no-identifier", "It has no 001", "x1", utf8("junk"), place);
    Entry worse = new Entry.Refused("bad-xml", "It ends early", null, new byte[200_000], place);

    assertThat(keep(record("a", "one"), bad, worse, bad))
        .containsExactly(NEW, REFUSED, REFUSED, REFUSED);

    RunReport report = writer.finish(run);
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected()).isEqualTo(3);
    assertThat(report.rejectedByRule()).isEqualTo(Map.of("no-identifier", 2L, "bad-xml", 1L));
    List<Rejection> rejections = store.rejections("pmc", 10);
    assertThat(rejections).hasSize(3);
    assertThat(rejections.getFirst())
        .usingRecursiveComparison()
        .isEqualTo(
            new Rejection(
                run.run(),
                "pmc",
                "no-identifier",
                "It has no 001",
                "x1",
                place,
                utf8("junk"),
                START));
    assertThat(rejections.get(1).nativeId()).isNull();
    assertThat(rejections.get(1).bytes()).hasSizeBetween(1, 100_000);
    assertThat(store.rejections("pmc", 1)).hasSize(1);
    assertThat(store.rejections("other", 9)).isEmpty();
  }

  @Test
  void rejectionsOfOldRunsAreForgottenAndTheirReportsStay() {
    List<RunReport> reports = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      RunReport each = number == 1 ? run : writer.begin("pmc");
      writer.keep(each, List.of(refused("old"), refused("rule-" + number)));
      writer.keep(each, List.of(refused("rule-" + number)));
      reports.addFirst(writer.finish(each));
      if (number == 1) {
        RunReport other = writer.begin("other");
        writer.keep(other, List.of(refused("elsewhere")));
        reports.addFirst(writer.finish(other));
      }
    }

    assertThat(store.rejections("pmc", 100))
        .extracting(Rejection::rule)
        .containsExactly("rule-4", "rule-4", "old", "rule-3", "rule-3", "old");
    assertThat(store.rejections("other", 100)).hasSize(1);
    assertThat(store.runs(100)).isEqualTo(reports);
    assertThat(reports.getLast().rejectedByRule()).isEqualTo(Map.of("old", 1L, "rule-1", 2L));
  }

  @Test
  void nothingIsForgottenBeforeARunIsFinished() {
    writer.keep(run, List.of(refused("first")));
    for (int number = 2; number <= 4; number++) {
      writer.keep(writer.begin("pmc"), List.of(refused("cut-short")));
    }

    assertThat(store.rejections("pmc", 100)).hasSize(4);
  }

  void aCheckpointIsKeptWithItsBatchAndFoundAgain() {
    assertThat(store.state("pmc")).isEmpty();
    assertThat(store.complete("pmc")).isTrue();
    writer.keep(run, List.of(record("a", "one")), Checkpoint.of("{\"page\":2}", false));
    assertThat(store.state("pmc")).contains("{\"page\":2}");
    assertThat(store.complete("pmc")).isFalse();
    writer.keep(run, List.of(), Checkpoint.of("{\"page\":3}", true));
    assertThat(store.state("pmc")).contains("{\"page\":3}");
    assertThat(store.complete("pmc")).isTrue();
    assertThat(store.state("other")).isEmpty();
  }

  @Test
  void whatACountDoesNotNameIsAbsent() {
    keep(record("a", "one"), record("b", "one"), record("c", "one"));
    present(true, "a");
    present(false, "c", "c");
    assertThat(writer.absence(run)).isEqualTo(new StoreWriter.Absence(1, 3));
    assertThat(writer.absent(run, 10)).containsExactly(new Entry.Gone("pmc-b", "b", ""));
    writer.keep(run, writer.absent(run, 10));
    assertThat(writer.absent(run, 10)).isEmpty();
    present(true, "a");
    assertThat(writer.absent(run, 10)).containsExactly(new Entry.Gone("pmc-c", "c", ""));
  }

  private void present(boolean first, String... ids) {
    Checkpoint checkpoint = new Checkpoint("{}", false, List.of(ids), first, Checkpoint.Sweep.NONE);
    writer.keep(run, List.of(), checkpoint);
  }

  @Test
  void aSourceCanBePausedWhileSomebodyWrites() {
    assertThat(store.paused("pmc")).isFalse();
    store.pause("pmc", true);
    assertThat(store.paused("pmc")).isTrue();
    writer.keep(run, List.of(), Checkpoint.of("{}", true));
    assertThat(store.paused("pmc")).isTrue();
    store.pause("pmc", false);
    assertThat(store.paused("pmc")).isFalse();
    assertThat(store.state("pmc")).contains("{}");
  }

  @Test
  void aRunThatFailedSaysWhy() {
    keep(record("a", "one"));
    assertThat(writer.finish(run, "no answer").failure()).isEqualTo("no answer");
    RunReport other = writer.begin("other");
    assertThat(store.runs("pmc", 5)).extracting(RunReport::failure).containsExactly("no answer");
    assertThat(store.runs("other", 5)).extracting(RunReport::run).containsExactly(other.run());
    assertThat(store.runs("nobody", 5)).isEmpty();
  }

  @Test
  void runsTellWhenTheyBroughtHowMuch() {
    keep(record("a", "one"), record("b", "one"));
    writer.finish(run);
    assertThat(store.changesSince("pmc", run.started())).isEqualTo(Map.of(run.started(), 2L));
    assertThat(store.changesSince("pmc", run.started().plusMillis(1))).isEmpty();
    assertThat(store.changesSince("other", run.started())).isEmpty();
  }

  @Test
  void aSourceRunsInOneHandAtATime() {
    assertThat(store.running("pmc")).isFalse();
    try (RunLock lock = store.lockRun("pmc").orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(store.running("pmc")).isTrue();
      assertThat(store.lockRun("pmc")).isEmpty();
      assertThat(store.running("other")).isFalse();
    }
    assertThat(store.running("pmc")).isFalse();
  }

  @Test
  void whoeverAsksForTheWritersTurnIsToldThatItIsTaken() {
    assertThat(store.tryWriter()).isEmpty();
    writer.close();
    try (StoreWriter next = store.tryWriter().orElseThrow()) {
      assertThat(next.begin("pmc").run()).isEqualTo(2);
    }
    writer = store.openWriter();
  }

  @Test
  void aSourceSaysWhatItHas() {
    keep(record("a", "one"), record("b", "one"), gone("b"), gone("c"));
    RunReport finished = writer.finish(run);

    SourceStatus status = store.sources().getFirst();

    assertThat(status).isEqualTo(new SourceStatus("pmc", 1, 2, 0, finished));
    assertThat(finished.deleted()).isEqualTo(2);
    assertThat(finished.changed()).isEqualTo(2);
    assertThat(finished.finished()).isEqualTo(START);
  }

  @Test
  void theReportOfARunThatWasCutShortIsKept() {
    keep(record("a", "one"));
    writer.close();
    writer = store.openWriter();
    writer.begin("pmc");

    List<RunReport> runs = store.runs(5);

    assertThat(runs).hasSize(2);
    assertThat(runs.get(1).finished()).isNull();
    assertThat(runs.get(1).accepted()).isEqualTo(1);
  }

  @Test
  void numbersGoOnAfterTheStoreIsOpenedAgain() {
    keep(record("a", "one"), record("b", "one"));
    writer.close();
    store.close();
    store = open(() -> now, KEEP_REJECTIONS);
    writer = store.openWriter();
    run = writer.begin("pmc");

    keep(record("a", "two"));

    assertThat(store.find("pmc-a").orElseThrow().sequence()).isEqualTo(3);
  }

  @Test
  void thereIsOneWriterAtATime() {
    try (RecordStore other = open(() -> now, KEEP_REJECTIONS)) {
      assertThatThrownBy(other::openWriter)
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageContaining("Wait for it, or stop it");
      keep(record("a", "one"));
      assertThat(other.find("pmc-a")).isPresent();
    }
    writer.close();
    writer = store.openWriter();
  }

  @Test
  void manyRecordsOfOneFormatComeBackWhole() {
    List<Entry> batch =
        IntStream.range(0, 1500).mapToObj(i -> record("n" + i, article(i))).toList();
    writer.keep(run, batch);
    writer.keep(run, List.of(record("last", article(9))));

    List<StoredRecord> all = store.changedAfter(0, 2000);

    assertThat(all).hasSize(1501);
    for (int i = 0; i < 1500; i++) {
      assertThat(all.get(i).payload().bytes()).isEqualTo(utf8(article(i)));
    }
    assertThat(store.find("pmc-last").orElseThrow().payload().bytes()).isEqualTo(utf8(article(9)));
  }

  /** Plays random batches against a plain map and compares after each. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261123, 77})
  void anyHistoryGivesTheLastStateOfEachRecord(long seed) {
    Random random = new Random(seed);
    Map<String, String> expected = new HashMap<>();
    for (int round = 0; round < 30; round++) {
      List<Entry> batch = new ArrayList<>();
      for (int i = random.nextInt(1, 40); i > 0; i--) {
        String id = Integer.toString(random.nextInt(60));
        if (random.nextInt(4) == 0) {
          batch.add(gone(id));
          expected.put(id, "gone");
        } else {
          String content = "text " + random.nextInt(3);
          batch.add(record(id, content));
          expected.put(id, content);
        }
      }
      writer.keep(run, batch);
    }

    List<StoredRecord> all = store.changedAfter(0, 1000);

    assertThat(all).hasSameSizeAs(expected.keySet());
    assertThat(all).extracting(StoredRecord::sequence).doesNotHaveDuplicates().isSorted();
    for (StoredRecord one : all) {
      String state = one.deleted() ? "gone" : one.payload().text();
      assertThat(state).as(one.id()).isEqualTo(expected.get(one.nativeId()));
      assertThat(one.firstSequence()).isLessThanOrEqualTo(one.sequence());
    }
  }

  private List<Kept.Outcome> keep(Entry... entries) {
    return writer.keep(run, Arrays.asList(entries)).stream().map(Kept::outcome).toList();
  }

  private static Entry record(String nativeId, String content) {
    return new Entry.Arrived(
        "pmc-" + nativeId, nativeId, NativeFormat.OAI_DC, Payload.utf8(utf8(content)), "");
  }

  private static Entry refused(String rule) {
    return new Entry.Refused(rule, "It is no good", null, utf8("junk"), new Place("a.xml", 1, 0));
  }

  private static Entry gone(String nativeId) {
    return new Entry.Gone("pmc-" + nativeId, nativeId, "");
  }

  private static String article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("<record><title>Invented article ");
    random.ints(40, 0, 1000).forEach(word -> text.append(" word").append(word));
    return text.append("</title></record>").toString();
  }

  private static List<String> ids(List<StoredRecord> records) {
    return records.stream().map(StoredRecord::id).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
