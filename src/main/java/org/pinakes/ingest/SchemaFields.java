package org.pinakes.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.mapping.rule.KnownFields;

/** What the rules of a profile may do with which field, by the index's schema. Thread-safe. */
public final class SchemaFields implements KnownFields {
  /** Fields that only the catalogue itself writes. */
  private static final Set<String> OWN =
      Set.of("id", "source_str", "first_indexed", "first_indexed_month_str", "last_indexed");

  /** Fields that are made when the rules have run. */
  private static final Set<String> LATER =
      Set.of("allfields", "first_indexed", "first_indexed_month_str", "last_indexed");

  private static final int NEAR = 3;

  private final IndexSchema schema;

  /** The fields of a schema. */
  public SchemaFields(IndexSchema schema) {
    this.schema = schema;
  }

  @Override
  public Optional<String> whyNotReadable(String field) {
    Optional<IndexField> known = schema.find(field);
    if (known.isEmpty()) {
      return unknown(field);
    }
    if (LATER.contains(field) || MatchFields.NAMES.contains(field)) {
      return Optional.of("names " + field + ", which is made only after the rules have run");
    }
    List<String> repeated = known.get().copiedFrom();
    return repeated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "names %s, which only repeats %s and follows by itself; name that instead"
                .formatted(field, String.join(", ", repeated)));
  }

  @Override
  public Optional<String> whyNotWritable(String field) {
    if (OWN.contains(field) || MatchFields.NAMES.contains(field)) {
      return Optional.of("names " + field + ", which only the catalogue itself writes");
    }
    return schema.find(field).isEmpty() ? unknown(field) : Optional.empty();
  }

  @Override
  public Optional<String> whyNotDeletable(String field) {
    Optional<String> notWritable = whyNotWritable(field);
    return notWritable.isPresent() || LATER.contains(field) ? notWritable : whyNotReadable(field);
  }

  private Optional<String> unknown(String field) {
    String nearest =
        schema.fields().stream()
            .map(IndexField::name)
            .min(
                Comparator.comparingInt((String name) -> distance(name, field))
                    .thenComparing(Comparator.naturalOrder()))
            .filter(name -> distance(name, field) <= NEAR)
            .map(name -> "; did you mean " + name + "?")
            .orElse("");
    return Optional.of(
        "names «%s», which is no field of the index%s Fields of your own end in _str, _str_mv, _txt, _txt_mv, _isn_mv, _date, _boolean or _facet"
            .formatted(field, nearest.isEmpty() ? "." : nearest));
  }

  /** Letters to change, add or leave out to make one word of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
