package org.pinakes.mapping.dublincore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/**
 * Golden cases are folders in {@code mapping/dublincore}: {@code input.xml} gives {@code
 * expected.json}. A new case needs no code; {@code -Dgolden.write=true} writes what is expected, to
 * be read by somebody before it is believed.
 */
class DublinCoreCrosswalkTest {
  private static final Path CASES = Path.of("src/test/resources/mapping/dublincore");

  private final DublinCoreCrosswalk crosswalk = new DublinCoreCrosswalk(new XmlReader());

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseGivesTheExpectedRecord(Path folder) throws IOException {
    Payload payload = Payload.utf8(Files.readAllBytes(folder.resolve("input.xml")));
    String dump = RecordDump.of(crosswalk, payload, SourceProfile.named("repo"));
    Path expected = folder.resolve("expected.json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aDamagedRecordIsMappedOrRefusedAndNothingElse(long seed) throws IOException {
    Random random = new Random(seed);
    for (Path folder : cases()) {
      byte[] whole = Files.readAllBytes(folder.resolve("input.xml"));
      for (int i = 0; i < 100; i++) {
        assertMappedOrRefused(damaged(whole, random), seed);
      }
    }
  }

  private void assertMappedOrRefused(byte[] bytes, long seed) {
    try {
      Mapped mapped = crosswalk.map(Payload.utf8(bytes), SourceProfile.named("repo"));
      assertThat(mapped.id()).as("seed %d", seed).startsWith("repo-");
    } catch (BadRecordException refused) {
      assertThat(refused.getMessage()).as("seed %d", seed).isNotBlank();
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int cut = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return java.util.Arrays.copyOf(bytes, cut);
  }
}
