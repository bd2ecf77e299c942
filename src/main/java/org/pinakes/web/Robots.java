package org.pinakes.web;

import org.pinakes.search.FacetField;
import org.pinakes.search.SearchForm;

/**
 * What is asked of robots: filters can be combined without end, so searches with filters or another
 * order are not for them, nor are the staff's pages. Records and plain searches are.
 */
final class Robots {
  private Robots() {}

  static String text(SearchForm form) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    for (FacetField facet : form.facets()) {
      disallow(text, Paths.SEARCH + "?*" + facet.parameter() + "=");
    }
    disallow(text, Paths.SEARCH + "?*sort=");
    disallow(text, Paths.RECORD + "*" + Paths.STAFF);
    disallow(text, Paths.RECORD + "*" + Paths.SOURCE);
    return text.append("Allow: /\n").toString();
  }

  private static void disallow(StringBuilder text, String pattern) {
    text.append("Disallow: ").append(pattern).append('\n');
  }
}
