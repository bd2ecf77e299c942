package org.pinakes.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.web.own.OwnTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the templates, and those that the site has made its own. */
@Command(
    name = "templates",
    description = "Lists the templates of pages; a site may put its own in their place.",
    mixinStandardHelpOptions = true)
final class TemplatesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  TemplatesCommand(Console console) {
    this.console = console;
  }

  private static OwnTemplates templates(DataOptions data, Console console) {
    return new OwnTemplates(data.settings(console).own().folders().templates());
  }

  @Override
  public Integer call() {
    OwnTemplates templates = templates(data, console);
    List<String> own = templates.findings().stream().map(OwnTemplates.Finding::name).toList();
    for (String name : templates.names()) {
      console.out().println(own.contains(name) ? name + "  (the site's own)" : name);
    }
    return 0;
  }

  /** Prints one. */
  @Command(
      name = "show",
      description = "Prints a template as it comes with the program.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    private final Console console;

    @Mixin private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "NAME", description = "Its name, for example record.")
    private String name = "";

    Show(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      console.out().print(templates(data, console).original(name));
      return 0;
    }
  }

  /** Copies one into the site's folder. */
  @Command(
      name = "eject",
      description = "Copies a template into the site's folder, to be changed there.",
      mixinStandardHelpOptions = true)
  static final class Eject implements Callable<Integer> {
    private final Console console;

    @Mixin private final DataOptions data = new DataOptions();

    @Parameters(paramLabel = "NAME", description = "Its name, for example record.")
    private String name = "";

    Eject(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Path file = templates(data, console).eject(name);
      console.out().println(file + " was made; change it, and start the site again.");
      return 0;
    }
  }

  /** Says which an upgrade breaks. */
  @Command(
      name = "check",
      description = "Says which of the site's templates an upgrade has left behind, or broken.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    private final Console console;

    @Mixin private final DataOptions data = new DataOptions();

    Check(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      OwnTemplates templates = templates(data, console);
      List<OwnTemplates.Finding> findings = templates.findings();
      findings.forEach(finding -> console.out().println(finding.name() + ": " + said(finding)));
      if (findings.isEmpty()) {
        console.out().println("The site has no templates of its own.");
        return 0;
      }
      boolean compiled = compiles(templates);
      boolean good =
          findings.stream().allMatch(finding -> finding.state() == OwnTemplates.State.GOOD);
      return compiled && good ? 0 : Main.FAILED;
    }

    private boolean compiles(OwnTemplates templates) {
      try {
        templates.compiled(data.settings(console).folder().templates());
        console.out().println("All templates can be compiled together.");
        return true;
      } catch (BadSettingsException wrong) {
        console.out().println(wrong.getMessage());
        return false;
      }
    }

    private static String said(OwnTemplates.Finding finding) {
      String name = finding.name();
      return switch (finding.state()) {
        case GOOD -> "made from the template that this program has";
        case OUTDATED ->
            "made from another template than this program has; see what is new in it by"
                + " «templates show "
                + name
                + "», take it over, and put the first line of a new «templates eject "
                + name
                + "» into yours";
        case UNMARKED ->
            "does not say from which template it was made; begin with «templates eject "
                + name
                + "» in another folder, and take its first line";
        case STRANGE -> "the program has no template of this name; it is only used by your own";
      };
    }
  }
}
