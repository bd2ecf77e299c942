package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.BadRequestException;
import org.pinakes.web.TranslationGaps;
import org.pinakes.web.TranslationGaps.Gaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what has no words in a language. */
@Command(
    name = "translations",
    description = {
      "Says which values of this catalogue, and which texts of the site's own, have no words in a",
      "language of the site."
    },
    mixinStandardHelpOptions = true)
final class TranslationsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--language", paramLabel = "TAG", description = "Lists what this language lacks.")
  private @Nullable String language;

  TranslationsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    try (Catalogue catalogue = Catalogue.existing(settings)) {
      TranslationGaps gaps =
          new TranslationGaps(
              catalogue.index(), settings.form(), settings.own(), Translations.load());
      String asked = language;
      if (asked == null) {
        print(gaps.report());
      } else {
        print(gaps.report().in(asked).orElseThrow(() -> unknown(asked)));
      }
    }
    return 0;
  }

  private static BadRequestException unknown(String language) {
    return new BadRequestException(
        "The site does not speak «%s». Its languages: %s"
            .formatted(language, String.join(", ", Translations.tags())));
  }

  private void print(TranslationGaps.Report report) {
    Table table = new Table("language", "", "values without words", "own texts missing");
    for (Gaps one : report.languages()) {
      table.row(
          one.tag(),
          one.name(),
          Words.number(one.values().size()),
          Words.number(one.texts().size()));
    }
    console.out().print(table);
    if (!report.verbatim().isEmpty()) {
      console
          .out()
          .println(
              "Shown to all as they stand in the records: %s values, such as «%s»"
                  .formatted(
                      Words.number(report.verbatim().size()),
                      report.verbatim().getFirst().value()));
    }
  }

  private void print(Gaps one) {
    Table table = new Table("field", "value", "records");
    one.texts().forEach(text -> table.row("own text", text, ""));
    one.values()
        .forEach(value -> table.row(value.group(), value.value(), Words.number(value.records())));
    console.out().print(table);
  }
}
