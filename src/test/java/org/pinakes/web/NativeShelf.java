package org.pinakes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.cite.NativeMarc;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.marc.MarcLines;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.jats.JatsCrosswalk;
import org.pinakes.mapping.jats.JatsWorkText;
import org.pinakes.mapping.marc.MarcCrosswalk;
import org.pinakes.mapping.pubmed.PubmedCrosswalk;
import org.pinakes.mapping.pubmed.PubmedWorkText;
import org.pinakes.record.Record;
import org.pinakes.record.text.WorkText;

/** Native records as a store would have them, read by the real crosswalks. */
final class NativeShelf implements ReceivedRecords {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final SourceProfile profile;

  NativeShelf() {
    this(SourceProfile.named("test"));
  }

  /**
   * @param profile of the source of all records
   */
  NativeShelf(SourceProfile profile) {
    this.profile = profile;
  }

  private record Entry(NativeFormat format, Payload payload, Record record) {}

  /**
   * Adds a record.
   *
   * @param format {@code dublincore}, {@code jats}, {@code marc}, {@code pubmed}
   * @param text XML, or MARC in lines
   * @return its identifier
   */
  String add(String format, String text) {
    boolean marc = format.equals("marc");
    byte[] bytes = marc ? MarcLines.iso2709(text) : text.getBytes(StandardCharsets.UTF_8);
    Payload payload = Payload.utf8(bytes);
    Crosswalk crosswalk = crosswalk(format);
    Mapped.Kept kept = (Mapped.Kept) crosswalk.map(payload, profile);
    entries.put(kept.id(), new Entry(format(format), payload, kept.record()));
    return kept.id();
  }

  /** Adds what a file holds. */
  String add(String format, Path file) {
    try {
      return add(format, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<IndexDocument> documents() {
    List<IndexDocument> documents = new ArrayList<>();
    entries.values().forEach(entry -> documents.add(RecordDocuments.of(entry.record())));
    return documents;
  }

  private static Crosswalk crosswalk(String format) {
    return switch (format) {
      case "dublincore" -> new DublinCoreCrosswalk(new XmlReader());
      case "jats" -> new JatsCrosswalk();
      case "marc" -> MarcCrosswalk.iso2709();
      case "pubmed" -> new PubmedCrosswalk();
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static NativeFormat format(String format) {
    return switch (format) {
      case "dublincore" -> NativeFormat.OAI_DC;
      case "jats" -> NativeFormat.JATS;
      case "marc" -> NativeFormat.MARC21;
      default -> NativeFormat.PUBMED;
    };
  }

  @Override
  public Optional<NativeMarc.Given> marc(String id) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> entry.format() == NativeFormat.MARC21)
        .map(entry -> new NativeMarc.Given(entry.format(), entry.payload()));
  }

  @Override
  public Optional<Received> find(String id) {
    return Optional.ofNullable(entries.get(id))
        .map(entry ->
            new Received(
                id,
                entry.format().code(),
                entry.format().mediaType(),
                entry.payload().bytes(),
                entry.payload().text(),
                false));
  }

  @Override
  public Optional<IndexDocument> document(String id) {
    return record(id).map(RecordDocuments::of);
  }

  @Override
  public Map<String, String> otherNames(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public Optional<Record> record(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::record);
  }

  @Override
  public Optional<WorkText> text(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    return switch (entry.format()) {
      case JATS -> Optional.of(new JatsWorkText().read(entry.payload()));
      case PUBMED -> Optional.of(new PubmedWorkText().read(entry.payload()));
      case OAI_DC, MARC21, MARCXML -> Optional.empty();
    };
  }
}
