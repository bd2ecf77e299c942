package org.pinakes.ingest;

import java.util.List;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.rule.RuleStep;
import org.pinakes.record.Record;
import org.pinakes.store.StoredRecord;

/**
 * A stored record on its way into the index.
 *
 * @param stored as the source sent it
 * @param record as it was understood
 * @param document as it would be indexed, without the schema's copies
 * @param steps what each rule of the profile did
 */
public record RecordPreview(
    StoredRecord stored, Record record, IndexDocument document, List<RuleStep> steps) {

  /** Copies the list. */
  public RecordPreview {
    steps = List.copyOf(steps);
  }
}
