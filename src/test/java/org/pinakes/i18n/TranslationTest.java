package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language is whole: said in its own words and script, with its own plurals, with its help. */
class TranslationTest {
  private static final Path DOCS = Path.of("docs");

  /** Numbers that counts on pages take; they reach every plural that whole numbers have. */
  private static final int MOST = 200;

  /** Messages of so many words are sentences; shorter ones may be the same in two languages. */
  private static final int SENTENCE = 3;

  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\{\\w+(?:, (?:plural|select),|, number(?:, [^}]*)?\\}|\\})"
              + "|(?:=\\d+|zero|one|two|few|many|other|none) \\{");

  /** A plural that says no number. */
  private static final Set<String> NONE_OR_SOME = Set.of("=0", "other");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Names of places and of formats of files may be the same in many languages. */
  private static final List<String> NAMES = List.of("region.", "exportformat.");

  static List<String> tags() {
    return Translations.tags();
  }

  static List<String> translated() {
    return tags().stream().filter(tag -> !tag.equals("en")).toList();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyPluralOfTheLanguageIsThere(String tag) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(tag));
    List<String> wanting = new ArrayList<>();
    Translations.properties(tag)
        .forEach((key, text) -> {
          for (Set<String> branches : plurals(text)) {
            if (!branches.containsAll(needed(rules, branches))) {
              wanting.add(key + " has only " + branches);
            }
          }
        });
    assertThat(wanting).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void noMessageHasAnApostropheThatPatternsTakeForAQuotationMark(String tag) {
    assertThat(Translations.properties(tag).values())
        .filteredOn(text -> text.indexOf('{') >= 0)
        .noneMatch(text -> text.indexOf('\'') >= 0);
  }

  @ParameterizedTest
  @MethodSource("translated")
  void noSentenceIsLeftInEnglish(String tag) {
    Map<String, String> english = Translations.properties("en");
    assertThat(Translations.properties(tag))
        .noneSatisfy((key, text) -> {
          assertThat(NAMES).noneMatch(key::startsWith);
          assertThat(text).isEqualTo(english.get(key));
          assertThat(words(text)).isGreaterThanOrEqualTo(SENTENCE);
        });
  }

  @ParameterizedTest
  @MethodSource("translated")
  void everySentenceIsWrittenInTheLanguagesScript(String tag) {
    Set<Integer> scripts = scripts(tag);
    Map<String, String> english = Translations.properties("en");
    assertThat(Translations.properties(tag))
        .allSatisfy((key, text) -> {
          if (words(english.getOrDefault(key, "")) >= SENTENCE) {
            assertThat(text.codePoints().mapToObj(UScript::getScript))
                .as(key)
                .anyMatch(scripts::contains);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyClassIsSaidInWords(String tag) {
    assertThat(Translations.properties(tag))
        .allSatisfy((key, text) ->
            assertThat(text)
                .as(key)
                .matches(any -> any.codePoints().anyMatch(Character::isLetter)));
  }

  @ParameterizedTest
  @MethodSource("translated")
  void theHelpForSearchersHasAllItsParts(String tag) throws IOException {
    assertThat(outline(DOCS.resolve("searching." + tag + ".md")))
        .isEqualTo(outline(DOCS.resolve("searching.md")));
  }

  /** Levels of the headings of a page, and how many rows its tables have in all. */
  private static List<String> outline(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<String> outline =
        lines.stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(ArrayList::new));
    outline.add(lines.stream().filter(line -> line.startsWith("|")).count() + " rows");
    return outline;
  }

  private static Set<String> needed(PluralRules rules, Set<String> branches) {
    if (branches.equals(NONE_OR_SOME)) {
      return Set.of();
    }
    int first = branches.contains("=2") ? 2 : 0;
    return IntStream.rangeClosed(first, MOST)
        .filter(number -> !branches.contains("=" + number))
        .mapToObj(rules::select)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The branches of each plural in a message. */
  private static List<Set<String>> plurals(String text) {
    MessagePattern pattern = new MessagePattern(text);
    List<Set<String>> all = new ArrayList<>();
    for (int part = 0; part < pattern.countParts(); part++) {
      if (pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_START
          && pattern.getPart(part).getArgType() == MessagePattern.ArgType.PLURAL) {
        all.add(branches(pattern, part));
      }
    }
    return all;
  }

  private static Set<String> branches(MessagePattern pattern, int start) {
    Set<String> branches = new TreeSet<>();
    int end = pattern.getLimitPartIndex(start);
    for (int part = start + 1; part < end; part++) {
      MessagePattern.Part.Type type = pattern.getPart(part).getType();
      if (type == MessagePattern.Part.Type.ARG_SELECTOR) {
        branches.add(pattern.getSubstring(pattern.getPart(part)));
      } else if (type == MessagePattern.Part.Type.MSG_START) {
        part = pattern.getLimitPartIndex(part);
      }
    }
    return branches;
  }

  /** How many words of more than a letter a message has, its placeholders left aside. */
  private static long words(String text) {
    return WORD.matcher(SYNTAX.matcher(text).replaceAll(" ")).results().count();
  }

  private static Set<Integer> scripts(String tag) {
    int[] codes = UScript.getCode(ULocale.forLanguageTag(tag));
    Set<Integer> scripts =
        IntStream.of(codes).boxed().collect(Collectors.toCollection(TreeSet::new));
    if (scripts.contains(UScript.SIMPLIFIED_HAN) || scripts.contains(UScript.TRADITIONAL_HAN)) {
      scripts.add(UScript.HAN);
    }
    return scripts;
  }
}
