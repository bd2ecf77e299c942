package org.pinakes.format.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;

/** How a stream of ISO 2709 is cut into records, right or wrong as its lengths may be. */
class MarcSlicesTest {
  private static final byte[] FIRST = record("a1", "First");
  private static final byte[] SECOND = record("a2", "Second, a longer one");

  @Test
  void recordsAreCutVerbatimWithTheirPlaces() throws IOException {
    List<Slice> slices = slices(joined(FIRST, SECOND));
    assertThat(slices).hasSize(2);
    assertCut(slices.get(0), FIRST, 1, 0);
    assertCut(slices.get(1), SECOND, 2, FIRST.length);
  }

  @Test
  void aStreamThatTricklesGivesTheSame() throws IOException {
    List<Slice> slices = slices(trickling(joined(FIRST, SECOND)));
    assertCut(slices.get(0), FIRST, 1, 0);
    assertCut(slices.get(1), SECOND, 2, FIRST.length);
  }

  @Test
  void aWrongRecordLengthDoesNotMatter() throws IOException {
    for (String length : List.of("00030", "99999", "00000", "  abc")) {
      byte[] wrong = withLength(FIRST, length);
      List<Slice> slices = slices(joined(wrong, SECOND));
      assertCut(slices.get(0), wrong, 1, 0);
      assertCut(slices.get(1), SECOND, 2, wrong.length);
    }
  }

  @Test
  void aTerminatorInsideAFieldDoesNotCutARecordOfRightLength() throws IOException {
    byte[] stray = record("a3", "Odd\u001dity");
    List<Slice> slices = slices(joined(stray, SECOND));
    assertCut(slices.get(0), stray, 1, 0);
    assertCut(slices.get(1), SECOND, 2, stray.length);
  }

  @Test
  void lineEndsBetweenRecordsAreSkipped() throws IOException {
    byte[] lines = joined(FIRST, bytes("\r\n\n"), SECOND, bytes("\n"));
    List<Slice> slices = slices(lines);
    assertThat(slices).hasSize(2);
    assertCut(slices.get(1), SECOND, 2, FIRST.length + 3);
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    assertCut(slices(joined(bytes("\uFEFF"), FIRST)).getFirst(), FIRST, 1, 3);
  }

  @Test
  void aFewStrayBytesStayWithTheRecordTheyPrecede() throws IOException {
    assertCut(slices(joined(bytes("##"), FIRST)).getFirst(), joined(bytes("##"), FIRST), 1, 0);
  }

  @Test
  void manyStrayBytesAreABrokenSliceAndTheNextRecordIsCut() throws IOException {
    byte[] junk = bytes("Here somebody has left a note between two records. ");
    List<Slice> slices = slices(joined(FIRST, junk, SECOND));
    assertThat(slices).hasSize(3);
    assertThat(broken(slices.get(1)).rule()).isEqualTo("not-a-record");
    assertThat(broken(slices.get(1)).bytes()).isEqualTo(junk);
    assertCut(slices.get(2), SECOND, 3, FIRST.length + junk.length);
  }

  @Test
  void aTruncatedLastRecordIsBrokenAndStillNamed() throws IOException {
    byte[] half = Arrays.copyOf(SECOND, SECOND.length - 5);
    Slice.Broken broken = broken(slices(joined(FIRST, half)).get(1));
    assertThat(broken.rule()).isEqualTo("truncated-record");
    assertThat(broken.nativeId()).isEqualTo("a2");
    assertThat(broken.place().offset()).isEqualTo(FIRST.length);
    assertThat(broken.bytes()).isEqualTo(half);
  }

  @Test
  void aLastRecordThatOnlyLacksItsTerminatorIsCut() throws IOException {
    byte[] bare = Arrays.copyOf(SECOND, SECOND.length - 1);
    assertCut(slices(joined(FIRST, bare)).get(1), bare, 2, FIRST.length);
  }

  @Test
  void aRecordLongerThanMarcAllowsIsCut() throws IOException {
    byte[] longer = record("a4", "x".repeat(300_000));
    List<Slice> slices = slices(joined(longer, FIRST));
    assertCut(slices.get(0), longer, 1, 0);
    assertCut(slices.get(1), FIRST, 2, longer.length);
  }

  @Test
  void aRecordWithoutEndIsBrokenAndTheNextIsCut() throws IOException {
    byte[] endless = record("a5", "x".repeat(MarcSlices.MAX_RECORD));
    List<Slice> slices = slices(joined(endless, FIRST));
    assertThat(broken(slices.get(0)).rule()).isEqualTo("record-too-long");
    assertThat(broken(slices.get(0)).bytes()).hasSizeLessThan(100_000);
    assertCut(slices.get(1), FIRST, 2, endless.length);
  }

  @Test
  void aTerminatorWithoutARecordIsBroken() throws IOException {
    List<Slice> slices = slices(joined(FIRST, bytes("\u001d"), SECOND));
    assertThat(broken(slices.get(1)).rule()).isEqualTo("not-a-record");
    assertCut(slices.get(2), SECOND, 3, FIRST.length + 1);
  }

  @Test
  void nothingIsCutFromNothing() throws IOException {
    assertThat(slices(new byte[0])).isEmpty();
    assertThat(slices(bytes("\n\n"))).isEmpty();
  }

  @Test
  void aFileOfIso2709IsRecognised() throws IOException {
    try (Slices slices = Formats.open(new ByteArrayInputStream(FIRST), "some.mrc", null)) {
      assertThat(slices.next()).isInstanceOf(Slice.Cut.class);
    }
  }

  private static void assertCut(Slice slice, byte[] bytes, long ordinal, long offset) {
    assertThat(slice).isInstanceOf(Slice.Cut.class);
    Slice.Cut cut = (Slice.Cut) slice;
    assertThat(cut.format()).isEqualTo(NativeFormat.MARC21);
    assertThat(cut.payload().bytes()).isEqualTo(bytes);
    assertThat(cut.place().file()).isEqualTo("some.mrc");
    assertThat(cut.place().ordinal()).isEqualTo(ordinal);
    assertThat(cut.place().offset()).isEqualTo(offset);
  }

  private static Slice.Broken broken(Slice slice) {
    assertThat(slice).isInstanceOf(Slice.Broken.class);
    return (Slice.Broken) slice;
  }

  static byte[] record(String id, String title) {
    return MarcLines.iso2709("=001  " + id + "\n=245  00$a" + title);
  }

  private static byte[] withLength(byte[] record, String length) {
    byte[] changed = record.clone();
    System.arraycopy(bytes(length), 0, changed, 0, 5);
    return changed;
  }

  private static List<Slice> slices(byte[] bytes) throws IOException {
    return slices(new ByteArrayInputStream(bytes));
  }

  private static List<Slice> slices(InputStream stream) throws IOException {
    List<Slice> all = new ArrayList<>();
    try (MarcSlices slices = new MarcSlices(stream, "some.mrc")) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        all.add(slice);
      }
    }
    return all;
  }

  private static InputStream trickling(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, 3));
      }
    };
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
