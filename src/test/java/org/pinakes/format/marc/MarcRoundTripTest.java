package org.pinakes.format.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Slice;

/** Whatever a sound record says, it is cut out of its file and read as it was written. */
class MarcRoundTripTest {
  private static final int RECORDS = 300;

  /** Scripts of one to four bytes a character, and what other formats would have to escape. */
  private static final int[] CHARACTERS =
      "abcXYZ 019.,:;/=()[]&<>#'$\\|éßñÅžŁЖяאبกΩ日本語한𝄞😀".codePoints().toArray();

  private static final String INDICATORS = " 0123456789a";
  private static final String CODES = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final MarcReader reader = new MarcReader();

  @ParameterizedTest
  @ValueSource(longs = {2709, 20261123, -1})
  void aRecordIsReadAsItWasWritten(long seed) throws IOException {
    Random random = new Random(seed);
    List<MarcRecord> written = new ArrayList<>();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < RECORDS; i++) {
      written.add(write(record(random, i), file));
    }
    List<NativeRecord<MarcRecord>> read = read(file.toByteArray());

    assertThat(read).as("seed %d", seed).hasSize(RECORDS);
    for (int i = 0; i < RECORDS; i++) {
      assertThat(read.get(i).content()).as("seed %d, record %d", seed, i).isEqualTo(written.get(i));
      assertThat(read.get(i).warnings()).as("seed %d, record %d", seed, i).isEmpty();
    }
  }

  private List<NativeRecord<MarcRecord>> read(byte[] file) throws IOException {
    List<NativeRecord<MarcRecord>> read = new ArrayList<>();
    try (MarcSlices slices = new MarcSlices(new ByteArrayInputStream(file), "random.mrc")) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        assertThat(slice).isInstanceOf(Slice.Cut.class);
        read.add(reader.read(((Slice.Cut) slice).payload()));
      }
    }
    return read;
  }

  private static MarcRecord record(Random random, int number) {
    List<ControlField> controlFields = new ArrayList<>();
    controlFields.add(new ControlField("001", "random-" + number));
    for (int i = random.nextInt(4); i > 0; i--) {
      controlFields.add(new ControlField("00" + (2 + random.nextInt(8)), text(random, 40)));
    }
    List<DataField> dataFields = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      dataFields.add(dataField(random));
    }
    return new MarcRecord("00000nam a2200000 a 4500", controlFields, dataFields);
  }

  private static DataField dataField(Random random) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      subfields.add(
          new Subfield(one(CODES, random), text(random, 120).strip().replaceAll(" +", " ")));
    }
    String tag = String.format(Locale.ROOT, "%03d", 10 + random.nextInt(990));
    return new DataField(tag, one(INDICATORS, random), one(INDICATORS, random), subfields);
  }

  private static char one(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Writes a record to the file; gives it back with its lengths in the leader. */
  private static MarcRecord write(MarcRecord record, ByteArrayOutputStream file) {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (ControlField field : record.controlFields()) {
      append(field.tag(), field.value(), directory, data);
    }
    for (DataField field : record.dataFields()) {
      StringBuilder text =
          new StringBuilder().append(field.indicator1()).append(field.indicator2());
      field
          .subfields()
          .forEach(sub -> text.append('\u001f').append(sub.code()).append(sub.value()));
      append(field.tag(), text.toString(), directory, data);
    }
    int base = MarcRecord.LEADER_LENGTH + directory.length() + 1;
    String leader =
        String.format(Locale.ROOT, "%05dnam a22%05d a 4500", base + data.size() + 1, base);
    file.writeBytes((leader + directory + '\u001e').getBytes(StandardCharsets.UTF_8));
    file.writeBytes(data.toByteArray());
    file.write(Iso2709.RECORD_END);
    return new MarcRecord(leader, record.controlFields(), record.dataFields());
  }

  private static void append(
      String tag, String text, StringBuilder directory, ByteArrayOutputStream data) {
    byte[] field = (text + '\u001e').getBytes(StandardCharsets.UTF_8);
    directory.append(String.format(Locale.ROOT, "%s%04d%05d", tag, field.length, data.size()));
    data.writeBytes(field);
  }
}
