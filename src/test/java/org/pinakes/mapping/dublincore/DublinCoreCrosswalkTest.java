package org.pinakes.mapping.dublincore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.GoldenCases;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.RecordDump;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/** Golden cases are the folders in {@code mapping/dublincore}. */
class DublinCoreCrosswalkTest implements GoldenCases {
  private static final SourceProfile REPOSITORY = SourceProfile.named("repo");

  private final DublinCoreCrosswalk crosswalk = new DublinCoreCrosswalk(new XmlReader());

  @Override
  public Path cases() {
    return Path.of("src/test/resources/mapping/dublincore");
  }

  @Override
  public String dump(byte[] input) {
    return RecordDump.of(crosswalk, Payload.utf8(input), REPOSITORY);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aDamagedRecordIsMappedOrRefusedAndNothingElse(long seed) throws IOException {
    Random random = new Random(seed);
    for (Path folder : folders()) {
      byte[] whole = input(folder);
      for (int i = 0; i < 100; i++) {
        assertMappedOrRefused(damaged(whole, random), seed);
      }
    }
  }

  private void assertMappedOrRefused(byte[] bytes, long seed) {
    try {
      Mapped mapped = crosswalk.map(Payload.utf8(bytes), REPOSITORY);
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
