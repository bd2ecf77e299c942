package org.pinakes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchState;

/**
 * Help for those who search: {@code docs/searching.md} and its translations, made into HTML when
 * somebody first reads them. Thread-safe.
 */
final class HelpPage {
  /** Before the first of these stand the examples. */
  private static final String HEADING = "<h2>";

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Framer framer;
  private final SearchExamples examples;
  private final String standard;
  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
  private final Map<String, String> byLanguage = new ConcurrentHashMap<>();

  HelpPage(Translations translations, SearchExamples examples, Framer framer) {
    this.framer = framer;
    this.examples = examples;
    standard = translations.languages().getFirst();
  }

  HelpView show(Visit visit) {
    String html = byLanguage.computeIfAbsent(visit.messages().tag(), this::html);
    Frame frame =
        framer.listed(visit, visit.text("help.title"), SearchState.start(), Paths.SEARCH_HELP);
    int first = Math.max(0, html.indexOf(HEADING));
    return new HelpView(
        frame,
        html.substring(0, first),
        html.substring(first),
        examples.all().stream().map(example -> shown(visit, example)).toList());
  }

  private static HelpView.Example shown(Visit visit, SearchExamples.Example example) {
    SearchState state = SearchState.start().withQuery(example.query(), SearchState.ALL);
    return new HelpView.Example(
        example.query(),
        visit.link(state),
        visit.text("results.count", "count", example.results()));
  }

  private String html(String tag) {
    String file = tag.equals(standard) ? "searching.md" : "searching." + tag + ".md";
    return renderer.render(parser.parse(text(file)));
  }

  private static String text(String file) {
    try (InputStream in = HelpPage.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }
}
