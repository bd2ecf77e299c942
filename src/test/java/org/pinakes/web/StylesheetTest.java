package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.web.own.OwnSite;
import org.pinakes.web.own.Palette;

/** What the stylesheet promises: contrast, mirroring, a small size. */
class StylesheetTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/pinakes/web");

  /** Grounds, each with the colours of texts and links that stand on it. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "paper", List.of("ink", "soft", "accent", "accent-deep", "alarm", "good"),
          "sheet", List.of("ink", "soft", "accent", "accent-deep", "alarm", "good"),
          "tint", List.of("ink", "soft", "accent", "accent-deep"),
          "alarm-tint", List.of("ink", "alarm", "accent"),
          "mark", List.of("ink", "accent"),
          "accent", List.of("on-accent"),
          "accent-deep", List.of("on-accent"));

  /** Edges of controls, and the ring around what has the focus (WCAG 2.2, 1.4.11). */
  private static final double SHAPE = 3;

  private static final Pattern PHYSICAL =
      Pattern.compile(
          "\\b(?:margin|padding|border)-(?:left|right|top|bottom)\\b"
              + "|[{;\\s](?:left|right|top|bottom)\\s*:"
              + "|text-align:\\s*(?:left|right)|float:\\s*(?:left|right)"
              + "|border-(?:top|bottom)-(?:left|right)-radius");

  private static final Pattern FOUR =
      Pattern.compile(
          "\\b(?:margin|padding|inset):\\s*([^\\s;]+) ([^\\s;]+) ([^\\s;]+) ([^\\s;]+);");

  private final Assets assets = new Assets(OwnSite.standard(Path.of("none")));

  private static String source() throws IOException {
    return Files.readString(FOLDER.resolve("site.css"))
        + Files.readString(FOLDER.resolve("more.css"))
        + Files.readString(FOLDER.resolve("views.css"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyTextIsReadOnEveryGroundItStandsOn(boolean dark) {
    Palette.Colours colours = dark ? Palette.standard().dark() : Palette.standard().light();
    TEXTS.forEach((ground, texts) ->
        texts.forEach(text ->
            assertThat(colours.of(text).contrast(colours.of(ground)))
                .as(text + " on " + ground)
                .isGreaterThanOrEqualTo(Palette.TEXT)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void edgesAndTheFocusAreSeen(boolean dark) {
    Palette.Colours colours = dark ? Palette.standard().dark() : Palette.standard().light();
    for (String ground : List.of("paper", "sheet", "tint")) {
      for (String shape : List.of("edge", "focus", "accent")) {
        assertThat(colours.of(shape).contrast(colours.of(ground)))
            .as(shape + " on " + ground)
            .isGreaterThanOrEqualTo(SHAPE);
      }
    }
  }

  @Test
  void coloursAreNamedOnceAndNotWrittenElsewhere() throws IOException {
    String rules = source().replaceAll("(?s):root \\{.*?}", "");
    assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,6}\\b(?!\")");
  }

  @Test
  void everyPropertyThatIsUsedIsDeclared() throws IOException {
    assertThat(found("var\\(--([a-z0-9-]+)\\)")).isSubsetOf(found("--([a-z0-9-]+):"));
  }

  private static Set<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(source())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void allOfItMirrorsForLanguagesFromRightToLeft() throws IOException {
    List<String> lines = source().lines().toList();
    assertThat(lines).noneMatch(line -> PHYSICAL.matcher(line).find());
    for (String line : lines) {
      Matcher four = FOUR.matcher(line);
      while (four.find()) {
        assertThat(four.group(2)).as(line).isEqualTo(four.group(4));
      }
    }
  }

  @Test
  void stylesAndScriptsStaySmall() throws IOException {
    Assets.Asset all = assets.find(assets.stylesheet()).orElseThrow();
    Assets.Asset single = assets.find(assets.more()).orElseThrow();
    assertThat(all.plain()).hasSizeLessThan(30_000);
    assertThat(single.plain()).hasSizeLessThan(22_000);
    assertThat(assets.find(assets.views()).orElseThrow().plain()).hasSizeLessThan(3_000);
    assertThat(all.gzip().length + single.gzip().length).isLessThan(14_000);
    try (Stream<Path> files = Files.list(FOLDER)) {
      long scripts = 0;
      for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
        scripts += Files.size(file);
      }
      assertThat(scripts).isLessThan(40_000);
    }
  }

  @Test
  void squeezingLosesNoRule() throws IOException {
    String squeezed = sent(assets.stylesheet()) + sent(assets.more()) + sent(assets.views());
    String plain = source().replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(bare(squeezed)).isEqualTo(bare(plain));
    assertThat(squeezed)
        .contains("content:\"×\" / \"\"", "@media (min-width:62rem){", "2 * var(--gap)")
        .doesNotContain("/*", "\n", "  ");
  }

  private String sent(String path) {
    return new String(assets.find(path).orElseThrow().plain(), StandardCharsets.UTF_8);
  }

  private static String bare(String css) {
    return css.replaceAll("\\s+", "").replace(";}", "}");
  }
}
