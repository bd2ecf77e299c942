package org.pinakes.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.index.IndexDocument;
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
    return new Matches(MatchBase.open(folder, MatchFacts.FORM), rules, stored);
  }

  /** Store sequence up to which the matches were complete at their last commit. */
  long sequence() {
    return base.sequence();
  }

  /** Whether facts and keys are in the form of this program. */
  boolean isReadable() {
    return base.form() == MatchFacts.FORM;
  }

  /**
   * What the index must get again because it lost it in a crash. Records that it had not heard of
   * come again by themselves, as new ones: to put them here too would put them twice.
   *
   * @param indexed sequence of the index's last commit
   * @param noted number of the matches' commit that the index has noted with it, 0 for none
   */
  List<Change> unfinished(long indexed, long noted) {
    Map<String, Long> touched = base.touched();
    if (noted == base.commits() || touched.isEmpty()) {
      base.confirm();
      return List.of();
    }
    Set<Long> numbers = new HashSet<>(touched.values());
    numbers.remove(0L);
    KnownFacts facts = new KnownFacts(base.facts());
    facts.load(numbers);
    GroupDrafts drafts = new GroupDrafts(base, facts, merging, stored, Map.of());
    Map<Long, String> merged = base.groups().mergedIds(numbers);
    numbers.removeIf(number -> number > indexed || facts.find(number) == null);
    List<Change> changes = new ArrayList<>(drafts.members(numbers, merged));
    for (Map.Entry<String, Long> one : touched.entrySet()) {
      if (one.getValue() == 0) {
        List<Long> members = base.groups().members(one.getKey());
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
    KnownFacts facts = new KnownFacts(base.facts());
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
    GroupDrafts drafts = new GroupDrafts(base, facts, merging, stored, own);
    Set<Long> changed = new HashSet<>(relatedAnew);
    changed.addAll(groups.changed());
    Set<Long> others = new HashSet<>(changed);
    others.removeIf(number -> own.containsKey(number) || facts.find(number) == null);
    List<Change> further = new ArrayList<>(drafts.members(others, groups.now()));
    Set<Long> stirred = new HashSet<>(changed);
    stirred.addAll(own.keySet());
    further.addAll(mergedChanges(groups, stirred, drafts));
    touch(further, others, facts);
    List<Change> changes = ownChanges(moves, drafts, groups);
    changes.addAll(further);
    return changes;
  }

  /** The batch's own changes, its members marked. */
  private static List<Change> ownChanges(List<Move> moves, GroupDrafts drafts, GroupRound groups) {
    List<Change> changes = new ArrayList<>();
    Set<Long> put = new LinkedHashSet<>();
    for (Move move : moves) {
      if (move.facts() == null) {
        changes.add(move.change());
      } else {
        put.add(move.number());
      }
    }
    changes.addAll(drafts.members(put, groups.now()));
    return changes;
  }

  /** Merged records of which a member was stirred, and those that are no more. */
  private static List<Change> mergedChanges(
      GroupRound groups, Set<Long> stirred, GroupDrafts drafts) {
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

  /**
   * Makes what was done so far lasting; the index's own commit follows.
   *
   * @return number of this commit, which the index notes with its own
   */
  long beforeCommit(long sequence) {
    base.commit(sequence);
    return base.commits();
  }

  /** Says that the index is committed too. */
  void afterCommit() {
    base.confirm();
  }

  @Override
  public void close() {
    base.close();
  }
}
