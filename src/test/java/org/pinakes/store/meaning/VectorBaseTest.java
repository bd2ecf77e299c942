package org.pinakes.store.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.StoreUnavailableException;

class VectorBaseTest {
  @TempDir private Path folder;

  private final TextKey whales = TextKey.of("model", "Whales");
  private final TextKey cells = TextKey.of("model", "Cells");

  @Test
  void aVectorIsFoundByItsTextAndModel() {
    try (VectorBase base = VectorBase.open(folder)) {
      base.put(Map.of(whales, new byte[] {1, -2}));
      assertThat(base.find(List.of(whales, cells))).containsOnlyKeys(whales);
      assertThat(base.find(List.of(whales)).get(whales)).containsExactly(1, -2);
      assertThat(base.find(List.of(TextKey.of("other", "Whales")))).isEmpty();
    }
  }

  @Test
  void whatWasPutIsThereForTheNextProcess() {
    try (VectorBase base = VectorBase.open(folder.resolve("new"));
        VectorBase beside = VectorBase.open(folder.resolve("new"))) {
      base.put(Map.of(whales, new byte[] {1}, cells, new byte[] {2}));
      base.put(Map.of(cells, new byte[] {3}));
      assertThat(beside.size()).isEqualTo(2);
      assertThat(beside.find(List.of(cells)).get(cells)).containsExactly(3);
    }
  }

  @Test
  void aDamagedFileIsNamedWithWhatToDo() throws IOException {
    Files.writeString(folder.resolve("vectors.db"), "this is no database at all. ".repeat(300));
    assertThatThrownBy(() -> VectorBase.open(folder))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("vectors.db")
        .hasMessageContaining("deleted");
  }
}
