package org.pinakes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.openid.Provider;
import org.pinakes.cli.Settings.Sourced;
import org.pinakes.harvest.Declarations;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.harvest.Surroundings;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.search.FacetDeclarations;
import org.pinakes.search.SearchForm;
import org.pinakes.web.SiteSettings;
import org.pinakes.web.own.OwnSite;
import org.pinakes.web.own.OwnSiteReader;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/** Puts settings together from {@code pinakes.yaml} and the environment. */
final class SettingsReader {
  /** Name of the settings file in the current folder. */
  static final String FILE = "pinakes.yaml";

  /** The facet of a thesaurus. */
  private static final String HEADINGS = "headings";

  /** Variables of the launcher. */
  private static final Set<String> LAUNCHER = Set.of("PINAKES_JAVA_OPTS", "PINAKES_JDKS");

  private final Console console;
  private final Problems problems = new Problems();
  private final Map<Setting, Sourced> values = new EnumMap<>(Setting.class);
  private List<SourceDeclaration> sources = List.of();
  private SearchForm form = SearchForm.catalogue();
  private OwnSite own;
  private List<Provider> providers = List.of();
  private boolean declared;
  private @Nullable Messages messages;

  private SettingsReader(Console console) {
    this.console = console;
    own = OwnSite.standard(console.here());
  }

  /**
   * Reads what is in force.
   *
   * @param file the settings file, or null for {@code pinakes.yaml} if there is one
   * @throws org.pinakes.problem.BadSettingsException with everything that is wrong
   */
  static Settings read(Console console, @Nullable Path file) {
    SettingsReader reader = new SettingsReader(console);
    for (Setting setting : Setting.values()) {
      reader.values.put(setting, new Sourced(setting.normal(), "default"));
    }
    Path asked = console.here().resolve(file == null ? Path.of(FILE) : file);
    reader.readEnvironment();
    if (file != null || Files.exists(asked)) {
      reader.readFile(asked);
    }
    reader.problems.throwIfAny();
    return new Settings(
        reader.values,
        reader.sources,
        reader.form(),
        reader.own,
        reader.providers,
        console.here(),
        console.home(),
        String.valueOf(asked.getFileName()));
  }

  private void readFile(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      YamlMap yaml = YamlMap.read(name, Files.readString(file, StandardCharsets.UTF_8), problems);
      YamlMap site = yaml.map(Setting.SITE);
      for (Setting setting : Setting.values()) {
        YamlMap part = setting.part().isEmpty() ? yaml : site;
        List<String> given =
            setting.isList()
                ? part.texts(setting.ownKey())
                : part.text(setting.ownKey()).stream().toList();
        String origin = name + ":" + part.line(setting.ownKey()).orElse(1);
        if (!given.isEmpty() && isPossible(setting, given, origin) && !isOverridden(setting)) {
          values.put(setting, new Sourced(given, origin));
        }
      }
      sources = Declarations.read(yaml.map("sources"), surroundings());
      form = FacetDeclarations.read(yaml.map("facets"), this::isMessage);
      own =
          new OwnSiteReader(site, console.here(), Translations::tags)
              .read(SiteSettings.recordLines());
      providers = ProviderDeclarations.read(yaml.maps("sign-in"), surroundings());
      declared = !yaml.map("facets").keys().isEmpty();
      yaml.finish();
    } catch (IOException unreadable) {
      problems.add(name, "the file cannot be read: " + unreadable.getMessage());
    }
  }

  /** With a thesaurus its tree is shown, unless the site says itself what is shown. */
  private SearchForm form() {
    Sourced thesaurus = values.get(Setting.THESAURUS);
    boolean none = thesaurus == null || thesaurus.value().isEmpty();
    return none || declared ? form : form.showing(HEADINGS);
  }

  /** Messages take a moment to read, and few settings need them. */
  private boolean isMessage(String key) {
    Messages read = messages == null ? Translations.load().standard() : messages;
    messages = read;
    return read.has(key);
  }

  private boolean isOverridden(Setting setting) {
    return console.environment().containsKey(setting.variable());
  }

  private Surroundings surroundings() {
    Sourced contact = values.get(Setting.CONTACT);
    return new Surroundings(
        console.here(),
        console.environment(),
        contact == null ? "" : String.join("", contact.value()));
  }

  private void readEnvironment() {
    new TreeMap<>(console.environment())
        .forEach((variable, text) -> {
          if (variable.startsWith("PINAKES_") && !LAUNCHER.contains(variable)) {
            readVariable(variable, text);
          }
        });
  }

  private void readVariable(String variable, String text) {
    String where = "environment variable " + variable;
    Setting.ofVariable(variable)
        .ifPresentOrElse(
            setting -> {
              List<String> given =
                  setting.isList() ? Arrays.asList(text.split(",", -1)) : List.of(text);
              if (isPossible(setting, given, where)) {
                values.put(setting, new Sourced(given, where));
              }
            },
            () -> problems.add(where, "is not a setting; known are: " + variables()));
  }

  private boolean isPossible(Setting setting, List<String> given, String where) {
    List<String> wrong = given.stream().flatMap(value -> setting.problem(value).stream()).toList();
    wrong.forEach(what -> problems.add(where, "«" + setting.key() + "» " + what));
    return wrong.isEmpty();
  }

  private static String variables() {
    return Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.joining(", "));
  }
}
