package org.pinakes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void remarksAndEmptyLinesArePassedOverAndQuotedValuesMayHaveCommas() {
    CsvTable table = CsvTable.read(CsvTableTest.class, "colours.csv");
    assertThat(table.headings()).containsExactly("name", "like", "known by");
    assertThat(table.rows())
        .containsExactly(
            List.of("red", "blood, roses", ""), List.of("grey", "a \"mouse\"", "many"));
  }

  @Test
  void valuesAreFoundByHeading() {
    assertThat(CsvTable.read(CsvTableTest.class, "colours.csv").named())
        .containsExactly(
            Map.of("name", "red", "like", "blood, roses", "known by", ""),
            Map.of("name", "grey", "like", "a \"mouse\"", "known by", "many"));
  }

  @Test
  void aRowThatLacksAValueIsToldWithItsFile() {
    assertThatThrownBy(() -> CsvTable.read(CsvTableTest.class, "torn.csv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("torn.csv")
        .hasMessageContaining("[red]");
  }
}
