package org.pinakes.format.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/** How one ISO 2709 record is read, right or broken. */
class MarcReaderTest {
  private static final String LINES =
      """
      =LDR  00000cam a2200000 a 4500
      =001  a1
      =245  10$aAlpha :$bbeta
      =500  \\\\$aGamma
      """;
  private final MarcReader reader = new MarcReader();

  @Test
  void aSoundRecordIsReadWithoutAWarning() {
    NativeRecord<MarcRecord> read = read(MarcLines.iso2709(LINES));
    assertThat(read.warnings()).isEmpty();
    MarcRecord record = read.content();
    assertThat(record.leader()).hasSize(24).contains("cam a22");
    assertThat(record.control("001")).isEqualTo("a1");
    assertThat(record.dataFields()).hasSize(2);
    DataField title = record.fields("245").getFirst();
    assertThat(title.indicator1()).isEqualTo('1');
    assertThat(title.text("ab")).isEqualTo("Alpha : beta");
    assertThat(record.fields("500").getFirst().indicator1()).isEqualTo(' ');
  }

  @Test
  void wrongLengthsInTheDirectoryAreRecoveredByTheTerminators() {
    byte[] bytes = MarcLines.iso2709(LINES);
    bytes[24 + 12 + 6] = '9';
    NativeRecord<MarcRecord> read = read(bytes);
    assertThat(rules(read)).containsExactly("directory");
    assertThat(read.content()).isEqualTo(read(MarcLines.iso2709(LINES)).content());
  }

  @Test
  void wrongRecordLengthAndBaseAddressAreSaid() {
    byte[] bytes = MarcLines.iso2709(LINES);
    bytes[4] = (byte) (bytes[4] == '9' ? '8' : '9');
    bytes[16] = (byte) (bytes[16] == '9' ? '8' : '9');
    NativeRecord<MarcRecord> read = read(bytes);
    assertThat(rules(read)).containsExactly("record-length", "base-address");
    assertThat(read.content().fields("500").getFirst().first('a')).isEqualTo("Gamma");
  }

  @Test
  void utf8ThatTheLeaderCallsMarc8IsReadAsUtf8() {
    byte[] bytes = MarcLines.iso2709(LINES.replace("cam a", "cam  ").replace("Gamma", "Žluťoučký"));
    NativeRecord<MarcRecord> read = read(bytes);
    assertThat(read.content().fields("500").getFirst().first('a')).isEqualTo("Žluťoučký");
    assertThat(rules(read)).containsExactly("encoding-flag");
  }

  @ParameterizedTest
  @CsvSource({
    "Cyrillic, \u241B(NwOJNA\u241B(B i mir, Война i mir",
    "Hebrew, \u241B(2qtx\u241B(B, ספר",
    "CJK, \u241B$1!Bs!Ci\u241B(B, 日本",
    "marks before their letters, \u00e9zlu\u00e9t\u00e2y, žluťý",
    "lossless reference, &#x263A;, \u263A",
  })
  void marc8IsRead(String kind, String bytes, String text) {
    String lines = LINES.replace("cam a", "cam  ").replace("Gamma", bytes.replace("$1", "@1"));
    byte[] record = MarcLines.iso2709(lines, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < record.length; i++) {
      record[i] = record[i] == '@' ? (byte) '$' : record[i];
    }
    NativeRecord<MarcRecord> read = read(record);
    assertThat(read.content().fields("500").getFirst().first('a')).as(kind).isEqualTo(text);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void marc8ThatTheLeaderCallsUtf8IsReadOnStrongEvidence() {
    NativeRecord<MarcRecord> read = read(latin(LINES.replace("Gamma", "caf\u00e2e \u00e8uber")));
    assertThat(read.content().fields("500").getFirst().first('a')).isEqualTo("café über");
    assertThat(rules(read)).containsExactly("encoding-flag");
  }

  @Test
  void bytesThatAreNeitherAreMarkedAndSaid() {
    NativeRecord<MarcRecord> read = read(latin(LINES.replace("Gamma", "na\u00efve \u00e9tude")));
    assertThat(read.content().fields("500").getFirst().first('a')).contains("\uFFFD");
    assertThat(read.warnings())
        .containsExactly(
            new Warning(
                "unreadable-characters", "500", "characters that are not UTF-8 could not be read"));
  }

  @Test
  void anEscapeSequenceCutShortLosesNothingElse() {
    String lines = LINES.replace("cam a", "cam  ").replace("Gamma", "Gamma \u241B");
    NativeRecord<MarcRecord> read = read(latin(lines));
    assertThat(read.content().fields("500").getFirst().first('a')).startsWith("Gamma");
    assertThat(read.content().fields("245").getFirst().first('a')).isEqualTo("Alpha :");
  }

  @Test
  void aFieldTooLongForItsFourDigitsDoesNotSpoilTheOthers() {
    String longer = LINES.replace("Gamma", "g".repeat(12_000)) + "=650  \\\\$aWhales\n";
    NativeRecord<MarcRecord> read = read(MarcLines.iso2709(longer));
    assertThat(rules(read)).containsExactly("directory-length");
    assertThat(read.content().fields("500").getFirst().first('a')).hasSize(12_000);
    assertThat(read.content().fields("650").getFirst().first('a')).isEqualTo("Whales");
  }

  @Test
  void aLeaderOneCharacterShortIsReadBehind() {
    byte[] sound = MarcLines.iso2709(LINES);
    byte[] bytes = new byte[sound.length - 1];
    System.arraycopy(sound, 0, bytes, 0, 23);
    System.arraycopy(sound, 24, bytes, 23, sound.length - 24);
    NativeRecord<MarcRecord> read = read(bytes);
    assertThat(read.content().control("001")).isEqualTo("a1");
    assertThat(read.content().fields("500").getFirst().first('a')).isEqualTo("Gamma");
    assertThat(rules(read)).containsExactly("record-length", "base-address", "directory-length");
  }

  @Test
  void aFieldWithoutSubfieldsKeepsItsText() {
    byte[] bytes = MarcLines.iso2709(LINES.replace("$aGamma", "Gamma"));
    NativeRecord<MarcRecord> read = read(bytes);
    assertThat(read.content().fields("500").getFirst().first(' ')).isEqualTo("Gamma");
    assertThat(rules(read)).containsExactly("no-subfields");
  }

  @Test
  void aRecordWithoutDirectoryIsRejected() {
    byte[] bytes = "00040cam a2200000 a 4500 nothing here\u001d".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            BadRecordException.class, bad -> assertThat(bad.rule()).isEqualTo("no-directory"));
  }

  private NativeRecord<MarcRecord> read(byte[] bytes) {
    return reader.read(Payload.utf8(bytes));
  }

  private static byte[] latin(String lines) {
    return MarcLines.iso2709(lines, StandardCharsets.ISO_8859_1);
  }

  private static List<String> rules(NativeRecord<MarcRecord> read) {
    return read.warnings().stream().map(Warning::rule).toList();
  }
}
