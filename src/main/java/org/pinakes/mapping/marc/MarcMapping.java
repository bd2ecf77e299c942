package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.Warning;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;

/** One MARC record on its way into ours. */
final class MarcMapping {
  private final NativeRecord<MarcRecord> read;
  private final MarcRecord marc;
  private final String nativeId;
  private final SourceProfile profile;
  private final MarcScripts scripts;
  private final List<Warning> warnings;

  MarcMapping(NativeRecord<MarcRecord> read, String nativeId, SourceProfile profile) {
    this.read = read;
    this.nativeId = nativeId;
    this.profile = profile;
    marc = MarcScripts.withUnlinked(read.content());
    scripts = new MarcScripts(marc);
    warnings = new ArrayList<>(read.warnings());
  }

  /** The whole record. */
  Record record() {
    MarcNumbers numbers = new MarcNumbers(marc);
    var identifiers = numbers.identifiers(warnings);
    String id = profile.ids().publicId(nativeId, identifiers);
    RecordBuilder record =
        Record.builder(id, provenance())
            .identifiers(identifiers)
            .areas(MarcAreas.of(read.content(), warnings))
            .classifications(numbers.classifications())
            .formats(formats())
            .languages(languages())
            .contributors(new MarcNames(marc, scripts).contributors())
            .subjects(new MarcSubjects(marc, scripts).subjects())
            .publication(new MarcPublication(marc, scripts).publication())
            .links(MarcLinks.links(marc, warnings));
    addTitles(record);
    addWords(record);
    MarcControl control = new MarcControl(marc, profile.ids());
    addRelations(record, control);
    record.controlNumbers(control.own(id)).partOf(control.wholes());
    return record.allText(allText()).warnings(warnings).build();
  }

  private void addTitles(RecordBuilder record) {
    MarcTitles titles = new MarcTitles(marc, scripts);
    record.title(titles.main(warnings)).otherTitles(titles.others());
  }

  private void addWords(RecordBuilder record) {
    MarcNotes notes = new MarcNotes(marc, scripts);
    record
        .notes(notes.notes())
        .contents(notes.contents())
        .abstracts(notes.abstracts())
        .rights(notes.rights())
        .funding(notes.funding())
        .editions(texts("250", "ab"))
        .physical(texts("300", "3abcefg"));
  }

  private void addRelations(RecordBuilder record, MarcControl control) {
    MarcRelations relations = new MarcRelations(marc, control);
    record
        .container(relations.container())
        .relations(relations.relations())
        .series(relations.series())
        .holdings(MarcHoldings.of(marc));
  }

  private Provenance provenance() {
    OaiHeader header = read.header();
    String format = profile.recordFormat();
    return new Provenance(
        profile.name(),
        nativeId,
        format.isEmpty() ? read.format().code() : format,
        profile.institutions(),
        profile.collections(),
        header == null ? "" : header.datestamp(),
        header == null ? List.of() : header.sets());
  }

  private List<String> formats() {
    return Stream.concat(profile.formats().stream(), new MarcFormats(marc).names(warnings).stream())
        .distinct()
        .toList();
  }

  private List<Language> languages() {
    List<Language> languages = MarcLanguages.languages(marc);
    boolean useDefault = languages.isEmpty() && !profile.defaultLanguage().isEmpty();
    return useDefault ? List.of(Languages.list().findOrKeep(profile.defaultLanguage())) : languages;
  }

  private List<String> texts(String tag, String codes) {
    return scripts.all(marc, tag).stream()
        .map(field -> Isbd.trim(field.text(codes)))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Every subfield in order but the links between fields; white space is collapsed already. */
  private String allText() {
    StringBuilder all = new StringBuilder();
    for (DataField field : read.content().dataFields()) {
      for (Subfield subfield : field.subfields()) {
        if (subfield.code() != '6' && subfield.code() != '8' && !subfield.value().isEmpty()) {
          all.append(all.isEmpty() ? "" : " ").append(subfield.value());
        }
      }
    }
    return all.toString();
  }
}
