package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pinakes.query.Query;
import org.pinakes.query.Trees;
import org.pinakes.thesaurus.Thesaurus;

/**
 * Widens queries by subject headings: words that a thesaurus knows also find what has the heading
 * they mean, or one narrower than it. Of words that overlap, the longest run from the left counts.
 * What must not be there is not widened, nor what is quoted, unless it is looked for in subjects.
 * Thread-safe.
 */
public final class Widening {
  /** Narrower headings of one that are looked for, the nearest first. */
  static final int MOST_NARROWER = 1000;

  /** Headings by which one query is widened. */
  static final int MOST_HEADINGS = 8;

  private static final String HEADING = "heading";
  private static final Set<String> SCOPES = Set.of(SearchState.ALL, "subject", HEADING);
  private static final int SHORT = 3;
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Supplier<Thesaurus> thesaurus;
  private final Function<String, List<String>> words;

  /**
   * @param thesaurus what is known at the time
   * @param words cuts and folds a text as the thesaurus was folded
   */
  public Widening(Supplier<Thesaurus> thesaurus, Function<String, List<String>> words) {
    this.thesaurus = thesaurus;
    this.words = words;
  }

  /** Leaves every query as it is. */
  public static Widening none() {
    return new Widening(Thesaurus::none, List::of);
  }

  /** A query with the headings beside the words that mean them. */
  Query widened(Query query) {
    Thesaurus known = thesaurus.get();
    return known.isEmpty() ? query : new Course(known).widened(query);
  }

  /** One query. */
  private final class Course {
    private final Thesaurus known;
    private int left = MOST_HEADINGS;

    Course(Thesaurus known) {
      this.known = known;
    }

    Query widened(Query query) {
      return switch (query) {
        case Query.And(List<Query> parts) -> Trees.and(each(parts)).orElse(query);
        case Query.Or(List<Query> parts) -> Trees.or(each(parts)).orElse(query);
        case Query.Words(String scope, String text) when SCOPES.contains(scope) ->
            running(scope, List.of(text.split(" ", -1)));
        case Query.Phrase(String scope, String text, int slop) when isHeading(scope, slop) ->
            heading(scope, List.of(text.split(" ", -1)))
                .flatMap(heading -> Trees.or(List.of(query, heading)))
                .orElse(query);
        default -> query;
      };
    }

    private List<Query> each(List<Query> parts) {
      return parts.stream().map(this::widened).toList();
    }

    private static boolean isHeading(String scope, int slop) {
      return slop == 0 && SCOPES.contains(scope) && !scope.equals(SearchState.ALL);
    }

    private Query running(String scope, List<String> typed) {
      List<Query> parts = new ArrayList<>();
      for (int at = 0; at < typed.size(); ) {
        int end = Math.min(typed.size(), at + known.longest());
        Optional<Query> heading = heading(scope, typed.subList(at, end));
        while (heading.isEmpty() && end > at + 1) {
          end--;
          heading = heading(scope, typed.subList(at, end));
        }
        int stop = Math.max(end, at + 1);
        Query run = new Query.Words(scope, String.join(" ", typed.subList(at, stop)));
        parts.add(heading.flatMap(found -> Trees.or(List.of(run, found))).orElse(run));
        at = stop;
      }
      return Trees.and(parts).orElseThrow();
    }

    private Optional<Query> heading(String scope, List<String> typed) {
      if (left == 0 || saysLittle(typed)) {
        return Optional.empty();
      }
      String term = String.join(" ", words.apply(String.join(" ", typed)));
      Optional<String> heading = known.heading(term);
      if (heading.isPresent()) {
        left--;
      }
      int most = scope.equals(HEADING) ? 0 : MOST_NARROWER;
      return heading.map(found -> new Query.Heading(found, known.narrower(found, most)));
    }

    /** A number, or a word of one or two letters that is not written as an abbreviation. */
    private static boolean saysLittle(List<String> typed) {
      String word = typed.getFirst();
      return typed.size() == 1
          && (!LETTER.matcher(word).find()
              || (word.length() < SHORT && !word.chars().allMatch(Character::isUpperCase)));
    }
  }
}
