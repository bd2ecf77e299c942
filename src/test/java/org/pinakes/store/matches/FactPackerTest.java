package org.pinakes.store.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pinakes.problem.IndexUnavailableException;

class FactPackerTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 1000)
          .mapToObj(i -> "shells remember the moon, tale " + i + " by moon, m in volume " + i % 17)
          .toList();

  @Test
  void damagedFactsAreSaidToBeDamaged() {
    try (FactPacker packer = new FactPacker()) {
      assertThat(packer.train(TEXTS)).isPresent();
      byte[] packed = packer.pack(TEXTS.getFirst());
      assertThat(packer.unpack(packed)).isEqualTo(TEXTS.getFirst());
      Arrays.fill(packed, 3, packed.length, (byte) 0xff);
      assertThatExceptionOfType(IndexUnavailableException.class)
          .isThrownBy(() -> packer.unpack(packed))
          .withMessageContaining("reindex");
    }
  }
}
