package org.pinakes.harvest;

import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.IngestReport;

/**
 * What a run of a source did.
 *
 * @param ingest what became of the records, and why the source failed if it did
 * @param stopped why the run was left before its end without anything being wrong, or null
 */
public record HarvestReport(IngestReport ingest, @Nullable String stopped) {

  /** Whether the source failed. */
  public boolean failed() {
    return ingest.failure() != null;
  }
}
