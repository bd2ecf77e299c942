package org.pinakes.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.web.own.OwnTemplates.Finding;
import org.pinakes.web.own.OwnTemplates.State;

class OwnTemplatesTest {
  @TempDir private Path here;

  private OwnTemplates templates() {
    return new OwnTemplates(here.resolve("templates"));
  }

  @Test
  void everyTemplateOfTheProgramCanBeTaken() {
    assertThat(templates().names()).contains("layout", "record", "results", "home", "page");
    assertThat(templates().isEmpty()).isTrue();
    assertThatThrownBy(() -> templates().eject("../layout"))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("There is no template ../layout; there are: ");
  }

  @Test
  void aTakenTemplateIsGoodUntilItsOriginalIsAnother() throws IOException {
    Path file = templates().eject("mark");
    assertThat(templates().findings()).containsExactly(new Finding("mark", State.GOOD));
    assertThat(Files.readString(file)).endsWith(templates().original("mark"));
    assertThatThrownBy(() -> templates().eject("mark")).hasMessageContaining("is there already");
    Files.writeString(
        file, Files.readString(file).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"));
    assertThat(templates().findings()).containsExactly(new Finding("mark", State.OUTDATED));
    Files.writeString(file, templates().original("mark"));
    Files.writeString(file.resolveSibling("other.jte"), "x");
    assertThat(templates().findings())
        .containsExactly(new Finding("mark", State.UNMARKED), new Finding("other", State.STRANGE));
  }

  @Test
  void anOwnTemplateTakesThePlaceOfTheOriginalInAllThatUseIt() throws IOException {
    Path file = templates().eject("mark");
    Files.writeString(file, Files.readString(file) + "<b>The Sea</b>");
    TemplateEngine engine = templates().compiled(here.resolve("compiled"));
    assertThat(engine.hasTemplate("layout.jte")).isTrue();
    gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
    engine.render("mark.jte", java.util.Map.of(), output);
    assertThat(output.toString()).startsWith("<svg").endsWith("<b>The Sea</b>");
  }

  @Test
  void aTemplateThatAnUpgradeBreaksIsNamedWithItsLine() throws IOException {
    Path file = templates().eject("notice");
    Files.writeString(file, Files.readString(file).replace("view.heading()", "view.headline()"));
    assertThatThrownBy(() -> templates().compiled(here.resolve("compiled")))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("notice.jte")
        .hasMessageContaining("headline")
        .hasMessageContaining("templates check");
  }
}
