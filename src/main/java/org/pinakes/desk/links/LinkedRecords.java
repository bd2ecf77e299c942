package org.pinakes.desk.links;

import java.util.List;

/** All records, one portion after another. */
@FunctionalInterface
public interface LinkedRecords {

  /**
   * The next records.
   *
   * @param mark what the last portion said; empty from the beginning
   * @param limit at most so many
   */
  Slice next(String mark, int limit);

  /**
   * Some records.
   *
   * @param records may be none before the end
   * @param mark where the next portion begins; good after a restart, too
   * @param last whether these were the last
   */
  record Slice(List<LinkedRecord> records, String mark, boolean last) {
    /** Copies the list. */
    public Slice {
      records = List.copyOf(records);
    }
  }
}
