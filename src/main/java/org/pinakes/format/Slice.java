package org.pinakes.format;

import org.jspecify.annotations.Nullable;

/** One piece cut out of a stream of native records. */
public sealed interface Slice {

  /** Where it was found. */
  Place place();

  /**
   * A record to be read.
   *
   * @param format its native format
   * @param payload its verbatim bytes
   * @param place where it was found
   */
  record Cut(NativeFormat format, Payload payload, Place place) implements Slice {}

  /**
   * Bytes that are no record, or not one that can be cut out; kept as a rejection.
   *
   * @param rule stable code of the broken rule, in kebab-case
   * @param reason in a librarian's words
   * @param nativeId identifier where it could still be seen, or null
   * @param bytes what was there, cut to a reasonable length
   * @param place where it was found
   */
  record Broken(String rule, String reason, @Nullable String nativeId, byte[] bytes, Place place)
      implements Slice {}
}
