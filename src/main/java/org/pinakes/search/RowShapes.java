package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;
import org.pinakes.search.AdvancedSearch.Group;
import org.pinakes.search.AdvancedSearch.Match;
import org.pinakes.search.AdvancedSearch.Row;

/** Sees rows in a query tree. */
final class RowShapes {
  private final QueryPrinter printer;

  RowShapes(QueryPrinter printer) {
    this.printer = printer;
  }

  /** Groups that mean the same as a tree; none for everything. */
  List<Group> groups(Query tree) {
    List<Group> groups =
        switch (tree) {
          case Query.All all -> List.of();
          case Query.Or(List<Query> parts) when row(tree).isEmpty() ->
              parts.stream().map(part -> new Group(rows(part), false)).toList();
          case Query.And(List<Query> parts) -> ofAll(parts);
          default -> List.of(new Group(List.of(rowOrText(tree)), false));
        };
    boolean fits =
        groups.size() <= AdvancedSearch.MOST_GROUPS
            && groups.stream().allMatch(group -> group.rows().size() <= AdvancedSearch.MOST_ROWS);
    return fits ? groups : List.of(new Group(List.of(text(tree)), false));
  }

  /** A choice between rows of several kinds is a group of its own. */
  private List<Group> ofAll(List<Query> parts) {
    List<Row> rows = new ArrayList<>();
    List<Group> choices = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Or(List<Query> any) && row(part).isEmpty()) {
        choices.add(new Group(any.stream().map(this::rowOrText).toList(), true));
      } else {
        rows.add(rowOrText(part));
      }
    }
    if (!rows.isEmpty()) {
      choices.addFirst(new Group(rows, false));
    }
    return choices;
  }

  private List<Row> rows(Query query) {
    return query instanceof Query.And(List<Query> parts)
        ? parts.stream().map(this::rowOrText).toList()
        : List.of(rowOrText(query));
  }

  private Row rowOrText(Query query) {
    return row(query).orElseGet(() -> text(query));
  }

  private Row text(Query query) {
    return new Row(SearchState.ALL, Match.ALL, printer.print(query, SearchState.ALL));
  }

  private Optional<Row> row(Query query) {
    return switch (query) {
      case Query.Words words -> row(words.scope(), Match.ALL, query);
      case Query.Phrase(String scope, String text, int slop) when slop == 0 ->
          listed(scope) ? Optional.of(new Row(scope, Match.PHRASE, text)) : Optional.empty();
      case Query.Or(List<Query> parts) -> choice(parts, Match.ANY);
      case Query.Not(Query.Or(List<Query> parts)) -> choice(parts, Match.NONE);
      case Query.Not(Query part) -> choice(List.of(part), Match.NONE);
      default -> Optional.empty();
    };
  }

  /** Single words and phrases that are looked for in one place. */
  private Optional<Row> choice(List<Query> parts, Match match) {
    List<String> scopes = parts.stream().map(RowShapes::single).distinct().toList();
    if (scopes.size() != 1 || !listed(scopes.getFirst())) {
      return Optional.empty();
    }
    String scope = scopes.getFirst();
    String text =
        parts.stream().map(part -> printer.print(part, scope)).collect(Collectors.joining(" "));
    return Optional.of(new Row(scope, match, text));
  }

  /** The scope of a single word or an exact phrase; empty for anything else. */
  private static String single(Query query) {
    return switch (query) {
      case Query.Words(String scope, String text) when text.indexOf(' ') < 0 -> scope;
      case Query.Phrase(String scope, String text, int slop) when slop == 0 -> scope;
      default -> "";
    };
  }

  private Optional<Row> row(String scope, Match match, Query query) {
    return listed(scope)
        ? Optional.of(new Row(scope, match, printer.print(query, scope)))
        : Optional.empty();
  }

  private static boolean listed(String scope) {
    return AdvancedSearch.scopes().contains(scope);
  }
}
