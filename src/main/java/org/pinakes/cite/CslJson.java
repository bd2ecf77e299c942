package org.pinakes.cite;

import de.undercouch.citeproc.helper.json.JsonBuilder;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import java.io.OutputStream;

/** Items of the Citation Style Language as a JSON array. */
final class CslJson implements ExportFormat {
  private static final TextFile.Frame FRAME = new TextFile.Frame("[\n", ",\n", "\n]\n");

  @Override
  public String code() {
    return "csl";
  }

  @Override
  public String mediaType() {
    return "application/vnd.citationstyles.csl+json";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new TextFile(out, FRAME, (document, reference) -> text(reference));
  }

  private static String text(Reference reference) {
    JsonBuilder json = new StringJsonBuilderFactory().createJsonBuilder();
    return String.valueOf(CslItems.of(reference).toJson(json));
  }
}
