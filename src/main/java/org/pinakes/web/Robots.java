package org.pinakes.web;

import org.pinakes.search.FacetField;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchState;

/**
 * What is asked of robots: filters can be combined without end, so searches with more than one, or
 * with a query and a filter, or in another order are not for them, nor are the staff's pages.
 * Records, plain searches and single filters are. What stands first in an address follows from its
 * canonical order.
 */
final class Robots {
  private Robots() {}

  static String text(SearchForm form) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    for (FacetField facet : form.facets()) {
      disallow(text, Paths.SEARCH + "?*&" + facet.parameter() + "=");
    }
    disallow(text, Paths.SEARCH + "?*&" + SearchState.ONLY + "=");
    disallow(text, Paths.SEARCH + "?*" + SearchState.AREA + "=");
    disallow(text, Paths.AREA + "?");
    disallow(text, Paths.SEARCH + "?*" + SearchState.Filter.NOT + "*=");
    disallow(text, Paths.FACET);
    disallow(text, Paths.FIGURES + "?");
    disallow(text, Paths.SEARCH + "?*sort=");
    disallow(text, Paths.SEARCH + "?*" + SearchState.PLACE + "=");
    disallow(text, Paths.SEARCH + "?*" + Understanding.ASK + "=");
    disallow(text, Paths.SEARCH + "?*" + SearchState.WIDE + "=");
    disallow(text, Paths.SEARCH + "?*" + Arrangement.PARAMETER + "=");
    disallow(text, Paths.RECORD + "*" + Arrangement.PARAMETER + "=");
    disallow(text, Paths.COVER);
    disallow(text, Paths.PEEK);
    disallow(text, Paths.WHY);
    disallow(text, Paths.FEED);
    disallow(text, Paths.QR);
    disallow(text, Paths.SEARCH_EXPORT);
    disallow(text, Paths.EXPORT);
    disallow(text, Paths.UNAPI);
    disallow(text, Paths.RECORD + "*" + Paths.CITE);
    disallow(text, Paths.RECORD + "*" + Paths.EXPORT);
    disallow(text, Paths.ADVANCED + "?");
    disallow(text, AccountPaths.KEEP);
    disallow(text, AccountPaths.MARKED);
    disallow(text, AccountPaths.SAVE_SEARCH);
    disallow(text, AccountPaths.SIGN_IN);
    disallow(text, LookRoutes.DISPLAY);
    disallow(text, VoicePaths.FEEDBACK);
    disallow(text, Paths.RECORD + "*?" + VoicePaths.PAGE + "=");
    disallow(text, Paths.RECORD + "*" + Paths.PARTS);
    disallow(text, Paths.RECORD + "*" + Paths.STAFF);
    disallow(text, Paths.RECORD + "*" + Paths.SOURCE);
    return text.append("Allow: /\n").toString();
  }

  private static void disallow(StringBuilder text, String pattern) {
    text.append("Disallow: ").append(pattern).append('\n');
  }
}
