package org.pinakes.format.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static List<String> rules(NativeRecord<MarcRecord> read) {
    return read.warnings().stream().map(Warning::rule).toList();
  }
}
