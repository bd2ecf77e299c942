package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.Subject;
import org.pinakes.record.Subject.Kind;
import org.pinakes.thesaurus.Headings;
import org.pinakes.thesaurus.Thesaurus;

class HeadingTreesTest {
  private static final String TREE = "topic_tree_str_mv";
  private static final Thesaurus THESAURUS = Headings.read();

  private static Record record(Subject... subjects) {
    return Record.builder("x-1", new Provenance("x", "1", "", List.of(), List.of(), "", List.of()))
        .subjects(List.of(subjects))
        .build();
  }

  private static Subject topic(String... parts) {
    return new Subject(Kind.TOPIC, "mesh", List.of(parts), "", false);
  }

  @Test
  void aRecordStandsAtEveryPlaceOfItsHeadingsAndAtEveryStepAbove() {
    Record record =
        record(
            topic("Neap Ague", "history"),
            topic("Spring Ague"),
            topic("Harbours"),
            Subject.of(Kind.GEOGRAPHIC, "Low Isles"));

    IndexDocument document = new HeadingTrees(() -> THESAURUS).apply(record, DocumentRules.none());

    assertThat(document.all(TREE))
        .containsExactlyInAnyOrder(
            "0/C/",
            "1/C/Tide Sickness/",
            "2/C/Tide Sickness/Spring Ague/",
            "3/C/Tide Sickness/Spring Ague/Neap Ague/",
            "0/G/",
            "1/G/Moon Motion/",
            "2/G/Moon Motion/Neap Ague/",
            "0/Z/",
            "1/Z/Low Isles/");
  }

  @Test
  void aRecordWithoutHeadingsAndOneWithoutAThesaurusAreAsEver() {
    Record without = record(topic("Harbours"));
    Record with = record(topic("Neap Ague"));

    assertThat(new HeadingTrees(() -> THESAURUS).apply(without, DocumentRules.none()))
        .isEqualTo(RecordDocuments.of(without));
    assertThat(new HeadingTrees(Thesaurus::none).apply(with, DocumentRules.none()))
        .isEqualTo(RecordDocuments.of(with));
  }

  @Test
  void whatARuleHasWrittenStays() {
    DocumentRules rules =
        document -> {
          IndexDocument.Builder ruled = IndexDocument.builder();
          document.fields().forEach(ruled::addAll);
          return new DocumentRules.Ruled(ruled.add(TREE, "0/Own/").build(), Set.of(TREE));
        };

    assertThat(new HeadingTrees(() -> THESAURUS).apply(record(topic("Neap Ague")), rules).all(TREE))
        .containsExactly("0/Own/");
  }
}
