package org.pinakes.mapping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.jats.JatsCrosswalk;
import org.pinakes.mapping.marc.MarcCrosswalk;
import org.pinakes.mapping.pubmed.PubmedCrosswalk;
import org.pinakes.record.Language;
import org.pinakes.record.Record;

/** The collection that a fresh clone loads is sound, and as varied as its description says. */
class SampleCollectionTest {
  private static final Path SAMPLE = Path.of("sample");
  private static final Map<NativeFormat, Crosswalk> CROSSWALKS =
      Map.of(
          NativeFormat.OAI_DC, new DublinCoreCrosswalk(new XmlReader()),
          NativeFormat.PUBMED, new PubmedCrosswalk(),
          NativeFormat.JATS, new JatsCrosswalk(),
          NativeFormat.MARC21, MarcCrosswalk.iso2709(),
          NativeFormat.MARCXML, MarcCrosswalk.marcXml());

  /** One slice and the folder, that is the source, where it was found. */
  private record Found(String source, Slice slice) {}

  @Test
  void itHasBetweenTwoHundredAndFourHundredRecords() {
    assertThat(slices()).hasSizeBetween(200, 400);
    assertThat(slices().stream().map(Found::slice)).allMatch(Slice.Cut.class::isInstance);
  }

  @Test
  void everyFolderHoldsTheFormatsItIsNamedFor() {
    Map<String, Set<NativeFormat>> formats =
        slices().stream().collect(groupingBy(Found::source)).entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    folder ->
                        folder.getValue().stream()
                            .map(found -> ((Slice.Cut) found.slice()).format())
                            .collect(toSet())));
    assertThat(formats)
        .containsOnly(
            Map.entry("pmc", Set.of(NativeFormat.OAI_DC)),
            Map.entry("oai", Set.of(NativeFormat.OAI_DC)),
            Map.entry("jats", Set.of(NativeFormat.JATS)),
            Map.entry("pubmed", Set.of(NativeFormat.PUBMED)),
            Map.entry("library", Set.of(NativeFormat.MARC21, NativeFormat.MARCXML)));
  }

  @Test
  void noRecordNeedsAWarning() {
    assertThat(records())
        .isNotEmpty()
        .allSatisfy(record -> assertThat(record.warnings()).as(record.id()).isEmpty())
        .allSatisfy(record -> assertThat(record.title().isEmpty()).as(record.id()).isFalse());
  }

  @Test
  void oneRecordIsADeletion() {
    assertThat(mapped().filter(Mapped.Deleted.class::isInstance)).hasSize(1);
  }

  @Test
  void noTwoRecordsShareAnIdentifier() {
    assertThat(mapped().map(Mapped::id)).doesNotHaveDuplicates();
  }

  @Test
  void itSpeaksAtLeastEightKnownLanguages() {
    Set<Language> languages =
        records().flatMap(record -> record.languages().stream()).collect(toSet());
    assertThat(languages).allMatch(Language::known).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void itsTitlesAreWrittenInAtLeastFiveScripts() {
    Set<UnicodeScript> scripts =
        records()
            .flatMapToInt(record -> record.title().full().codePoints())
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(toSet());
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(5);
  }

  private static Stream<Record> records() {
    return mapped()
        .filter(Mapped.Kept.class::isInstance)
        .map(Mapped.Kept.class::cast)
        .map(Mapped.Kept::record);
  }

  private static Stream<Mapped> mapped() {
    SourceProfiles profiles =
        SourceProfiles.load(
            List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()));
    return slices().stream()
        .flatMap(found -> {
          Slice.Cut cut = (Slice.Cut) found.slice();
          return Stream.ofNullable(CROSSWALKS.get(cut.format()))
              .map(crosswalk -> crosswalk.map(cut.payload(), profiles.of(found.source())));
        });
  }

  private static List<Found> slices() {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files.filter(Files::isRegularFile).flatMap(file -> slices(file).stream()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Found> slices(Path file) {
    String source = SAMPLE.relativize(file).getName(0).toString();
    List<Found> found = new ArrayList<>();
    try (Slices slices = Formats.open(Files.newInputStream(file), file.toString(), null)) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        found.add(new Found(source, slice));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }
}
