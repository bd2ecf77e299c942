package org.pinakes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a query, and what is left without it.
 *
 * @param query the part itself; each word of a text is one
 * @param without the whole query without it; {@link Query.All} when nothing is left
 * @param parts its own parts, in order
 */
public record Part(Query query, Query without, List<Part> parts) {

  /** Copies the list. */
  public Part {
    parts = List.copyOf(parts);
  }

  /** A whole query, taken apart. */
  public static Part of(Query whole) {
    return of(whole, replacement -> replacement);
  }

  /**
   * @param replaced the whole query with something else, or nothing, in the place of this part
   */
  private static Part of(Query query, Function<Optional<Query>, Optional<Query>> replaced) {
    Query without = replaced.apply(Optional.empty()).orElseGet(Query.All::new);
    List<Part> parts =
        switch (query) {
          case Query.And(List<Query> all) -> each(all, some -> replaced.apply(Trees.and(some)));
          case Query.Or(List<Query> any) -> each(any, some -> replaced.apply(Trees.or(some)));
          case Query.Not(Query part) ->
              List.of(of(part, other -> replaced.apply(other.map(Trees::not))));
          case Query.Words(String scope, String text) when text.indexOf(' ') >= 0 ->
              each(words(scope, text), some -> replaced.apply(Trees.and(some)));
          default -> List.of();
        };
    return new Part(query, without, parts);
  }

  private static List<Query> words(String scope, String text) {
    return Arrays.stream(text.split(" ", -1))
        .<Query>map(word -> new Query.Words(scope, word))
        .toList();
  }

  private static List<Part> each(
      List<Query> queries, Function<List<Query>, Optional<Query>> joined) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      int place = i;
      parts.add(
          of(
              queries.get(i),
              other -> {
                List<Query> others = new ArrayList<>(queries);
                others.remove(place);
                other.ifPresent(query -> others.add(place, query));
                return joined.apply(others);
              }));
    }
    return parts;
  }
}
