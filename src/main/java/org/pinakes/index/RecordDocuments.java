package org.pinakes.index;

import java.util.List;
import java.util.stream.Collectors;
import org.pinakes.enrich.TitleSort;
import org.pinakes.enrich.WorkKeys;
import org.pinakes.problem.Warning;
import org.pinakes.record.Abstract;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Grant;
import org.pinakes.record.Identifier;
import org.pinakes.record.Language;
import org.pinakes.record.Link;
import org.pinakes.record.Note;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Record;
import org.pinakes.record.Relation;
import org.pinakes.record.Series;

/**
 * Makes the index document of a record: which part of a record goes into which field of {@link
 * IndexSchema}. Copies of fields are left to the schema. Thread-safe, without state.
 */
public final class RecordDocuments {
  /** Fields that are shown by themselves but searched together, in {@code allfields}. */
  static final List<String> SMALL_PRINT =
      List.of(
          "chemical_str_mv",
          "funding_str_mv",
          "note_str_mv",
          "rights_str_mv",
          "section_heading_str_mv",
          "edition",
          "physical",
          "original_date_str",
          "publication_place_str_mv",
          "identifier_str_mv");

  private RecordDocuments() {}

  /** The document of a record, without copies. */
  public static IndexDocument of(Record record) {
    return of(record, DocumentRules.none());
  }

  /**
   * The document of a record, without copies, as the rules of its source want it. Fields that
   * follow from others follow what the rules made of these.
   */
  public static IndexDocument of(Record record, DocumentRules rules) {
    IndexDocument.Builder plain = made(record);
    if (rules.isEmpty()) {
      return withSmallPrint(plain, UntoldWords.of(record, plain));
    }
    IndexDocument made = plain.build();
    DocumentRules.Ruled ruled = rules.apply(made);
    IndexDocument document =
        ruled.document() == made ? made : DerivedFields.follow(made, ruled, record.title());
    if (ruled.written().contains("allfields") && !document.has("allfields")) {
      return document;
    }
    IndexDocument.Builder complete = IndexDocument.builder();
    document.fields().forEach(complete::addAll);
    return withSmallPrint(complete, UntoldWords.of(record, made, complete));
  }

  private static IndexDocument withSmallPrint(IndexDocument.Builder document, String untold) {
    SMALL_PRINT.forEach(field -> document.addAll("allfields", document.all(field)));
    return document.add("allfields", untold).build();
  }

  private static IndexDocument.Builder made(Record record) {
    IndexDocument.Builder document = IndexDocument.builder();
    identity(record, document);
    titles(record, document);
    names(record, document);
    SubjectFields.add(record, document);
    PublicationFields.add(record, document);
    container(record, document);
    identifiers(record, document);
    texts(record, document);
    rights(record, document);
    AccessFields.add(record, document);
    AreaFields.add(record, document);
    rest(record, document);
    return document;
  }

  private static void identity(Record record, IndexDocument.Builder document) {
    document
        .add("id", record.id())
        .add("record_format", record.provenance().recordFormat())
        .addAll("institution", record.provenance().institutions())
        .addAll("collection", record.provenance().collections())
        .add("source_str", record.provenance().source())
        .addAll("format", distinct(record.formats()))
        .addAll("language", distinct(record.languages().stream().map(Language::name).toList()));
  }

  private static void titles(Record record, IndexDocument.Builder document) {
    String title = record.title().full();
    document
        .add("title", title)
        .add("title_short", record.title().main())
        .add("title_sub", record.title().sub())
        .add("title_full", title)
        .add("title_sort", TitleSort.of(record.title()));
    for (OtherTitle other : record.otherTitles()) {
      String field =
          switch (other.kind()) {
            case FORMER -> "title_old";
            case LATER -> "title_new";
            case UNIFORM, VERNACULAR, TRANSLATED, OTHER_SCRIPT, VARIANT, RELATED -> "title_alt";
          };
      document.add(field, other.title().full());
    }
    document.addAll("work_keys_str_mv", WorkKeys.of(record));
  }

  private static void names(Record record, IndexDocument.Builder document) {
    for (Contributor contributor : record.contributors()) {
      String field = nameField(contributor);
      String heading = contributor.heading();
      document.add(field, heading);
      if (!contributor.roles().isEmpty()) {
        document.add(field + "_role", heading + " | " + String.join(", ", contributor.roles()));
      }
      document.add("author_variant", contributor.otherScript());
      document.add("orcid_str_mv", contributor.orcid());
      told(document, "author_see_str_mv", heading, contributor.otherScript());
      told(document, "author_orcid_str_mv", heading, contributor.orcid());
    }
    document.addAll("affiliation_str_mv", affiliations(record));
    record.contributors().stream()
        .filter(Contributor::main)
        .findFirst()
        .ifPresent(first -> document.add("author_sort", first.heading()));
  }

  /** Each once: many contributors share theirs. */
  private static List<String> affiliations(Record record) {
    return record.contributors().stream()
        .flatMap(contributor -> contributor.affiliations().stream())
        .distinct()
        .toList();
  }

  /** Something about a name, behind it in one value. */
  private static void told(IndexDocument.Builder document, String field, String name, String what) {
    if (!name.isEmpty() && !what.isEmpty()) {
      document.addOnce(field, name + " | " + what);
    }
  }

  private static String nameField(Contributor contributor) {
    return switch (contributor.kind()) {
      case PERSON -> contributor.main() ? "author" : "author2";
      case CORPORATE, MEETING -> "author_corporate";
    };
  }

  private static void container(Record record, IndexDocument.Builder document) {
    Container container = record.container();
    if (container == null) {
      return;
    }
    boolean untitled = container.title().isEmpty();
    document
        .add("container_title", untitled ? container.abbreviation() : container.title())
        .add("container_abbreviation_txt", untitled ? "" : container.abbreviation())
        .add("container_volume", container.volume())
        .add("container_issue", container.issue())
        .add("container_start_page", container.startPage())
        .add("container_pages_str", container.pages())
        .add("container_reference", container.reference())
        .addAll("issn", container.issns())
        .addAll("isbn", container.isbns());
  }

  private static void identifiers(Record record, IndexDocument.Builder document) {
    for (Identifier identifier : record.identifiers()) {
      String field =
          switch (identifier.type()) {
            case DOI -> "doi_str_mv";
            case PMID -> "pmid_str";
            case PMCID -> "pmcid_str";
            case ISBN -> "isbn";
            case ISSN -> "issn";
            case LCCN -> "lccn";
            case OCLC -> "oclc_num";
            case ARXIV, BOOKSHELF, HANDLE, PII, OTHER -> "identifier_str_mv";
          };
      document.add(field, identifier.value());
    }
    document
        .addAll("ctrlnum", record.controlNumbers())
        .addAll("hierarchy_parent_id", record.partOf());
    for (Link link : record.links()) {
      boolean related = link.kind() == Link.Kind.RELATED;
      document.add(related ? "related_url_str_mv" : "url", link.url());
    }
  }

  private static void texts(Record record, IndexDocument.Builder document) {
    document
        .addAll("description", record.abstracts().stream().map(Abstract::text).toList())
        .addAll("contents", record.contents())
        .addAll("section_heading_str_mv", record.sectionHeadings())
        .addAll("note_str_mv", record.notes().stream().map(Note::text).toList())
        .add("fulltext", record.fullText())
        .add("spelling", record.allText());
  }

  private static void rights(Record record, IndexDocument.Builder document) {
    document
        .addAll("rights_str_mv", record.rights().statements())
        .add("license_str", record.rights().licence())
        .add("license_url_str", record.rights().licenceUrl());
  }

  private static void rest(Record record, IndexDocument.Builder document) {
    document
        .addAll("series", record.series().stream().map(RecordDocuments::series).toList())
        .addAll("funding_str_mv", record.funding().stream().map(RecordDocuments::grant).toList())
        .addAll(
            "relation_str_mv", record.relations().stream().map(RecordDocuments::relation).toList())
        .addAll(
            "warnings_str_mv", record.warnings().stream().map(RecordDocuments::warning).toList());
    CitedFields.add(record, document);
  }

  private static String series(Series series) {
    return series.number().isEmpty() ? series.title() : series.title() + " ; " + series.number();
  }

  private static String grant(Grant grant) {
    return List.of(grant.funder(), grant.number(), grant.country()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code kind | type:identifier | citation}, for the page to take apart. */
  private static String relation(Relation relation) {
    Identifier identifier = relation.identifier();
    String target = identifier == null ? "" : identifier.type().name() + ":" + identifier.value();
    return relation.kind() + " | " + target + " | " + relation.citation();
  }

  private static String warning(Warning warning) {
    return warning.rule() + " | " + warning.place() + " | " + warning.message();
  }

  private static List<String> distinct(List<String> values) {
    return values.size() < 2 ? values : values.stream().distinct().toList();
  }
}
