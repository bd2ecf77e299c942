package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.Messages;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Abstract;

/** Abstracts of a record with their sections, the main one first. */
final class Summaries {
  /** Longest run of capitals that stays as it is: it may be an abbreviation. */
  private static final int ABBREVIATION = 4;

  private Summaries() {}

  static List<SummaryView> of(Visit visit, IndexDocument document, WholeRecord whole) {
    List<SummaryView> views = new ArrayList<>();
    for (String text : document.all("description").stream().distinct().toList()) {
      Optional<Abstract> known = whole.summary(text);
      views.add(view(visit, views.isEmpty(), text, known.orElseGet(() -> Abstract.of(text))));
    }
    return views;
  }

  private static SummaryView view(Visit visit, boolean main, String text, Abstract summary) {
    boolean structured =
        summary.sections().stream().anyMatch(section -> !section.label().isEmpty());
    String beginning = main && !structured ? RecordPage.summary(text) : text;
    return new SummaryView(
        heading(visit.messages(), main, summary),
        language(summary),
        beginning.equals(text) ? "" : beginning,
        summary.sections().stream()
            .map(section -> new SummaryView.Section(label(section.label()), section.text()))
            .toList());
  }

  private static String heading(Messages messages, boolean main, Abstract summary) {
    boolean special = messages.knows("abstract", summary.kind());
    if (special) {
      return messages.value("abstract", summary.kind());
    }
    if (main || summary.language().isEmpty()) {
      return messages.text(main ? "record.abstract" : "record.other_abstract");
    }
    String language = messages.languageName(summary.language(), summary.language());
    return messages.text("record.abstract_in", Map.of("language", language));
  }

  private static @Nullable String language(Abstract summary) {
    return summary.language().isEmpty() ? null : summary.language();
  }

  /** Headings are written in capitals by custom; as headings of ours they are easier to read. */
  static String label(String written) {
    String bare = written.endsWith(":") ? written.substring(0, written.length() - 1) : written;
    boolean capitals = bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.length() > ABBREVIATION;
    if (!capitals) {
      return bare;
    }
    int first = bare.offsetByCodePoints(0, 1);
    return bare.substring(0, first) + bare.substring(first).toLowerCase(Locale.ROOT);
  }
}
