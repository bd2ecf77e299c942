package org.pinakes.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree in the notation of {@code queries.txt}. */
final class TreeText {
  private TreeText() {}

  static String of(Query query) {
    return switch (query) {
      case Query.All all -> "everything";
      case Query.Words words -> words.scope() + "[" + words.text() + "]";
      case Query.Phrase phrase ->
          phrase.scope()
              + '"'
              + phrase.text()
              + '"'
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Query.Wildcard wildcard -> wildcard.scope() + "/" + wildcard.pattern() + "/";
      case Query.Name name -> name.scope() + "{" + name.family() + ", " + name.initials() + "}";
      case Query.Most most -> most.scope() + most.percent() + "%[" + most.text() + "]";
      case Query.Exact exact -> exact.field() + "=" + exact.value();
      case Query.Heading heading -> "heading=" + heading.heading() + heading.narrower();
      case Query.Range range -> range.field() + "=" + bounds(range);
      case Query.And and -> "AND(" + parts(and.parts()) + ")";
      case Query.Or or -> "OR(" + parts(or.parts()) + ")";
      case Query.Not not -> "NOT(" + of(not.part()) + ")";
    };
  }

  private static String parts(List<Query> parts) {
    return parts.stream().map(TreeText::of).collect(Collectors.joining(", "));
  }

  private static String bounds(Query.Range range) {
    return (range.from() == Integer.MIN_VALUE ? "" : range.from())
        + ".."
        + (range.to() == Integer.MAX_VALUE ? "" : range.to());
  }
}
