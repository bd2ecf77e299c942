package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeStepsTest {
  private final Set<String> steps = new LinkedHashSet<>();

  @Test
  void eachStepHasItsLevelAndAllAboveIt() {
    TreeSteps.add(steps, List.of("500", "510", "512"));
    assertThat(steps).containsExactly("0/500/", "1/500/510/", "2/500/510/512/");
  }

  @Test
  void theSameStepTwiceIsOne() {
    TreeSteps.add(steps, List.of("800", "800", "808"));
    assertThat(steps).containsExactly("0/800/", "1/800/808/");
    assertThat(ClassTrees.lcc(List.of("Q175"))).containsExactly("0/Q/", "1/Q/Q175/");
  }

  @Test
  void aSlashInANameIsNoStep() {
    TreeSteps.add(steps, List.of("Input/output", "Disks"));
    assertThat(steps).containsExactly("0/Input output/", "1/Input output/Disks/");
  }
}
