package org.pinakes.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one native record exactly as received, and what is needed to read them alone.
 *
 * @param bytes verbatim bytes; never changed after construction
 * @param charset how the bytes encode text; for ISO 2709 records the container's own (the record
 *     says itself whether it is MARC-8 or UTF-8)
 * @param namespaces XML namespace declarations in scope where the record was cut out, as they would
 *     stand in a start tag ({@code xmlns="…" xmlns:dc="…"}); empty when there are none
 */
public record Payload(byte[] bytes, Charset charset, String namespaces) {

  /** A payload that stands on its own in UTF-8. */
  public static Payload utf8(byte[] bytes) {
    return new Payload(bytes, StandardCharsets.UTF_8, "");
  }

  /** The payload as text, for a person to look at. */
  public String text() {
    return new String(bytes, charset);
  }
}
