package org.pinakes.mapping.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.format.Slice;
import org.pinakes.format.marc.MarcLines;
import org.pinakes.format.marc.MarcSlices;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/** Whatever happens to the bytes of a record, it is accepted or rejected, and the next is read. */
class MarcCorruptionTest {
  private static final int ROUNDS = 500;
  private static final SourceProfile LIBRARY = SourceProfile.named("library");

  private final MarcCrosswalk crosswalk = MarcCrosswalk.iso2709();

  @ParameterizedTest
  @ValueSource(longs = {1, 20261123, 77})
  void damageIsARejectionAtWorstAndTheNextRecordIsRead(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] sound = MarcLines.iso2709(lines("novel-with-everything"));
    byte[] next = MarcLines.iso2709("=001  next\n=245  00$aThe next record");
    int kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damaged(sound, random);
      List<String> ids = read(damaged, next);
      assertThat(ids).as("seed %d, round %d", seed, round).endsWith("library-next");
      kept += ids.size() - 1;
    }
    assertThat(kept).as("records kept in spite of the damage").isGreaterThan(ROUNDS / 2);
  }

  private List<String> read(byte[] damaged, byte[] next) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(damaged);
    file.writeBytes(next);
    List<String> ids = new ArrayList<>();
    try (MarcSlices slices =
        new MarcSlices(new ByteArrayInputStream(file.toByteArray()), "damaged.mrc")) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        if (slice instanceof Slice.Cut cut) {
          id(cut.payload(), ids);
        }
      }
    }
    return ids;
  }

  private void id(Payload payload, List<String> ids) {
    try {
      ids.add(crosswalk.map(payload, LIBRARY).id());
    } catch (BadRecordException rejected) {
      assertThat(rejected.rule()).matches("[a-z-]+");
      assertThat(rejected.getMessage()).isNotBlank();
    }
  }

  /** Some bytes changed, or a piece cut out or doubled; the last terminator stays. */
  private static byte[] damaged(byte[] sound, Random random) {
    byte[] damaged = sound.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int i = random.nextInt(6); i >= 0; i--) {
          damaged[random.nextInt(damaged.length - 1)] = (byte) (random.nextInt(256) | 1 << 5);
        }
        return damaged;
      }
      case 1 -> {
        int from = random.nextInt(damaged.length - 1);
        int to = Math.min(from + random.nextInt(40), damaged.length - 1);
        return joined(Arrays.copyOf(damaged, from), Arrays.copyOfRange(damaged, to, sound.length));
      }
      default -> {
        int at = random.nextInt(damaged.length - 1);
        int again = Math.max(0, at - random.nextInt(20));
        return joined(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, again, sound.length));
      }
    }
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  private static String lines(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/mapping/marc", name, "input.mrk"));
  }
}
