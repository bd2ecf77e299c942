package org.pinakes.cite;

import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the index shows of a record: a JSON array of its documents. */
final class DocumentJson implements ExportFormat {
  private static final TextFile.Frame FRAME = new TextFile.Frame("[\n", ",\n", "\n]\n");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public String code() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new TextFile(
        out, FRAME, (document, reference) -> MAPPER.writeValueAsString(document.sorted()));
  }
}
