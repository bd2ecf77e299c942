package org.pinakes.store;

import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Place;

/** One thing a source brought. */
public sealed interface Entry {

  /**
   * A record.
   *
   * @param id public identifier
   * @param nativeId the source's own
   * @param format native format
   * @param payload verbatim bytes
   * @param datestamp the source's date of change as written, or empty
   */
  record Arrived(String id, String nativeId, NativeFormat format, Payload payload, String datestamp)
      implements Entry {}

  /**
   * Word that a record is gone: finds it by its native identifier, else leaves a mark under the
   * public one.
   */
  record Gone(String id, String nativeId, String datestamp) implements Entry {}

  /** A record that was not accepted. */
  record Refused(String rule, String reason, @Nullable String nativeId, byte[] bytes, Place place)
      implements Entry {}
}
