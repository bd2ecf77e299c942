package org.pinakes.cite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.marc.MarcReader;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.MarcXmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.BadRecordException;

/**
 * MARC for records: as it came, if it came so; of a merged record that of the first member that has
 * it. Thread-safe.
 */
final class MarcSource {
  private final NativeMarc natives;
  private final MarcReader iso = new MarcReader();
  private final MarcXmlReader xml = new MarcXmlReader();

  MarcSource(NativeMarc natives) {
    this.natives = natives;
  }

  /** What came; empty when the record came as something else. */
  Optional<NativeMarc.Given> given(IndexDocument document) {
    List<String> members = document.all("local_ids_str_mv");
    Stream<String> ids = members.isEmpty() ? Stream.of(document.id()) : members.stream();
    return ids.flatMap(id -> natives.marc(id).stream()).findFirst();
  }

  /** The record as it came, read; made of the reference when it did not, or cannot be read. */
  MarcRecord record(IndexDocument document, Reference reference) {
    return given(document).flatMap(this::read).orElseGet(() -> new MarcMaker(reference).record());
  }

  private Optional<MarcRecord> read(NativeMarc.Given given) {
    try {
      boolean binary = given.format() == NativeFormat.MARC21;
      return Optional.of(
          binary ? iso.read(given.payload()).content() : xml.read(given.payload()).content());
    } catch (BadRecordException unreadable) {
      // It was accepted once; readers of today may be stricter. The catalogue knows enough of it.
      return Optional.empty();
    }
  }
}
