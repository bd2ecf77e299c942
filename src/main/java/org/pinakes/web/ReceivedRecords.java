package org.pinakes.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pinakes.cite.NativeMarc;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Record;
import org.pinakes.record.text.WorkText;

/** What the site knows of records beside the index: the record store, seen from here. */
public interface ReceivedRecords extends NativeMarc {

  /** The last state received of the record with this public identifier, deleted ones included. */
  Optional<Received> find(String id);

  /**
   * The document that the last state received makes: of a deleted record what was known of it, if
   * anything was.
   */
  Optional<IndexDocument> document(String id);

  /**
   * The last state received, mapped as its source's profile maps it now; empty when it is unknown,
   * withdrawn or cannot be mapped. What rules of the profile change is not in it: the index
   * document says what readers see, the record how that is built.
   */
  Optional<Record> record(String id);

  /**
   * The text that was received, and the works it cites; empty when the format has none or nothing
   * was received.
   */
  Optional<WorkText> text(String id);

  /** Identifiers that lead to one of these records, beside their own, and to which. */
  Map<String, String> otherNames(Collection<String> ids);

  /**
   * A native record.
   *
   * @param id public identifier, which may be another than the one asked for: that leads to it
   * @param format name of its format ({@code marc21})
   * @param mediaType media type of the bytes, without charset
   * @param bytes as received; empty for a deletion of something never seen
   * @param text the bytes read in their own charset, for a person to look at
   * @param deleted whether its source has withdrawn it
   */
  record Received(
      String id, String format, String mediaType, byte[] bytes, String text, boolean deleted) {}
}
