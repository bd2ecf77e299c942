package org.pinakes.web;

import java.util.List;
import java.util.function.Function;

/**
 * What a site's owner says of record pages.
 *
 * @param resolver address of the library's link resolver, to which OpenURLs are sent; empty for
 *     none
 * @param trees ways from the top of the tree of subject headings down to a heading, itself
 *     included; none for what is no heading; thread-safe
 * @param refworks address at which RefWorks takes references, to be ended with the address of a
 *     file, encoded; empty for none
 */
public record RecordSettings(
    String resolver, Function<String, List<List<String>>> trees, String refworks) {

  /** Without RefWorks. */
  public RecordSettings(String resolver, Function<String, List<List<String>>> trees) {
    this(resolver, trees, "");
  }

  /** Nothing said. */
  public static RecordSettings standard() {
    return new RecordSettings("", heading -> List.of());
  }
}
