package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pinakes.index.IndexDocument;

/**
 * Parts of parts, so deep and so many. Whatever the records say of one another, no record stands
 * below itself. Thread-safe.
 */
public final class PartTree {
  /** There may be more than are shown. */
  public static final long UNKNOWN = -1;

  private static final int DEEPEST = 4;
  private static final int MOST_BELOW = 50;
  private static final int MOST = 300;

  /** Numbers of which one question asks, each with one to three clauses. */
  private static final int MOST_WAYS = 1_000;

  private final PartSearch search;

  /**
   * @param search finds parts
   */
  public PartTree(PartSearch search) {
    this.search = search;
  }

  /**
   * A record and what is below it.
   *
   * @param document the record
   * @param parts some of its parts, in their order
   * @param total how many there are; {@link #UNKNOWN} where only some were read; 0 where nobody
   *     looked so deep
   */
  public record Node(IndexDocument document, List<Node> parts, long total) {
    /** Copies the list. */
    public Node {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Parts of a record with what is below them: one question to the index for each level, whatever
   * there is on it.
   */
  public List<Node> below(IndexDocument whole, List<IndexDocument> parts) {
    Set<String> path = Set.of(whole.id());
    List<Branch> top =
        parts.stream()
            .filter(part -> !path.contains(part.id()))
            .map(part -> new Branch(part, path))
            .toList();
    List<Branch> level = top;
    int left = MOST - top.size();
    for (int depth = 1; depth < DEEPEST && left > 0 && !level.isEmpty(); depth++) {
      level = grow(level, left);
      left -= level.size();
    }
    return top.stream().map(Branch::node).toList();
  }

  /** The next level: of each record of this one, some parts. */
  private List<Branch> grow(List<Branch> level, int most) {
    PartSearch.Found found = search.parts(asked(level), most);
    boolean all = found.total() == found.shown().size();
    List<Branch> next = new ArrayList<>();
    for (Branch branch : level) {
      next.addAll(branch.grow(found.shown(), Math.min(MOST_BELOW, most - next.size()), all));
    }
    return next;
  }

  /** As many as make one question that is not too long. */
  private static List<PartsOf> asked(List<Branch> level) {
    List<PartsOf> asked = new ArrayList<>();
    int ways = 0;
    for (Branch branch : level) {
      ways += branch.parts.named().size();
      if (ways <= MOST_WAYS) {
        asked.add(branch.parts);
      }
    }
    return asked;
  }

  /** A record whose parts are still looked for. */
  private static final class Branch {
    private final PartsOf parts;
    private final Set<String> path;
    private List<Branch> below = List.of();
    private long total;

    Branch(IndexDocument document, Set<String> above) {
      parts = PartsOf.of(document);
      path = new HashSet<>(above);
      path.add(document.id());
    }

    /**
     * Takes its parts.
     *
     * @param found parts of this record and of others
     * @param most at most so many
     * @param all whether nothing is missing from what was found
     */
    List<Branch> grow(List<IndexDocument> found, int most, boolean all) {
      List<IndexDocument> own =
          found.stream()
              .filter(part -> !path.contains(part.id()) && parts.has(part))
              .sorted(PartOrder.of(parts.whole()))
              .toList();
      total = all ? own.size() : UNKNOWN;
      below = own.stream().limit(most).map(part -> new Branch(part, path)).toList();
      return below;
    }

    Node node() {
      List<Node> nodes = below.stream().map(Branch::node).toList();
      return new Node(parts.whole(), nodes, nodes.isEmpty() ? 0 : total);
    }
  }

  /** The way from the uppermost whole down to a record, itself not among it. */
  public List<IndexDocument> above(IndexDocument part) {
    List<IndexDocument> way = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(part.id()));
    List<IndexDocument> wholes = search.wholes(part);
    while (!wholes.isEmpty() && way.size() < DEEPEST && seen.add(wholes.getFirst().id())) {
      way.addFirst(wholes.getFirst());
      wholes = search.wholes(wholes.getFirst());
    }
    return way;
  }
}
