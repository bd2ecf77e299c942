package org.pinakes.ingest;

import java.util.Set;

/** Fields that documents receive when records are matched, after their source's rules have run. */
final class MatchFields {
  /** Their names. */
  static final Set<String> NAMES =
      Set.of(
          "merged_boolean",
          "merged_child_boolean",
          "local_ids_str_mv",
          "dedup_id_str_mv",
          "related_record_str_mv");

  private MatchFields() {}
}
