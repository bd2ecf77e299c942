package org.pinakes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchState;

/**
 * Help for those who search: {@code docs/searching.md} and its translations, made into HTML once at
 * the start.
 */
final class HelpPage {
  private final Framer framer;
  private final Map<String, String> byLanguage = new HashMap<>();

  HelpPage(Translations translations, Framer framer) {
    this.framer = framer;
    String standard = translations.standard().tag();
    List<Extension> tables = List.of(TablesExtension.create());
    Parser parser = Parser.builder().extensions(tables).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();
    for (Messages messages : translations.all()) {
      String tag = messages.tag();
      String file = tag.equals(standard) ? "searching.md" : "searching." + tag + ".md";
      byLanguage.put(tag, renderer.render(parser.parse(text(file))));
    }
  }

  HelpView show(Visit visit) {
    String html = byLanguage.getOrDefault(visit.messages().tag(), "");
    Frame frame =
        framer.listed(visit, visit.text("help.title"), SearchState.start(), Paths.SEARCH_HELP);
    return new HelpView(frame, html);
  }

  private static String text(String file) {
    try (InputStream in = HelpPage.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }
}
