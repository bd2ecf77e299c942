package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.oai.OaiEnvelope;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;

/**
 * PubMed XML of the NLM DTD: {@code PubmedArticle}, {@code MedlineCitation} of older sets, {@code
 * PubmedBookArticle}, and the {@code PMID}s of a {@code DeleteCitation}; bare or in an OAI-PMH
 * record.
 */
public final class PubmedCrosswalk implements Crosswalk {
  private static final XmlElement NOTHING = new XmlElement("", "", Map.of(), List.of());

  private final XmlReader reader = new XmlReader();
  private final PubmedArticles articles = new PubmedArticles();
  private final PubmedBooks books = new PubmedBooks();

  @Override
  public Mapped map(Payload payload, SourceProfile profile) {
    List<Warning> warnings = new ArrayList<>();
    OaiEnvelope envelope = OaiEnvelope.open(reader.read(payload, warnings));
    OaiHeader header = envelope.header();
    if (header != null && header.deleted()) {
      return deleted(header.identifier(), header.datestamp(), profile);
    }
    XmlElement content = envelope.content();
    if (content == null) {
      throw new BadRecordException(
          "no-metadata", "the OAI-PMH record is not marked as deleted, and has no metadata");
    }
    return switch (content.name()) {
      case "PMID" -> deleted(PubmedNumbers.pmid(content.text()), "", profile);
      case "PubmedArticle" -> {
        XmlElement citation = content.first("MedlineCitation").orElse(NOTHING);
        XmlElement data = content.first("PubmedData").orElse(NOTHING);
        yield article(new Source(content, citation, data, header, warnings), profile);
      }
      case "MedlineCitation" ->
          article(new Source(content, content, NOTHING, header, warnings), profile);
      case "PubmedBookArticle" -> {
        XmlElement document = content.first("BookDocument").orElse(NOTHING);
        XmlElement data = content.first("PubmedBookData").orElse(NOTHING);
        yield book(new Source(content, document, data, header, warnings), profile);
      }
      case "BookDocument" -> book(new Source(content, content, NOTHING, header, warnings), profile);
      default ->
          throw new BadRecordException(
              "not-pubmed-xml",
              "the element <"
                  + content.name()
                  + "> is no PubMed record: expected <PubmedArticle>, <MedlineCitation>,"
                  + " <PubmedBookArticle> or the <PMID> of a deletion");
    };
  }

  private Mapped article(Source source, SourceProfile profile) {
    refuseFlattened(source.main);
    Found found = found(source, profile);
    articles.map(source.main, source.data, profile, found.record);
    return found.kept();
  }

  private Mapped book(Source source, SourceProfile profile) {
    Found found = found(source, profile);
    books.map(source.main, source.data, profile, found.record);
    return found.kept();
  }

  /**
   * Some tools write PubMed's element names with other content: journal and authors as plain text,
   * and no PMID.
   */
  private static void refuseFlattened(XmlElement citation) {
    XmlElement article = citation.first("Article").orElse(NOTHING);
    boolean flat =
        article
                .first("Journal")
                .filter(journal -> journal.children().findAny().isEmpty())
                .isPresent()
            && citation.first("PMID").isEmpty();
    if (flat) {
      throw new BadRecordException(
          "not-pubmed-xml",
          "the record has PubMed's element names but not its structure: no PMID, and a journal"
              + " without ISSN, issue and date. Another program has rewritten it; fetch the"
              + " original XML from PubMed");
    }
  }

  private Found found(Source source, SourceProfile profile) {
    PubmedNumbers numbers = PubmedNumbers.of(source.main, source.data);
    OaiHeader header = source.header;
    String nativeId =
        header == null || header.identifier().isEmpty() ? numbers.pmid() : header.identifier();
    String id = profile.ids().publicId(nativeId, numbers.identifiers());
    RecordBuilder record = Record.builder(id, provenance(nativeId, header, profile));
    record.identifiers(numbers.identifiers()).links(numbers.links());
    record.warnings(source.warnings).warnings(numbers.warnings());
    record.allText(PubmedText.of(source.content));
    return new Found(nativeId, record);
  }

  private static Provenance provenance(
      String nativeId, @Nullable OaiHeader header, SourceProfile profile) {
    String format = profile.recordFormat();
    return new Provenance(
        profile.name(),
        nativeId,
        format.isEmpty() ? NativeFormat.PUBMED.code() : format,
        profile.institutions(),
        profile.collections(),
        header == null ? "" : header.datestamp(),
        header == null ? List.of() : header.sets());
  }

  private static Mapped deleted(String nativeId, String datestamp, SourceProfile profile) {
    if (nativeId.isEmpty()) {
      throw new BadRecordException(
          "no-identifier", "the record is marked as deleted, but its header names no identifier");
    }
    return new Mapped.Deleted(profile.ids().publicId(nativeId), nativeId, datestamp);
  }

  /** What was read: the whole record, its main part, and what PubMed adds to it. */
  private record Source(
      XmlElement content,
      XmlElement main,
      XmlElement data,
      @Nullable OaiHeader header,
      List<Warning> warnings) {}

  private record Found(String nativeId, RecordBuilder record) {
    Mapped kept() {
      return new Mapped.Kept(nativeId, record.build());
    }
  }
}
