package org.pinakes.index;

import static org.pinakes.index.IndexField.Type.AREA;
import static org.pinakes.index.IndexField.Type.DATE;
import static org.pinakes.index.IndexField.Type.ENUMERATION;
import static org.pinakes.index.IndexField.Type.ISN;
import static org.pinakes.index.IndexField.Type.NAME;
import static org.pinakes.index.IndexField.Type.NUMBER;
import static org.pinakes.index.IndexField.Type.STRING;
import static org.pinakes.index.IndexField.Type.TEXT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one declaration of every field of the index. Documents, analysers and, later, a Solr
 * configset are derived from it. Names and meanings are those of VuFind's schema where it has the
 * field, so that an index of ours and one of VuFind's can stand in for each other.
 *
 * <p>Fields that only repeat others are declared as copies: an engine keeps them once, and {@link
 * #withCopies} gives them back when a document is shown.
 */
public final class IndexSchema {
  /**
   * Field that is {@code true} for a record that is part of a merged one. Searches leave such
   * records out; {@code fetch} finds them.
   */
  public static final String MEMBER = "merged_child_boolean";

  /** Put in front of the identifier of a group's first member: the merged record's own. */
  public static final String MERGED_PREFIX = "merged-";

  private static final IndexSchema CATALOGUE = new IndexSchema(declare());

  private final Map<String, IndexField> fields;
  private final List<IndexField> copies;
  private final Set<String> copiedWords;

  private IndexSchema(List<IndexField> declared) {
    Map<String, IndexField> byName = LinkedHashMap.newLinkedHashMap(declared.size());
    declared.forEach(field -> byName.put(field.name(), field));
    fields = Map.copyOf(byName);
    copies =
        declared.stream().filter(field -> field.stored() && !field.copiedFrom().isEmpty()).toList();
    copiedWords =
        declared.stream()
            .filter(field -> field.type() == TEXT || field.type() == NAME)
            .flatMap(field -> field.copiedFrom().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The catalogue's schema. */
  public static IndexSchema catalogue() {
    return CATALOGUE;
  }

  /** All declared fields. */
  public Collection<IndexField> fields() {
    return fields.values();
  }

  /**
   * The field of that name: declared, or made by a dynamic suffix ({@code _str}, {@code _str_mv},
   * {@code _txt}, {@code _txt_mv}, {@code _isn_mv}, {@code _date}, {@code _boolean}, {@code
   * _facet}, whose values are counted).
   */
  public Optional<IndexField> find(String name) {
    return Optional.ofNullable(fields.get(name)).or(() -> dynamic(name));
  }

  /** The document with the copies that its fields give, as it is shown to a person. */
  public IndexDocument withCopies(IndexDocument document) {
    IndexDocument.Builder complete = IndexDocument.builder();
    document.fields().forEach(complete::addAll);
    for (IndexField field : copies) {
      if (!document.has(field.name())) {
        field.copiedFrom().forEach(from -> complete.addAll(field.name(), document.all(from)));
      }
    }
    return complete.build();
  }

  /**
   * Whether the words of a field, or of a copy, are searched one by one: running text, or names.
   */
  boolean isSearchedByWord(String name) {
    IndexField field = fields.get(name);
    IndexField.Type type = field == null ? dynamicType(name) : field.type();
    return type == TEXT || type == NAME || copiedWords.contains(name);
  }

  private static Optional<IndexField> dynamic(String name) {
    return Optional.ofNullable(dynamicType(name))
        .map(known -> IndexField.of(name, known))
        .map(field -> name.matches(".*_facet(_mv)?") ? field.asFacet() : field);
  }

  private static IndexField.@Nullable Type dynamicType(String name) {
    String base = name.endsWith("_mv") ? name.substring(0, name.length() - 3) : name;
    return switch (base.substring(base.lastIndexOf('_') + 1)) {
      case "str", "boolean", "facet" -> STRING;
      case "txt", "txtP", "txtF" -> TEXT;
      case "isn" -> ISN;
      case "date" -> DATE;
      default -> null;
    };
  }

  private static List<IndexField> declare() {
    List<IndexField> fields = new ArrayList<>();
    identity(fields);
    titles(fields);
    names(fields);
    subjects(fields);
    publication(fields);
    numbers(fields);
    text(fields);
    access(fields);
    matches(fields);
    return fields;
  }

  private static void identity(List<IndexField> fields) {
    fields.add(IndexField.of("id", STRING));
    fields.add(IndexField.of("record_format", STRING));
    fields.add(IndexField.of("institution", STRING).asFacet());
    fields.add(IndexField.of("collection", STRING).asFacet());
    fields.add(IndexField.of("building", STRING).asFacet());
    fields.add(IndexField.of("source_str", STRING).asFacet());
    fields.add(IndexField.of("format", STRING).asFacet());
    fields.add(IndexField.of("language", STRING).asFacet());
    fields.add(IndexField.of("first_indexed", DATE).asSort());
    fields.add(IndexField.of("last_indexed", DATE).asSort());
    fields.add(IndexField.of("first_indexed_month_str", STRING).asFacet().notStored());
  }

  private static void titles(List<IndexField> fields) {
    fields.add(IndexField.of("title", TEXT));
    fields.add(IndexField.of("title_short", STRING));
    fields.add(IndexField.of("title_sub", STRING));
    fields.add(IndexField.of("title_full", STRING));
    fields.add(IndexField.of("title_fullStr", STRING).from("title_full"));
    fields.add(IndexField.of("title_full_unstemmed", STRING).from("title_full"));
    fields.add(IndexField.of("title_auth", STRING));
    fields.add(IndexField.of("title_sort", STRING).asSort());
    fields.add(IndexField.of("title_alt", TEXT));
    fields.add(IndexField.of("title_old", TEXT));
    fields.add(IndexField.of("title_new", TEXT));
    fields.add(IndexField.of("work_keys_str_mv", STRING).asIndexed());
  }

  private static void names(List<IndexField> fields) {
    fields.add(IndexField.of("author", NAME));
    fields.add(IndexField.of("author2", NAME));
    fields.add(IndexField.of("author_corporate", NAME));
    fields.add(IndexField.of("author_role", STRING));
    fields.add(IndexField.of("author2_role", STRING));
    fields.add(IndexField.of("author_corporate_role", STRING));
    fields.add(IndexField.of("author_variant", NAME));
    fields.add(IndexField.of("author_additional", NAME));
    fields.add(
        IndexField.of("author_facet", STRING)
            .from("author", "author2", "author_corporate")
            .asFacet());
    fields.add(IndexField.of("author_see_str_mv", STRING).asFacet());
    fields.add(IndexField.of("author_orcid_str_mv", STRING).asFacet());
    fields.add(IndexField.of("author_sort", STRING).asSort());
    fields.add(IndexField.of("affiliation_txtP_mv", NAME).from("affiliation_str_mv").notStored());
  }

  private static void subjects(List<IndexField> fields) {
    fields.add(IndexField.of("topic", TEXT));
    fields.add(IndexField.of("topic_facet", STRING).asFacet());
    fields.add(IndexField.of("topic_tree_str_mv", STRING).asFacet().notStored());
    fields.add(IndexField.of("genre", TEXT));
    fields.add(IndexField.of("genre_facet", STRING).asFacet());
    fields.add(IndexField.of("geographic", TEXT));
    fields.add(IndexField.of("geographic_facet", STRING).asFacet());
    fields.add(IndexField.of("era", TEXT));
    fields.add(IndexField.of("era_facet", STRING).asFacet());
    fields.add(IndexField.of(AreaFields.AREAS, AREA));
    fields.add(IndexField.of("callnumber-raw", STRING).asFacet());
    fields.add(IndexField.of("callnumber-first", STRING).asFacet());
    fields.add(IndexField.of("callnumber-subject", STRING).asFacet());
    fields.add(IndexField.of("callnumber-label", STRING).asIndexed());
    fields.add(IndexField.of("callnumber-sort", STRING));
    fields.add(IndexField.of("lcc_tree_str_mv", STRING).asFacet());
    fields.add(IndexField.of("dewey-raw", STRING).asIndexed());
    fields.add(IndexField.of("dewey-hundreds", STRING).asFacet());
    fields.add(IndexField.of("dewey-tens", STRING).asFacet());
    fields.add(IndexField.of("dewey-ones", STRING).asFacet());
    fields.add(IndexField.of("dewey-full", STRING).asIndexed());
    fields.add(IndexField.of("dewey-sort", STRING));
    fields.add(IndexField.of("dewey_tree_str_mv", STRING).asFacet());
  }

  private static void publication(List<IndexField> fields) {
    fields.add(IndexField.of("publisher", NAME));
    fields.add(IndexField.of("publisherStr", STRING).from("publisher").asFacet().notStored());
    fields.add(IndexField.of("publishDate", STRING).asFacet());
    fields.add(IndexField.of("publishDateSort", NUMBER).asSort().notStored());
    fields.add(IndexField.of("publication_place_str_mv", STRING));
    fields.add(IndexField.of("dateSpan", STRING));
    fields.add(IndexField.of("edition", STRING));
    fields.add(IndexField.of("physical", STRING));
    fields.add(IndexField.of("series", TEXT));
    fields.add(IndexField.of("series2", TEXT));
    fields.add(IndexField.of("container_title", TEXT));
    fields.add(
        IndexField.of("container_title_str", STRING).from("container_title").asFacet().notStored());
    fields.add(IndexField.of("container_volume", ENUMERATION));
    fields.add(IndexField.of("container_issue", ENUMERATION));
    fields.add(IndexField.of("container_start_page", ENUMERATION));
    fields.add(IndexField.of("container_reference", STRING));
  }

  private static void numbers(List<IndexField> fields) {
    fields.add(IndexField.of("isbn", ISN));
    fields.add(IndexField.of("issn", ISN));
    fields.add(IndexField.of("lccn", STRING).asIndexed());
    fields.add(IndexField.of("ctrlnum", STRING).asIndexed());
    fields.add(IndexField.of("hierarchy_parent_id", STRING).asIndexed());
    fields.add(IndexField.of("oclc_num", STRING).asIndexed());
    fields.add(IndexField.of("doi_str_mv", STRING).asIndexed());
    fields.add(IndexField.of("pmid_str", STRING).asIndexed());
    fields.add(IndexField.of("pmcid_str", STRING).asIndexed());
    fields.add(IndexField.of(CitedFields.CITES, STRING).asIndexed());
    fields.add(IndexField.of("url", STRING));
  }

  private static void text(List<IndexField> fields) {
    fields.add(IndexField.of("description", TEXT));
    fields.add(IndexField.of("contents", TEXT));
    fields.add(IndexField.of("fulltext", TEXT).notStored());
    fields.add(IndexField.of("allfields", TEXT).notStored());
    fields.add(IndexField.of("spelling", STRING));
    fields.add(
        IndexField.of("spellingShingle", STRING)
            .from("topic", "author", "title", "contents", "series"));
  }

  private static void access(List<IndexField> fields) {
    fields.add(IndexField.of("license_str", STRING).asFacet());
    fields.add(IndexField.of(AccessFields.OPEN_ACCESS, STRING).asFacet());
    fields.add(IndexField.of(AccessFields.FULL_TEXT, STRING).asFacet());
  }

  /** How records that are the same stand together, by the names that VuFind knows. */
  private static void matches(List<IndexField> fields) {
    fields.add(IndexField.of(MEMBER, STRING).asIndexed());
    fields.add(IndexField.of("merged_boolean", STRING).asIndexed());
    fields.add(IndexField.of("local_ids_str_mv", STRING).asIndexed());
    fields.add(IndexField.of("dedup_id_str_mv", STRING).asIndexed());
  }
}
