package org.pinakes.enrich.match;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Provenance;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.RecordDate;
import org.pinakes.record.Title;
import org.pinakes.yaml.YamlMap;

/** Invented records, as YAML describes them. */
final class Invented {
  private Invented() {}

  static Record record(String id, YamlMap yaml) {
    RecordBuilder record =
        Record.builder(id, new Provenance("test", id, "", List.of(), List.of(), "", List.of()));
    record.title(new Title(yaml.text("title").orElse(""), "", yaml.text("part").orElse(""), 0, ""));
    yaml.text("original")
        .ifPresent(title ->
            record.otherTitle(new OtherTitle(OtherTitle.Kind.VERNACULAR, Title.of(title))));
    record.contributors(yaml.texts("authors").stream().map(Contributor::author).toList());
    record.formats(yaml.texts("formats"));
    yaml.text("edition").ifPresent(edition -> record.editions(List.of(edition)));
    List<RecordDate> dates = new ArrayList<>();
    yaml.number("year", 1, 9999)
        .ifPresent(
            year -> dates.add(new RecordDate(RecordDate.Kind.PUBLISHED, PartialDate.ofYear(year))));
    record.publication(new Publication(List.of(), List.of(), "", dates));
    String journal = yaml.text("journal").orElse("");
    String volume = yaml.text("volume").orElse("");
    String pages = yaml.text("pages").orElse("");
    if (!journal.isEmpty()) {
      record.container(
          new Container(journal, "", volume, "", "", pages, yaml.texts("issn"), List.of(), ""));
    }
    identifier(record, yaml, "doi", Identifier.Type.DOI);
    identifier(record, yaml, "pmid", Identifier.Type.PMID);
    identifier(record, yaml, "pmcid", Identifier.Type.PMCID);
    identifier(record, yaml, "isbn", Identifier.Type.ISBN);
    yaml.finish();
    return record.build();
  }

  private static void identifier(
      RecordBuilder record, YamlMap yaml, String key, Identifier.Type type) {
    yaml.text(key).ifPresent(value -> record.identifier(new Identifier(type, value)));
  }

  /** Facts of an article of which little is known. */
  static MatchFacts article(String source, String id, String title, String author, int year) {
    RecordBuilder record =
        Record.builder(id, new Provenance(source, id, "", List.of(), List.of(), "", List.of()));
    record
        .title(Title.of(title))
        .contributors(List.of(Contributor.author(author)))
        .formats(List.of("Article"));
    record.publication(
        new Publication(
            List.of(),
            List.of(),
            "",
            List.of(new RecordDate(RecordDate.Kind.PUBLISHED, PartialDate.ofYear(year)))));
    return new FactsOfRecord().of(record.build(), id, source);
  }
}
