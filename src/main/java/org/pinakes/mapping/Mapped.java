package org.pinakes.mapping;

import org.pinakes.record.Record;

/** What a native record turned out to say. */
public sealed interface Mapped {

  /** Public identifier in this catalogue. */
  String id();

  /** The source's own identifier, by which it speaks of the record again. */
  String nativeId();

  /**
   * A record to keep and to show.
   *
   * @param nativeId the source's own identifier
   * @param record the normalised record
   */
  record Kept(String nativeId, Record record) implements Mapped {
    @Override
    public String id() {
      return record.id();
    }
  }

  /**
   * Word that a record is gone.
   *
   * @param id public identifier, as the profile's rule makes it from the native one
   * @param nativeId the source's own identifier
   * @param datestamp when, as the source wrote it, or empty
   */
  record Deleted(String id, String nativeId, String datestamp) implements Mapped {}
}
