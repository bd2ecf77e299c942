package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pinakes.query.Query.And;
import org.pinakes.query.Query.Not;
import org.pinakes.query.Query.Or;
import org.pinakes.query.Query.Phrase;
import org.pinakes.query.Query.Words;

/** Puts queries together in one canonical shape: no nesting of like in like, no single parts. */
public final class Trees {
  private Trees() {}

  /** All of them; neighbouring words of one scope become one text. */
  public static Optional<Query> and(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      List<Query> inner = part instanceof And and ? and.parts() : List.of(part);
      inner.forEach(each -> append(flat, each));
    }
    return only(flat).or(() -> flat.isEmpty() ? Optional.empty() : Optional.of(new And(flat)));
  }

  /** Any of them. */
  public static Optional<Query> or(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      flat.addAll(part instanceof Or or ? or.parts() : List.of(part));
    }
    return only(flat).or(() -> flat.isEmpty() ? Optional.empty() : Optional.of(new Or(flat)));
  }

  /** The headings by which a query was widened, in order. */
  public static List<Query.Heading> headings(Query query) {
    return switch (query) {
      case Query.Heading heading -> List.of(heading);
      case And(List<Query> parts) -> headings(parts);
      case Or(List<Query> parts) -> headings(parts);
      default -> List.of();
    };
  }

  private static List<Query.Heading> headings(List<Query> parts) {
    return parts.stream().flatMap(part -> headings(part).stream()).toList();
  }

  /** A query as it was before it was widened; {@link Query.All} when nothing else is in it. */
  public static Query withoutHeadings(Query query) {
    return headings(query).isEmpty() ? query : narrowed(query).orElseGet(Query.All::new);
  }

  private static Optional<Query> narrowed(Query query) {
    return switch (query) {
      case Query.Heading heading -> Optional.empty();
      case And(List<Query> parts) -> and(narrowed(parts));
      case Or(List<Query> parts) -> or(narrowed(parts));
      default -> Optional.of(query);
    };
  }

  private static List<Query> narrowed(List<Query> parts) {
    return parts.stream().flatMap(part -> narrowed(part).stream()).toList();
  }

  /** Not this; twice not is yes. */
  public static Query not(Query part) {
    return part instanceof Not(Query inner) ? inner : new Not(part);
  }

  /** Words or phrases of one scope that stand within some words of each other. */
  static Optional<Query> near(Query one, Query other, int distance) {
    return asPhrase(one)
        .flatMap(before -> asPhrase(other).flatMap(after -> joined(before, after, distance)));
  }

  private static Optional<Query> joined(Phrase before, Phrase after, int distance) {
    return before.scope().equals(after.scope())
        ? Optional.of(new Phrase(before.scope(), before.text() + " " + after.text(), distance))
        : Optional.empty();
  }

  private static Optional<Phrase> asPhrase(Query query) {
    return switch (query) {
      case Words(String scope, String text) -> Optional.of(new Phrase(scope, text, 0));
      case Phrase phrase -> Optional.of(phrase);
      default -> Optional.empty();
    };
  }

  private static void append(List<Query> to, Query part) {
    if (part instanceof Words(String scope, String text)
        && !to.isEmpty()
        && to.getLast() instanceof Words(String scopeBefore, String textBefore)
        && scope.equals(scopeBefore)) {
      to.removeLast();
      to.add(new Words(scope, textBefore + " " + text));
    } else {
      to.add(part);
    }
  }

  private static Optional<Query> only(List<Query> parts) {
    return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
  }
}
