package org.pinakes.store;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;

/**
 * What many payloads share.
 *
 * @param format native format
 * @param charset how the bytes encode text
 * @param namespaces declarations in scope where the record was cut out
 */
record Shape(NativeFormat format, Charset charset, String namespaces) {
  /** Stands in for the shape of a record that never arrived. */
  static final Shape NEVER_SEEN = new Shape(NativeFormat.OAI_DC, StandardCharsets.UTF_8, "");

  static Shape of(Entry.Arrived arrived) {
    Payload payload = arrived.payload();
    return new Shape(arrived.format(), payload.charset(), payload.namespaces());
  }
}
