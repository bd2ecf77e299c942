package org.pinakes.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.pinakes.web.own.OwnTemplates;

/** Renders the precompiled templates. Thread-safe. */
final class Html {
  private static final String PACKAGE = "org.pinakes.web.templates";

  private final TemplateEngine templates;

  Html(TemplateEngine templates) {
    this.templates = templates;
  }

  /** The program's templates, or the site's own in their place where it has some. */
  static Html of(SiteSettings settings) {
    OwnTemplates own = new OwnTemplates(settings.own().folders().templates());
    return new Html(
        own.isEmpty()
            ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE)
            : own.compiled(settings.compiled()));
  }

  /**
   * A page in UTF-8.
   *
   * @param template file name without its ending
   * @param view the template's only parameter
   */
  byte[] page(String template, Record view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template + ".jte", view, output);
    return output.toByteArray();
  }

  /**
   * A page in UTF-8, sent while it is written.
   *
   * @param out written to and flushed, not closed
   */
  void stream(String template, Record view, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    templates.render(template + ".jte", view, new WriterOutput(writer));
    writer.flush();
  }
}
