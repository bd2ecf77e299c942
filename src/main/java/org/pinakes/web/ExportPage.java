package org.pinakes.web;

import java.util.List;
import java.util.stream.Stream;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.ExportFormats;
import org.pinakes.search.SearchState;

/** The choice of a format in which records are taken away. */
final class ExportPage {
  private final Framer framer;
  private final List<String> codes;

  ExportPage(Framer framer, ExportFormats formats) {
    this.framer = framer;
    codes =
        Stream.concat(formats.all().stream().map(ExportFormat::code), Stream.of("cited", "print"))
            .toList();
  }

  ExportView show(Visit visit, Taken taken) {
    return new ExportView(
        framer.unlisted(
            visit,
            visit.text("export.title", "what", taken.what()),
            SearchState.start(),
            taken.path()),
        taken.what(),
        taken.back(),
        taken.backText(),
        taken.notes(),
        taken.form(),
        taken.count() == 0 ? List.of() : codes.stream().map(code -> format(visit, code)).toList());
  }

  private static ExportView.Format format(Visit visit, String code) {
    String key = "exportformat." + code;
    return new ExportView.Format(code, visit.text(key), visit.text(key + "_hint"));
  }
}
