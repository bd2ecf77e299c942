package org.pinakes.query;

import java.util.List;

/**
 * What is looked for, as a tree. An engine turns it into its own query; nothing else knows an
 * engine's syntax.
 *
 * <p>{@code scope} names what is searched: the name of a search type of the ranking ({@code all},
 * {@code title}, {@code author}, {@code subject}…).
 */
public sealed interface Query {

  /** Every record. */
  record All() implements Query {}

  /**
   * Running text: each word must be found in one of the scope's fields, in any of its forms.
   *
   * @param scope search type
   * @param text one or more words
   */
  record Words(String scope, String text) implements Query {}

  /**
   * The words side by side, unstemmed.
   *
   * @param scope search type
   * @param text the words
   * @param slop how many positions they may be moved, 0 for exactly
   */
  record Phrase(String scope, String text, int slop) implements Query {}

  /**
   * A word with {@code *} for any letters and {@code ?} for one.
   *
   * @param scope search type
   * @param pattern the word
   */
  record Wildcard(String scope, String pattern) implements Query {}

  /**
   * A person as PubMed abbreviates one: family name and initials. {@code Smith JA} is also written
   * {@code Smith, John Alan}; {@code Smith J} is any Smith whose first given name begins with J.
   *
   * @param scope search type that looks at names
   * @param family family name, one or more words
   * @param initials one to three letters
   */
  record Name(String scope, String family, String initials) implements Query {}

  /**
   * Running text of which not all words need be found.
   *
   * @param scope search type
   * @param text the words
   * @param percent share of the words that must be found, rounded down, at least one; 1 to 100
   */
  record Most(String scope, String text, int percent) implements Query {}

  /**
   * A value of a field, exactly.
   *
   * @param field name in the index schema
   * @param value the stored value
   */
  record Exact(String field, String value) implements Query {}

  /**
   * Records that have a subject heading, or one narrower than it. Nobody types it: a search is
   * widened by it, beside the words that mean the heading ({@link Trees#withoutHeadings}).
   *
   * @param heading as it stands in records
   * @param narrower headings narrower than it, the nearest first
   */
  record Heading(String heading, List<String> narrower) implements Query {
    /** Copies the list. */
    public Heading {
      narrower = List.copyOf(narrower);
    }
  }

  /**
   * Years (or other whole numbers) between two bounds, both included.
   *
   * @param field name in the index schema
   * @param from lower bound, {@link Integer#MIN_VALUE} for none
   * @param to upper bound, {@link Integer#MAX_VALUE} for none
   */
  record Range(String field, int from, int to) implements Query {}

  /** All of them. */
  record And(List<Query> parts) implements Query {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of them. */
  record Or(List<Query> parts) implements Query {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Everything but it. */
  record Not(Query part) implements Query {}
}
