package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;

class MatchRulesTest {

  @Test
  void aSiteSaysWhatComesFirstAndWhatIsKept() {
    MatchRules rules =
        MatchRules.read(
            "matching.yaml",
            """
            priority: [pubmed, library]
            field-priority:
              description: [pmc]
            match-within: [library]
            keep-together:
              - pubmed-1 library-2
            keep-apart:
              - pubmed-3  library-4
              - a b c
            """,
            new Problems());

    assertThat(rules.on()).isTrue();
    assertThat(rules.priority()).containsExactly("pubmed", "library");
    assertThat(rules.fieldPriority()).isEqualTo(Map.of("description", List.of("pmc")));
    assertThat(rules.within()).containsExactly("library");
    assertThat(rules.together()).containsExactly(Set.of("pubmed-1", "library-2"));
    assertThat(rules.apart())
        .containsExactly(Set.of("pubmed-3", "library-4"), Set.of("a", "b", "c"));
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    Problems problems = new Problems();
    MatchRules.read("matching.yaml", "keep-apart:\n  - only-one\nkeep: x\n", problems);

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("matching.yaml:1: «keep-apart» must name at least two")
        .hasMessageContaining("matching.yaml:3: «keep» is not a key here");
  }
}
