package org.pinakes.mapping.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.format.xml.XmlText;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/** Damages the golden records at random: each is mapped or refused, and nothing else happens. */
class PubmedMutationTest {
  private static final int ROUNDS = 40;

  private final PubmedCrosswalk crosswalk = new PubmedCrosswalk();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260923, 77})
  void aDamagedRecordIsMappedOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    int mapped = 0;
    for (Path folder : new PubmedCrosswalkTest().folders()) {
      XmlElement whole = new XmlReader().read(mended(folder));
      for (int round = 0; round < ROUNDS; round++) {
        mapped += outcome(text(damaged(whole, random)), seed);
      }
    }
    assertThat(mapped).as("records mapped with seed %d", seed).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 4711})
  void damagedBytesAreMappedOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    int mapped = 0;
    for (Path folder : new PubmedCrosswalkTest().folders()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] bytes = Files.readAllBytes(folder.resolve("input.xml"));
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        mapped += outcome(Payload.utf8(bytes), seed);
      }
    }
    assertThat(mapped).as("records mapped with seed %d", seed).isPositive();
  }

  private int outcome(Payload payload, long seed) {
    try {
      Mapped mapped = crosswalk.map(payload, SourceProfile.named("p"));
      assertThat(mapped.nativeId()).as("seed %d: %s", seed, payload.text()).isNotEmpty();
      return 1;
    } catch (BadRecordException refused) {
      assertThat(refused.rule()).matches("[a-z]+(-[a-z]+)+");
      assertThat(refused).message().isNotBlank();
      return 0;
    } catch (RuntimeException defect) {
      throw new AssertionError("seed " + seed + ": " + payload.text(), defect);
    }
  }

  /** Drops, doubles, moves and empties elements, and changes texts. */
  private static XmlElement damaged(XmlElement element, Random random) {
    List<XmlNode> nodes = new ArrayList<>();
    for (XmlNode node : element.nodes()) {
      int luck = random.nextInt(40);
      XmlNode kept =
          switch (node) {
            case XmlElement child -> damaged(child, random);
            case XmlText text -> luck == 1 ? new XmlText(odd(random)) : text;
          };
      if (luck != 0) {
        nodes.add(kept);
      }
      if (luck == 2) {
        nodes.add(kept);
      }
    }
    if (random.nextInt(40) == 0) {
      Collections.shuffle(nodes, random);
    }
    return new XmlElement(element.name(), element.namespace(), element.attributes(), nodes);
  }

  private static String odd(Random random) {
    List<String> odd =
        List.of("", " ", "0", "-1", "99999999999999", "[", "].", "\u2029", "İı", "2020-", "PMC");
    return odd.get(random.nextInt(odd.size()));
  }

  private static Payload mended(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("input.xml"));
    return Payload.utf8(
        text.replaceAll("&(?:uuml|auml);|& ", "x").getBytes(StandardCharsets.UTF_8));
  }

  private static Payload text(XmlElement element) {
    return Payload.utf8(written(element).getBytes(StandardCharsets.UTF_8));
  }

  private static String written(XmlNode node) {
    return switch (node) {
      case XmlText text -> escaped(text.value());
      case XmlElement element ->
          "<"
              + element.name()
              + element.attributes().entrySet().stream()
                  .map(each -> " " + each.getKey() + "=\"" + escaped(each.getValue()) + "\"")
                  .collect(Collectors.joining())
              + ">"
              + element.nodes().stream()
                  .map(PubmedMutationTest::written)
                  .collect(Collectors.joining())
              + "</"
              + element.name()
              + ">";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
