package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.query.Query;

/**
 * What of a query has a meaning: words and phrases that results should have, under search types in
 * which meaning counts.
 *
 * @param text running text, may be empty
 * @param shares the most that meaning counts in one of the types; none without such text
 */
record RunningText(String text, Shares shares) {
  /** An engine refuses what is nested deeper. */
  private static final int DEEPEST = 50;

  static RunningText of(Query query, Map<String, Shares> shares) {
    List<String> texts = new ArrayList<>();
    Shares share = collect(query, shares, texts, 0);
    String text = String.join(" ", texts).strip();
    return new RunningText(text, text.isEmpty() ? Shares.NONE : share);
  }

  /** Collects texts; the most that meaning counts in them. */
  private static Shares collect(
      Query query, Map<String, Shares> shares, List<String> to, int depth) {
    if (depth > DEEPEST) {
      return Shares.NONE;
    }
    return switch (query) {
      case Query.Words(String scope, String text) -> add(scope, text, shares, to);
      case Query.Phrase(String scope, String text, int slop) -> add(scope, text, shares, to);
      case Query.And(List<Query> parts) -> collect(parts, shares, to, depth + 1);
      case Query.Or(List<Query> parts) -> collect(parts, shares, to, depth + 1);
      default -> Shares.NONE;
    };
  }

  private static Shares collect(
      List<Query> parts, Map<String, Shares> shares, List<String> to, int depth) {
    Shares most = Shares.NONE;
    for (Query part : parts) {
      most = most.or(collect(part, shares, to, depth));
    }
    return most;
  }

  private static Shares add(
      String scope, String text, Map<String, Shares> shares, List<String> to) {
    Shares share = shares.getOrDefault(scope, Shares.NONE);
    if (!share.equals(Shares.NONE)) {
      to.add(text);
    }
    return share;
  }
}
