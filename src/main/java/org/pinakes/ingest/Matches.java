package org.pinakes.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.store.matches.KnownPair;
import org.pinakes.store.matches.MatchBase;

/**
 * Finds, for each batch that goes to an index, what is the same as what, and turns the batch's
 * changes into those that the index needs: members are marked, merged records written or removed,
 * and documents of others written again when their groups change. One thread calls; the documents
 * are made by others.
 *
 * <p>Legal call sequence: {@link #unfinished} first; then {@link #changes} any number of times,
 * {@link #beforeCommit}, {@link #afterCommit}, and again.
 */
final class Matches implements AutoCloseable {
  private final MatchBase base;
  private final SiteDecider decider;
  private final MergedDocument merging;
  private final StoredDocument stored;

  /** Makes the document of a record out of what the store has. */
  @FunctionalInterface
  interface StoredDocument {
    /** The document, without regard to groups; null when the record is gone or cannot be mapped. */
    @Nullable IndexDocument of(String id);
  }

  private Matches(MatchBase base, MatchRules rules, StoredDocument stored) {
    this.base = base;
    this.decider = new SiteDecider(rules);
    this.merging = new MergedDocument(rules);
    this.stored = stored;
  }

  /** Opens the base in the folder of an index. */
  static Matches open(Path folder, MatchRules rules, StoredDocument stored) {
    return new Matches(MatchBase.open(folder), rules, stored);
  }

  /** Store sequence up to which the matches were complete at their last commit. */
  long sequence() {
    return base.sequence();
  }

  /**
   * What the index must get again because it lost it in a crash.
   *
   * @param indexed sequence of the index's last commit
   */
  List<Change> unfinished(long indexed) {
    Map<String, Long> touched = base.touched();
    if (indexed == base.sequence() || touched.isEmpty()) {
      base.confirm();
      return List.of();
    }
    Set<Long> numbers = new HashSet<>(touched.values());
    numbers.remove(0L);
    KnownFacts facts = new KnownFacts(base);
    facts.load(numbers);
    Drafts drafts = new Drafts(facts, Map.of());
    Map<Long, String> merged = base.mergedIds(numbers);
    numbers.removeIf(number -> facts.find(number) == null);
    List<Change> changes = new ArrayList<>(drafts.members(numbers, merged));
    for (Map.Entry<String, Long> one : touched.entrySet()) {
      if (one.getValue() == 0) {
        List<Long> members = base.members(one.getKey());
        changes.add(
            members.isEmpty()
                ? new Change.Remove(one.getKey())
                : drafts.merged(one.getKey(), members));
      }
    }
    return changes;
  }

  /** What the index has to do for a batch, each document at most once. */
  List<Change> changes(Collection<Move> batch) {
    List<Move> moves = List.copyOf(batch);
    KnownFacts facts = new KnownFacts(base);
    KeyRound keys = new KeyRound(base, decider, facts);
    if (!keys.take(moves)) {
      return moves.stream().map(Move::change).toList();
    }
    PairRound pairs = new PairRound(base, decider, facts);
    pairs.compare(keys);
    GroupRound groups = new GroupRound(base, decider, facts);
    groups.group(pairs.concerned());
    return written(moves, facts, pairs.relatedAnew(), groups);
  }

  private List<Change> written(
      List<Move> moves, KnownFacts facts, Set<Long> relatedAnew, GroupRound groups) {
    Map<Long, Change> own = new LinkedHashMap<>();
    moves.forEach(move -> own.put(move.number(), move.change()));
    Drafts drafts = new Drafts(facts, own);
    Set<Long> changed = new HashSet<>(relatedAnew);
    for (long number : groups.visited()) {
      String before = groups.before().get(number);
      if (before == null
          ? groups.now().containsKey(number)
          : !before.equals(groups.now().get(number))) {
        changed.add(number);
      }
    }
    Set<Long> others = new HashSet<>(changed);
    others.removeIf(number -> own.containsKey(number) || facts.find(number) == null);
    List<Change> changes = new ArrayList<>();
    Set<Long> put = new HashSet<>();
    for (Move move : moves) {
      if (move.facts() == null) {
        changes.add(move.change());
      } else {
        put.add(move.number());
      }
    }
    Map<Long, String> merged = new HashMap<>(groups.now());
    changes.addAll(drafts.members(put, merged));
    List<Change> further = new ArrayList<>(drafts.members(others, merged));
    Set<Long> stirred = new HashSet<>(changed);
    stirred.addAll(own.keySet());
    further.addAll(mergedChanges(groups, stirred, drafts));
    touch(further, others, facts);
    changes.addAll(further);
    return changes;
  }

  /** Merged records of which a member was stirred, and those that are no more. */
  private static List<Change> mergedChanges(GroupRound groups, Set<Long> stirred, Drafts drafts) {
    Set<String> left = new HashSet<>();
    groups
        .before()
        .forEach((number, merged) -> {
          if (stirred.contains(number)) {
            left.add(merged);
          }
        });
    List<Change> changes = new ArrayList<>();
    groups
        .groups()
        .forEach((merged, members) -> {
          if (left.contains(merged) || members.stream().anyMatch(stirred::contains)) {
            changes.add(drafts.merged(merged, members));
          }
        });
    Set<String> gone = new HashSet<>(groups.before().values());
    gone.removeAll(groups.groups().keySet());
    gone.forEach(merged -> changes.add(new Change.Remove(merged)));
    return changes;
  }

  private void touch(List<Change> further, Set<Long> others, KnownFacts facts) {
    Map<String, Long> documents = new LinkedHashMap<>();
    further.forEach(change -> documents.put(change.id(), 0L));
    others.forEach(number -> documents.put(facts.get(number).id(), number));
    base.touch(documents);
  }

  /** Makes what was done so far lasting; the index's own commit follows. */
  void beforeCommit(long sequence) {
    base.commit(sequence);
  }

  /** Says that the index is committed too. */
  void afterCommit() {
    base.confirm();
  }

  @Override
  public void close() {
    base.close();
  }

  /** Documents for the changes of one batch; each member's own is made once. */
  private final class Drafts {
    private final KnownFacts facts;
    private final Map<Long, Change> own;
    private final Map<Long, Supplier<@Nullable IndexDocument>> plain = new HashMap<>();
    private final Map<Long, List<KnownPair>> pairs = new HashMap<>();

    Drafts(KnownFacts facts, Map<Long, Change> own) {
      this.facts = facts;
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
      for (KnownPair pair : base.pairs(unknown)) {
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
              facts.get(pair.one()).id(),
              facts.get(pair.other()).id(),
              pair.score(),
              pair.reasons());
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
}
