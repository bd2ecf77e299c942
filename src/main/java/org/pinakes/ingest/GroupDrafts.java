package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.ingest.Matches.StoredDocument;
import org.pinakes.store.matches.KnownPair;
import org.pinakes.store.matches.MatchBase;

/**
 * Documents for the changes of one batch; each record's own is made once, by whoever first asks.
 * One thread calls; the documents are made by others.
 */
final class GroupDrafts {
  private final MatchBase base;
  private final KnownFacts facts;
  private final MergedDocument merging;
  private final StoredDocument stored;
  private final Map<Long, Change> own;
  private final Map<Long, Supplier<@Nullable IndexDocument>> plain = new HashMap<>();
  private final Map<Long, List<KnownPair>> pairs = new HashMap<>();

  GroupDrafts(
      MatchBase base,
      KnownFacts facts,
      MergedDocument merging,
      StoredDocument stored,
      Map<Long, Change> own) {
    this.base = base;
    this.facts = facts;
    this.merging = merging;
    this.stored = stored;
    this.own = own;
  }

  /** Changes that put these records as they stand now. */
  List<Change> members(Set<Long> numbers, Map<Long, String> merged) {
    know(numbers);
    List<Change> changes = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      boolean fresh = own.get(number) instanceof Change.Put put && put.fresh();
      Supplier<@Nullable IndexDocument> document = plain(number);
      List<String> related = related(number);
      String group = merged.get(number);
      boolean untouched = related.isEmpty() && group == null;
      changes.add(
          new Change.Put(
              facts.get(number).id(),
              untouched ? document : () -> marked(document.get(), group, related),
              fresh));
    }
    return changes;
  }

  private void know(Collection<Long> numbers) {
    List<Long> unknown = numbers.stream().filter(number -> !pairs.containsKey(number)).toList();
    unknown.forEach(number -> pairs.put(number, new ArrayList<>()));
    Set<Long> partners = new HashSet<>();
    for (KnownPair pair : base.pairs().of(unknown)) {
      pairs.getOrDefault(pair.one(), new ArrayList<>()).add(pair);
      partners.add(pair.other());
    }
    facts.load(partners);
  }

  private Supplier<@Nullable IndexDocument> plain(long number) {
    return plain.computeIfAbsent(number, this::draft);
  }

  private Supplier<@Nullable IndexDocument> draft(long number) {
    if (own.get(number) instanceof Change.Put put) {
      return new Lazy<@Nullable IndexDocument>(put.document());
    }
    String id = facts.get(number).id();
    return new Lazy<@Nullable IndexDocument>(() -> stored.of(id));
  }

  /** {@code kind | identifier} of each record that this one belongs to without being the same. */
  private List<String> related(long number) {
    return pairs.getOrDefault(number, List.of()).stream()
        .filter(pair -> !pair.same() && facts.find(pair.other()) != null)
        .map(pair -> Kinship.of(pair.relation(), facts.get(number), facts.get(pair.other())))
        .sorted()
        .toList();
  }

  private static @Nullable IndexDocument marked(
      @Nullable IndexDocument document, @Nullable String merged, List<String> related) {
    if (document == null) {
      return null;
    }
    IndexDocument.Builder marked = IndexDocument.builder();
    document.fields().forEach(marked::addAll);
    marked.addAll("related_record_str_mv", related);
    if (merged != null) {
      marked.add("merged_child_boolean", "true").add("dedup_id_str_mv", merged);
    }
    return marked.build();
  }

  /** The change that puts a merged record. */
  Change merged(String id, List<Long> members) {
    facts.load(members);
    know(members);
    List<Supplier<@Nullable IndexDocument>> documents = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (long member : members) {
      Supplier<@Nullable IndexDocument> document = plain(member);
      List<String> related = related(member);
      documents.add(() -> marked(document.get(), null, related));
      pairs.getOrDefault(member, List.of()).stream()
          .filter(pair -> pair.same() && pair.other() > member && members.contains(pair.other()))
          .map(pair -> reason(pair))
          .forEach(reasons::add);
    }
    reasons.sort(String::compareTo);
    return new Change.Put(id, () -> merged(id, documents, reasons), false);
  }

  /** {@code identifier | identifier | score | reasons}. */
  private String reason(KnownPair pair) {
    return "%s | %s | %d | %s"
        .formatted(
            facts.get(pair.one()).id(), facts.get(pair.other()).id(), pair.score(), pair.reasons());
  }

  private @Nullable IndexDocument merged(
      String id, List<Supplier<@Nullable IndexDocument>> documents, List<String> reasons) {
    List<IndexDocument> found = new ArrayList<>();
    for (Supplier<@Nullable IndexDocument> document : documents) {
      IndexDocument made = document.get();
      if (made != null) {
        found.add(made);
      }
    }
    return found.isEmpty() ? null : merging.of(id, found, reasons);
  }
}
