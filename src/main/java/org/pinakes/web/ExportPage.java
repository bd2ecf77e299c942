package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.ExportFormats;
import org.pinakes.cite.Programs;
import org.pinakes.search.SearchState;

/** The choice of a format in which records are taken away. */
final class ExportPage {
  /** Addresses that other servers are sure to take. */
  private static final int LONGEST = 1_500;

  private static final String RIS = "ris";

  private final Framer framer;
  private final String refworks;
  private final List<String> codes;

  /**
   * @param refworks where RefWorks takes the address of a file; empty for none
   */
  ExportPage(Framer framer, ExportFormats formats, String refworks) {
    this.framer = framer;
    this.refworks = refworks;
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
        taken.count() == 0 ? List.of() : codes.stream().map(code -> format(visit, code)).toList(),
        taken.count() == 0 ? List.of() : programs(visit),
        refworks(visit, taken));
  }

  private static List<ExportView.Program> programs(Visit visit) {
    return Programs.all().stream()
        .map(program ->
            new ExportView.Program(
                program.name(),
                program.formats().stream()
                    .map(code -> visit.text("exportformat." + code))
                    .toList()))
        .toList();
  }

  /** RefWorks fetches the file itself, so what is to be sent must fit into an address. */
  private @Nullable Anchor refworks(Visit visit, Taken taken) {
    ExportView.Form form = taken.form();
    if (refworks.isEmpty() || taken.count() == 0 || form.post()) {
      return null;
    }
    StringBuilder file = new StringBuilder(visit.base()).append(form.action());
    file.append('?').append(form.name()).append('=').append(RIS);
    form.hidden()
        .forEach(field ->
            file.append('&').append(field.name()).append('=').append(encoded(field.value())));
    return file.length() > LONGEST
        ? null
        : Anchor.to(visit.text("export.refworks"), refworks + encoded(file.toString()));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static ExportView.Format format(Visit visit, String code) {
    String key = "exportformat." + code;
    return new ExportView.Format(code, visit.text(key), visit.text(key + "_hint"));
  }
}
