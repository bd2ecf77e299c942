package org.pinakes.index.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/** Search types as a query tree names them. */
final class Scopes {
  private Scopes() {}

  /** How the first running text of a tree is looked for; without one, not at all. */
  static Scope first(Query query, Map<String, Scope> scopes) {
    return names(query)
        .map(name -> Optional.ofNullable(scopes.get(name)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Scope::of);
  }

  private static Stream<String> names(Query query) {
    return switch (query) {
      case Query.Words(String scope, String text) -> Stream.of(scope);
      case Query.And(List<Query> parts) -> parts.stream().flatMap(Scopes::names);
      case Query.Or(List<Query> parts) -> parts.stream().flatMap(Scopes::names);
      case Query.Most(String scope, String text, int percent) -> Stream.of(scope);
      case Query.Name _,
          Query.Phrase _,
          Query.Wildcard _,
          Query.All _,
          Query.Exact _,
          Query.Heading _,
          Query.Range _,
          Query.Not _ ->
          Stream.of();
    };
  }
}
