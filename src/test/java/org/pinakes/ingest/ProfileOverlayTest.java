package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.IdRule;
import org.pinakes.mapping.SourceProfile;

class ProfileOverlayTest {
  private static final IndexDocument DOCUMENT =
      IndexDocument.builder()
          .add("id", "x-1")
          .addAll("format", List.of("text", "Other"))
          .add("publisher", "Somebody")
          .build();

  @Test
  void valuesAreReplacedAndOthersPassThrough() {
    IndexDocument changed =
        ProfileOverlay.apply(
            profile(Map.of("format", Map.of("text", "Text")), List.of(), Map.of()), DOCUMENT);
    assertThat(changed.all("format")).containsExactly("Text", "Other");
  }

  @Test
  void aFieldIsCopiedAfterItsValuesWereReplaced() {
    IndexDocument changed =
        ProfileOverlay.apply(
            profile(
                Map.of("publisher", Map.of("Somebody", "Some Body")),
                List.of(),
                Map.of("publisher", List.of("institution"))),
            DOCUMENT);
    assertThat(changed.all("institution")).containsExactly("Some Body");
  }

  @Test
  void aFieldIsLeftOutAndMayStillBeCopied() {
    IndexDocument changed =
        ProfileOverlay.apply(
            profile(Map.of(), List.of("publisher"), Map.of("publisher", List.of("institution"))),
            DOCUMENT);
    assertThat(changed.has("publisher")).isFalse();
    assertThat(changed.all("institution")).containsExactly("Somebody");
  }

  private static SourceProfile profile(
      Map<String, Map<String, String>> values, List<String> drop, Map<String, List<String>> copy) {
    return new SourceProfile(
        "x",
        "X",
        new IdRule("x-", List.of(), List.of()),
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        values,
        drop,
        copy);
  }
}
