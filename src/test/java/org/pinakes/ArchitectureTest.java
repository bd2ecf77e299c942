package org.pinakes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the rooms that ARCHITECTURE.md draws. */
class ArchitectureTest {
  /**
   * Room to the rooms it may import; {@code problem}, {@code yaml} and {@code csv} are open to all,
   * {@code cli} imports all.
   */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("problem", List.of()),
          Map.entry("yaml", List.of()),
          Map.entry("csv", List.of()),
          Map.entry("format", List.of()),
          Map.entry("source", List.of("format")),
          Map.entry("record", List.of()),
          Map.entry("mapping", List.of("format", "record")),
          Map.entry("enrich", List.of("record")),
          Map.entry("store", List.of("source", "format")),
          Map.entry("query", List.of()),
          Map.entry("thesaurus", List.of("format")),
          Map.entry("index", List.of("record", "query", "enrich")),
          Map.entry(
              "ingest",
              List.of(
                  "source",
                  "format",
                  "record",
                  "mapping",
                  "enrich",
                  "store",
                  "query",
                  "index",
                  "thesaurus")),
          Map.entry("harvest", List.of("source", "format", "record", "mapping", "store", "ingest")),
          Map.entry("search", List.of("query", "index", "thesaurus")),
          Map.entry("sql", List.of()),
          Map.entry("account", List.of("sql")),
          Map.entry("desk", List.of("sql", "source")),
          Map.entry("elsewhere", List.of("source")),
          Map.entry("i18n", List.of()),
          Map.entry("cite", List.of("index", "record", "format")),
          Map.entry(
              "web",
              List.of(
                  "search",
                  "query",
                  "index",
                  "record",
                  "account",
                  "desk",
                  "elsewhere",
                  "i18n",
                  "cite")));

  private static final Set<String> OPEN_TO_ALL = Set.of("problem", "yaml", "csv");

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pinakes");
  }

  static List<String> rooms() {
    return ARROWS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyItsNeighbours(String room) {
    String[] strangers =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(room) && !OPEN_TO_ALL.contains(other))
            .filter(other -> !ARROWS.getOrDefault(room, List.of()).contains(other))
            .map(other -> "org.pinakes." + other + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage("org.pinakes." + room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(strangers)
            .because("the data goes one way; see the table in ARCHITECTURE.md"));
  }

  @Test
  void nobodyImportsTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.pinakes.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pinakes.cli..")
            .because("cli is the composition root"));
  }

  @Test
  void roomsHaveNoCycles() {
    check(slices().matching("org.pinakes.(*)..").should().beFreeOfCycles());
  }

  @Test
  void luceneStaysBehindThePort() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.pinakes.index.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the engine must be replaceable"));
  }

  @Test
  void sqlStaysInTheStoreWithAccountsAndOnTheDesk() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.pinakes.store..",
                "org.pinakes.sql..",
                "org.pinakes.account..",
                "org.pinakes.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer.hikari..")
            .because("only the store, accounts and the desk know SQL"));
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.pinakes.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("a library that prints or exits cannot be used by anything else"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }
}
