package org.pinakes.harvest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.store.Entry;
import org.pinakes.store.StoreWriter;

/** A record that somebody else loads. */
final class Loaded {
  private Loaded() {}

  static void one(StoreWriter writer, String id) {
    String record =
        "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Other</dc:title>"
            + "<dc:identifier>x1</dc:identifier></oai_dc:dc>";
    Payload payload = Payload.utf8(record.getBytes(StandardCharsets.UTF_8));
    writer.keep(
        writer.begin("other"),
        List.of(new Entry.Arrived(id, "x1", NativeFormat.OAI_DC, payload, "")));
  }
}
