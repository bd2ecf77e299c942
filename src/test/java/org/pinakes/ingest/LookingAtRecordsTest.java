package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.FieldCount;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.ValueCount;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.rule.RuleStep;
import org.pinakes.mapping.rule.Rules;
import org.pinakes.mapping.rule.RulesOf;
import org.pinakes.problem.BadRequestException;

/** Previews, comparisons and reports: nothing of them is written. */
class LookingAtRecordsTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  @TempDir Path folder;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    catalogue = new Catalogue(folder, () -> NOW, 100);
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void aPreviewShowsWhatEachRuleDid() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides"), Oai.record("r2", "Moons")));
    Previews previews = new Previews(catalogue.store, catalogue.cataloguer);
    SourceProfile profile = profile("rules: [{replace: title, matching: '^T', with: W}]");

    RecordPreview preview = previews.of(previews.one("test", "test-r1"), profile);

    assertThat(preview.record().title().full()).isEqualTo("Tides");
    assertThat(preview.document().first("title_sort")).isEqualTo("wides");
    assertThat(preview.steps())
        .singleElement()
        .extracting(RuleStep::changes)
        .isEqualTo(List.of(new RuleStep.Change("title", List.of("Tides"), List.of("Wides"))));
    assertThat(previews.first("test", 1)).hasSize(1);
    assertThat(previews.first("other", 5)).isEmpty();
    assertThatThrownBy(() -> previews.one("other", "test-r1"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("no record «test-r1» of other");
  }

  @Test
  void aComparisonCountsWhatWouldChangeByField() {
    catalogue.load(
        Oai.list(IntStream.range(0, 250).mapToObj(i -> Oai.record("r" + i, "Tides")).toList()));
    assertThat(compare(profile("")).changed()).isZero();

    ProfileDiff diff =
        compare(
            profile(
                """
                rules:
                  - {set: {genre: Essay}, when: {field: id, matches: '7$'}}
                  - {move: author, to: author2}
                """));

    assertThat(diff.records()).isEqualTo(250);
    assertThat(diff.changed()).isEqualTo(250);
    assertThat(diff.fields())
        .extracting(ProfileDiff.FieldDiff::field)
        .containsExactly(
            "author", "author2", "author_sort", "genre", "genre_facet", "spellingShingle");
    ProfileDiff.FieldDiff genre = diff.fields().get(3);
    assertThat(genre.records()).isEqualTo(25);
    assertThat(genre.examples()).hasSize(3);
    assertThat(genre.examples().getFirst())
        .isEqualTo(
            new ProfileDiff.Example(
                "test-r7", new RuleStep.Change("genre", List.of(), List.of("Essay"))));
    assertThat(catalogue.document("test-r7").has("genre")).as("nothing is written").isFalse();
  }

  @Test
  void aComparisonTellsRecordsThatWaitFromThoseThatAppear() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides")));
    try (IndexFeed held = catalogue.index.openFeed()) {
      catalogue.load(Oai.list(Oai.record("r2", "Moons")));
      held.remove("test-r1");
      held.commit(held.sequence());
    }
    catalogue.index.refresh();

    ProfileDiff diff = compare(profile(""));

    assertThat(diff.waiting()).isEqualTo(1);
    assertThat(diff.appearing()).isEqualTo(1);
    assertThat(diff.records()).isEqualTo(1);
  }

  @Test
  void whatComesOfMatchingIsNoChangeOfAProfile() {
    catalogue.load(Oai.list(Oai.record("r1", "Tides")));
    IndexDocument.Builder member = IndexDocument.builder();
    catalogue.document("test-r1").fields().forEach(member::addAll);
    member.add("merged_child_boolean", "true").add("dedup_id_str_mv", "merged-1");
    member.add("related_record_str_mv", "preprint | test-r2");
    try (IndexFeed feed = catalogue.index.openFeed()) {
      feed.put(member.build(), false);
      feed.commit(feed.sequence());
    }
    catalogue.index.refresh();
    assertThat(catalogue.document("test-r1").has("dedup_id_str_mv")).isTrue();

    assertThat(compare(profile("")).changed()).isZero();
  }

  @Test
  void aReportSaysHowManyRecordsHaveWhatAndWhatIsOdd() {
    String odd =
        Oai.record("odd", "Untimely")
            .replace("<dc:date>2019</dc:date>", "<dc:date>9876</dc:date>")
            .replace("<dc:language>en", "<dc:identifier>10.5555/x</dc:identifier><dc:language>qqy");
    String broken =
        Oai.record("broken", "Undated")
            .replace("<dc:date>2019</dc:date>", "<dc:date>soon</dc:date>");
    String refused = "<record><header><identifier>bad</identifier></header><metadata/></record>";
    catalogue.load(
        Oai.list(Oai.record("r1", "Tides"), Oai.record("r2", "Tides"), odd, broken, refused));

    SourceReport report =
        new SourceReporter(
                catalogue.store, catalogue.cataloguer, format -> !format.equals("Odd"), () -> NOW)
            .report(
                profile(
                    "rules: [{formats: [{when: {field: title, is: Tides}, is: Odd}, {is: Book}]}]"),
                reached -> {});

    assertThat(report.records()).isEqualTo(4);
    assertThat(report.mapped()).isEqualTo(4);
    FieldCount title = field(report, "title");
    assertThat(title.records()).isEqualTo(4);
    assertThat(title.different()).isEqualTo(3);
    assertThat(title.tooLowBy()).isZero();
    assertThat(title.commonest().getFirst()).isEqualTo(new ValueCount("Tides", 2));
    assertThat(title.rarest()).extracting(ValueCount::count).startsWith(1L, 1L);
    assertThat(field(report, "publishDate").records()).isEqualTo(3);
    assertThat(check(report.checks(), "no-identifier").records()).isEqualTo(3);
    assertThat(check(report.checks(), "no-date").examples()).containsExactly("test-broken");
    assertThat(check(report.checks(), "broken-date").records()).isEqualTo(2);
    assertThat(check(report.checks(), "broken-date").values())
        .extracting(ValueCount::value)
        .contains("9876");
    assertThat(check(report.checks(), "unknown-language").values())
        .containsExactly(new ValueCount("qqy", 1));
    assertThat(check(report.checks(), "unknown-format").values())
        .containsExactly(new ValueCount("Odd", 2));
    assertThat(check(report.warnings(), "date-not-understood").examples())
        .containsExactly("test-broken: dc:date, no year is found in «soon»");
    assertThat(report.rejections()).hasSize(1);
    assertThat(report.rejections().getFirst().records()).isEqualTo(1);
    assertThat(report.rejections().getFirst().examples().getFirst())
        .startsWith("standard input, record 5");
  }

  private static FieldCount field(SourceReport report, String name) {
    return report.fields().stream()
        .filter(field -> field.field().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SourceReport.Check check(List<SourceReport.Check> checks, String rule) {
    return checks.stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
  }

  private ProfileDiff compare(SourceProfile profile) {
    return new ProfileComparison(
            catalogue.store, catalogue.index, catalogue.cataloguer, IndexSchema.catalogue())
        .compare(profile, reached -> {});
  }

  private static SourceProfile profile(String rules) {
    SourceProfile plain = SourceProfile.named("test");
    Rules read = RulesOf.yaml(rules.isEmpty() ? "rules: []" : rules);
    return new SourceProfile(
        "test", "test", plain.ids(), "", List.of(), plain.collections(), List.of(), "", "", read);
  }
}
