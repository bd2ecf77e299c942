package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZoteroKindTest {

  @Test
  void everyKindOfRecordIsAKindOfItem() {
    assertThat(RecordType.all())
        .allSatisfy(type -> assertThat(ZoteroKind.of(type).element()).contains(":"));
  }

  @Test
  void everyProgramReadsFormatsThatThereAre() {
    ExportFormats formats = new ExportFormats(NativeMarc.none());
    assertThat(Programs.all())
        .isNotEmpty()
        .allSatisfy(program ->
            assertThat(program.formats()).allMatch(code -> formats.find(code).isPresent()));
  }

  @Test
  void somebodyIsCalledWhatZoteroHasAPlaceFor() {
    ZoteroKind report = ZoteroKind.of(RecordType.of(List.of("Report")));
    ZoteroKind video = ZoteroKind.of(RecordType.of(List.of("Video")));
    Name editor = Name.person("Robles, Ana", Name.Part.EDITOR, "editor");
    Name director = Name.person("Robles, Ana", Name.Part.OTHER, "film director");
    Name author = Name.person("Robles, Ana", Name.Part.AUTHOR, "");
    assertThat(report.creator(editor)).isEqualTo("contributor");
    assertThat(report.creator(author)).isEqualTo("author");
    assertThat(video.creator(director)).isEqualTo("director");
    assertThat(video.creator(author)).isEqualTo("director");
  }
}
