package org.pinakes.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Renders the precompiled templates. Thread-safe. */
final class Html {
  private static final String PACKAGE = "org.pinakes.web.templates";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

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
}
