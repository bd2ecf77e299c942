package org.pinakes.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search for an author that is nothing but a family name and initials in capitals, {@code Smith
 * J} or {@code Smith, J. A.}: meant is the person, however the given names are written.
 */
final class TypedName {
  /** The search type for authors. */
  static final String SCOPE = "author";

  private static final Pattern NAME =
      Pattern.compile(
          "(\\p{Lu}?\\p{Ll}[\\p{L}\\p{M}'’ -]*),? (\\p{Lu}\\.?(?:[ -]?\\p{Lu}\\.?){0,2})");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");

  private TypedName() {}

  /** The name in a query, or the query. */
  static Query in(Query query) {
    if (query instanceof Query.Words(String scope, String text) && scope.equals(SCOPE)) {
      Matcher name = NAME.matcher(text);
      if (name.matches()) {
        String initials = NOT_LETTERS.matcher(name.group(2)).replaceAll("");
        return new Query.Name(scope, name.group(1), initials);
      }
    }
    return query;
  }
}
