package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.MergeFields.Rule;

/**
 * Makes one document out of those of a group's members: the best of each field, by the priority of
 * sources. Whatever a member can be found by, the merged document is found by as well. Immutable
 * and thread-safe.
 */
final class MergedDocument {
  private final MergeFields fields = MergeFields.read();
  private final MatchRules rules;

  MergedDocument(MatchRules rules) {
    this.rules = rules;
  }

  /**
   * The merged document.
   *
   * @param id its own identifier
   * @param members documents of the members, first comer first
   * @param reasons why they are one
   */
  IndexDocument of(String id, List<IndexDocument> members, List<String> reasons) {
    List<IndexDocument> ordered = ordered(members, rules.priority());
    IndexDocument.Builder merged = IndexDocument.builder().add("id", id);
    Set<String> names = new LinkedHashSet<>();
    ordered.forEach(member -> names.addAll(member.fields().keySet()));
    List<String> elsewhere = new ArrayList<>();
    names.forEach(name -> add(name, ordered, merged, elsewhere));
    elsewhere.forEach(value -> merged.addOnce("allfields", value));
    return merged
        .add("merged_boolean", "true")
        .addAll("local_ids_str_mv", ordered.stream().map(IndexDocument::id).toList())
        .addAll("match_reason_str_mv", reasons)
        .build();
  }

  private void add(
      String name, List<IndexDocument> members, IndexDocument.Builder merged, List<String> rest) {
    Rule rule = fields.of(name);
    switch (rule.how()) {
      case NONE -> {}
      case UNION ->
          members.forEach(member -> member.all(name).forEach(value -> merged.addOnce(name, value)));
      case EARLIEST -> merged.add(name, one(name, members, Comparator.reverseOrder()));
      case LATEST -> merged.add(name, one(name, members, Comparator.naturalOrder()));
      case BEST -> {
        String lead = rule.with().isEmpty() ? name : rule.with();
        IndexDocument best = best(lead, members).orElse(members.getFirst());
        merged.addAll(name, best.all(name));
        rest(name, best, members, merged, rest);
      }
    }
  }

  private static String one(String name, List<IndexDocument> members, Comparator<String> order) {
    return members.stream()
        .map(member -> member.first(name))
        .filter(value -> !value.isEmpty())
        .max(order)
        .orElse("");
  }

  private Optional<IndexDocument> best(String field, List<IndexDocument> members) {
    List<String> priority = rules.fieldPriority().get(field);
    List<IndexDocument> inOrder = priority == null ? members : ordered(members, priority);
    return inOrder.stream().filter(member -> member.has(field)).findFirst();
  }

  /** Words of other members must find the merged record too; their titles are shown as others. */
  private static void rest(
      String name,
      IndexDocument best,
      List<IndexDocument> members,
      IndexDocument.Builder merged,
      List<String> rest) {
    if (!isSearched(name)) {
      return;
    }
    for (IndexDocument member : members) {
      for (String value : member == best ? List.<String>of() : member.all(name)) {
        if (best.all(name).stream().noneMatch(value::equalsIgnoreCase)) {
          if (name.equals("title")) {
            merged.addOnce("title_alt", value);
          } else {
            rest.add(value);
          }
        }
      }
    }
  }

  private static boolean isSearched(String name) {
    return IndexSchema.catalogue()
        .find(name)
        .map(IndexField::type)
        .filter(type -> type == IndexField.Type.TEXT || type == IndexField.Type.NAME)
        .isPresent();
  }

  private static List<IndexDocument> ordered(List<IndexDocument> members, List<String> priority) {
    return members.stream()
        .sorted(Comparator.comparingInt(member -> place(member, priority)))
        .toList();
  }

  private static int place(IndexDocument member, List<String> priority) {
    int place = priority.indexOf(member.first("source_str"));
    return place < 0 ? priority.size() : place;
  }
}
