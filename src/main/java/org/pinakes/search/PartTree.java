package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pinakes.index.IndexDocument;

/**
 * Parts of parts, so deep and so many. Whatever the records say of one another, no record stands
 * below itself. Not thread-safe.
 */
public final class PartTree {
  private static final int DEEPEST = 4;
  private static final int MOST_BELOW = 50;
  private static final int MOST = 300;

  private final PartSearch search;
  private int left = MOST;

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
   * @param total how many there are; 0 where nobody looked so deep
   */
  public record Node(IndexDocument document, List<Node> parts, long total) {
    /** Copies the list. */
    public Node {
      parts = List.copyOf(parts);
    }
  }

  /** Parts of a record with what is below them. */
  public List<Node> below(IndexDocument whole, List<IndexDocument> parts) {
    return nodes(parts, new HashSet<>(Set.of(whole.id())), 1);
  }

  private List<Node> nodes(List<IndexDocument> parts, Set<String> above, int depth) {
    List<Node> nodes = new ArrayList<>();
    for (IndexDocument part : parts) {
      if (!above.contains(part.id())) {
        nodes.add(node(part, above, depth));
      }
    }
    return nodes;
  }

  private Node node(IndexDocument part, Set<String> above, int depth) {
    left--;
    if (depth == DEEPEST || left <= 0) {
      return new Node(part, List.of(), 0);
    }
    PartSearch.Found found = search.parts(part, 0, Math.min(MOST_BELOW, left));
    Set<String> path = new HashSet<>(above);
    path.add(part.id());
    List<Node> below = nodes(found.shown(), path, depth + 1);
    return new Node(part, below, below.isEmpty() ? 0 : found.total());
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
