package org.pinakes.mapping.marc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.format.marc.MarcReader;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.MarcXmlReader;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;

/**
 * MARC 21 bibliographic records, as ISO 2709 or as MARCXML. Thread-safe.
 *
 * <p>A record without a title is accepted, with a warning, as long as it describes something: it
 * stands for a thing on a shelf, and a librarian finds it by its number to mend it. A record that
 * has nothing but control numbers is rejected.
 */
public final class MarcCrosswalk implements Crosswalk {
  private static final int STATUS = 5;

  private final Function<Payload, NativeRecord<MarcRecord>> reader;

  private MarcCrosswalk(Function<Payload, NativeRecord<MarcRecord>> reader) {
    this.reader = reader;
  }

  /** For records in ISO 2709. */
  public static MarcCrosswalk iso2709() {
    return new MarcCrosswalk(new MarcReader()::read);
  }

  /** For records in MARCXML. */
  public static MarcCrosswalk marcXml() {
    return new MarcCrosswalk(new MarcXmlReader()::read);
  }

  /**
   * {@inheritDoc}
   *
   * @throws BadRecordException rules {@code no-identifier}, {@code not-bibliographic}, {@code
   *     unimarc}, {@code empty-record}, and those of the readers
   */
  @Override
  public Mapped map(Payload payload, SourceProfile profile) {
    NativeRecord<MarcRecord> read = reader.apply(payload);
    OaiHeader header = read.header();
    if (header != null && header.deleted()) {
      return deleted(identifier(header, read.content()), header.datestamp(), profile);
    }
    MarcAcceptance.check(read.content());
    String nativeId = identifier(header, read.content());
    if (read.content().leader().charAt(STATUS) == 'd') {
      return deleted(nativeId, header == null ? "" : header.datestamp(), profile);
    }
    return new Mapped.Kept(nativeId, new MarcMapping(read, nativeId, profile).record());
  }

  private static Mapped deleted(String nativeId, String datestamp, SourceProfile profile) {
    return new Mapped.Deleted(profile.ids().publicId(nativeId), nativeId, datestamp);
  }

  private static String identifier(@Nullable OaiHeader header, MarcRecord marc) {
    String control = marc.control("001").strip();
    String identifier =
        header == null || header.identifier().isEmpty() ? control : header.identifier();
    if (identifier.isEmpty()) {
      throw new BadRecordException(
          "no-identifier", "the record has no control number (field 001), so it cannot be named");
    }
    return identifier;
  }
}
