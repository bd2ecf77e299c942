package org.pinakes.mapping.jats;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.format.xml.XmlText;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/** Golden inputs, damaged at random: a record or a rejection, and nothing else, comes out. */
class JatsMutationTest {
  private static final int MUTANTS_PER_CASE = 300;
  private static final SourceProfile PROFILE = SourceProfile.named("test");

  private final JatsCrosswalk crosswalk = new JatsCrosswalk();

  @Test
  void aDamagedArticleIsMappedOrRejectedWithAReason() throws IOException {
    long seed = Long.getLong("mutation.seed", System.nanoTime());
    Random random = new Random(seed);
    for (Path folder : new JatsCrosswalkTest().folders()) {
      XmlElement whole =
          new XmlReader().read(Payload.utf8(Files.readAllBytes(folder.resolve("input.xml"))));
      for (int i = 0; i < MUTANTS_PER_CASE; i++) {
        String mutant = xml(mutate(whole, random, 0.02 + 0.2 * random.nextDouble()));
        assertThatCode(() -> mapOrReject(mutant))
            .as("%s, -Dmutation.seed=%d: %s", folder.getFileName(), seed, mutant)
            .doesNotThrowAnyException();
      }
    }
  }

  private void mapOrReject(String xml) {
    try {
      crosswalk.map(Payload.utf8(xml.getBytes(StandardCharsets.UTF_8)), PROFILE);
    } catch (BadRecordException rejected) {
      if (rejected.rule().isBlank() || String.valueOf(rejected.getMessage()).isBlank()) {
        throw new AssertionError("a rejection without a reason", rejected);
      }
    }
  }

  /** Drops, doubles, empties and reorders elements and attributes with the given probability. */
  private static XmlElement mutate(XmlElement element, Random random, double rate) {
    List<XmlNode> nodes = new ArrayList<>();
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> nodes.add(random.nextDouble() < rate ? noise(random) : text);
        case XmlElement child -> {
          int copies = random.nextDouble() < rate ? random.nextInt(3) : 1;
          for (int i = 0; i < copies; i++) {
            nodes.add(mutate(child, random, rate));
          }
        }
      }
    }
    if (random.nextDouble() < rate) {
      Collections.shuffle(nodes, random);
    }
    boolean bare = random.nextDouble() < rate;
    return new XmlElement(element.name(), "", bare ? Map.of() : element.attributes(), nodes);
  }

  private static XmlText noise(Random random) {
    List<String> noise =
        List.of("", " ", "\u00a0\n", "0", "99999999999", "-", ",;.", "\ud835\udefc", "İı", "<&>");
    return new XmlText(noise.get(random.nextInt(noise.size())));
  }

  private static String xml(XmlElement element) {
    StringBuilder xml = new StringBuilder("<").append(element.name());
    element
        .attributes()
        .forEach((name, value) -> xml.append(" %s=\"%s\"".formatted(name, escaped(value))));
    xml.append('>');
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> xml.append(escaped(text.value()));
        case XmlElement child -> xml.append(xml(child));
      }
    }
    return xml.append("</").append(element.name()).append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
