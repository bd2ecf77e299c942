package org.pinakes.mapping.jats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsBody;
import org.pinakes.format.jats.JatsReader;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.Provenance;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;

/** JATS and its NLM predecessors, with or without the body, bare or in an OAI-PMH record. */
public final class JatsCrosswalk implements Crosswalk {
  private static final CodeTable FORMATS = CodeTable.read("article-types.csv", "article_type");
  private static final String USUAL_FORMAT = "Article";

  /** The DTDs give {@code article/@xml:lang} this default; DTDs are not read here. */
  private static final String DTD_LANGUAGE = "en";

  private final JatsReader reader = new JatsReader();

  @Override
  public Mapped map(Payload payload, SourceProfile profile) {
    NativeRecord<XmlElement> found = reader.read(payload);
    OaiHeader header = found.header();
    if (header != null && header.deleted()) {
      String nativeId = deletedId(header);
      return new Mapped.Deleted(profile.ids().publicId(nativeId), nativeId, header.datestamp());
    }
    return kept(new JatsArticle(found.content()), header, found.warnings(), profile);
  }

  private static Mapped kept(
      JatsArticle article,
      @Nullable OaiHeader header,
      List<Warning> warnings,
      SourceProfile profile) {
    JatsIdentifiers identifiers = JatsIdentifiers.of(article.meta());
    String nativeId = header != null ? header.identifier() : nativeId(identifiers);
    String id = profile.ids().publicId(nativeId, identifiers.identifiers());
    RecordBuilder record = Record.builder(id, provenance(nativeId, header, profile));
    record
        .formats(formats(article, profile))
        .languages(languages(article, profile))
        .identifiers(identifiers.identifiers())
        .links(JatsLinks.of(article.meta(), identifiers))
        .warnings(warnings)
        .warnings(identifiers.warnings());
    describe(article, record);
    text(article, record);
    return new Mapped.Kept(nativeId, record.build());
  }

  private static String deletedId(OaiHeader header) {
    if (header.identifier().isEmpty()) {
      throw new BadRecordException(
          "no-identifier", "the OAI-PMH header says that a record is deleted, but not which");
    }
    return header.identifier();
  }

  private static String nativeId(JatsIdentifiers identifiers) {
    return identifiers
        .nativeId()
        .orElseThrow(() ->
            new BadRecordException(
                "no-identifier",
                "the article has no article-id (PMCID, DOI or publisher's own), and no OAI-PMH"
                    + " header around it names it"));
  }

  private static Provenance provenance(
      String nativeId, @Nullable OaiHeader header, SourceProfile profile) {
    String constant = profile.recordFormat();
    return new Provenance(
        profile.name(),
        nativeId,
        constant.isEmpty() ? NativeFormat.JATS.code() : constant,
        profile.institutions(),
        profile.collections(),
        header == null ? "" : header.datestamp(),
        header == null ? List.of() : header.sets());
  }

  private static Set<String> formats(JatsArticle article, SourceProfile profile) {
    Set<String> formats = new LinkedHashSet<>(profile.formats());
    String listed =
        FORMATS
            .find(article.type())
            .map(row -> row.getOrDefault("formats", ""))
            .orElse(USUAL_FORMAT);
    formats.addAll(List.of(listed.split(";", -1)));
    return formats;
  }

  private static List<Language> languages(JatsArticle article, SourceProfile profile) {
    String usual = profile.defaultLanguage().isEmpty() ? DTD_LANGUAGE : profile.defaultLanguage();
    String own = article.language().isEmpty() ? usual : article.language();
    return Stream.concat(Stream.of(own), article.translations().stream().map(JatsArticle::language))
        .filter(code -> !code.isEmpty())
        .map(Languages.list()::findOrKeep)
        .distinct()
        .toList();
  }

  private static void describe(JatsArticle article, RecordBuilder record) {
    XmlElement meta = article.meta();
    JatsTitles.map(article, record);
    if (JatsTitles.title(article).isEmpty()) {
      record.warning(
          new Warning("no-title", "title-group", "the article has no title; kept without one"));
    }
    record
        .contributors(JatsContributors.of(meta))
        .abstracts(JatsAbstracts.of(article))
        .subjects(JatsSubjects.of(article))
        .container(JatsJournal.of(article))
        .publication(publication(article))
        .rights(JatsRights.of(meta))
        .funding(JatsFunding.of(meta))
        .relations(JatsRelations.of(meta))
        .notes(JatsNotes.of(meta))
        .referenceCount(JatsReferences.count(article))
        .cites(JatsReferences.cited(article));
  }

  private static Publication publication(JatsArticle article) {
    XmlElement journal = article.journal();
    return new Publication(
        texts(journal.allAt("publisher", "publisher-name")),
        texts(journal.allAt("publisher", "publisher-loc")),
        "",
        JatsDates.of(article.meta()));
  }

  private static List<String> texts(List<XmlElement> elements) {
    return elements.stream().map(JatsText::of).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static void text(JatsArticle article, RecordBuilder record) {
    JatsBody body = JatsBody.of(article);
    XmlElement all =
        article.hasBody() ? article.root().first("front").orElse(article.meta()) : article.root();
    record.fullText(body.text()).sectionHeadings(body.headings()).allText(JatsText.of(all));
  }
}
