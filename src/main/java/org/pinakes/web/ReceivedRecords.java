package org.pinakes.web;

import java.util.Optional;

/** Where the staff view gets native records from: the record store, seen from here. */
@FunctionalInterface
public interface ReceivedRecords {

  /** The last state received of the record with this public identifier, deleted ones included. */
  Optional<Received> find(String id);

  /**
   * A native record.
   *
   * @param format name of its format ({@code marc21})
   * @param mediaType media type of the bytes, without charset
   * @param bytes as received; empty for a deletion of something never seen
   * @param text the bytes read in their own charset, for a person to look at
   * @param deleted whether its source has withdrawn it
   */
  record Received(String format, String mediaType, byte[] bytes, String text, boolean deleted) {}
}
