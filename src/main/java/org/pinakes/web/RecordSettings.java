package org.pinakes.web;

import java.util.List;
import java.util.function.Function;
import org.pinakes.web.own.ElsewhereLink;

/**
 * What a site's owner says of record pages.
 *
 * @param resolver address of the library's link resolver, to which OpenURLs are sent; empty for
 *     none
 * @param trees ways from the top of the tree of subject headings down to a heading, itself
 *     included; none for what is no heading; thread-safe
 * @param refworks address at which RefWorks takes references, to be ended with the address of a
 *     file, encoded; empty for none
 * @param covers whether covers are shown
 * @param elsewhere links to what other places have of a work
 */
public record RecordSettings(
    String resolver,
    Function<String, List<List<String>>> trees,
    String refworks,
    boolean covers,
    List<ElsewhereLink> elsewhere) {

  /** Copies the list. */
  public RecordSettings {
    elsewhere = List.copyOf(elsewhere);
  }

  /** With covers, and without links to other places. */
  public RecordSettings(
      String resolver, Function<String, List<List<String>>> trees, String refworks) {
    this(resolver, trees, refworks, true, List.of());
  }

  /** Without RefWorks. */
  public RecordSettings(String resolver, Function<String, List<List<String>>> trees) {
    this(resolver, trees, "");
  }

  /** Nothing said. */
  public static RecordSettings standard() {
    return new RecordSettings("", heading -> List.of());
  }

  /** The same with what a site says of covers and of other places. */
  RecordSettings with(boolean shown, List<ElsewhereLink> links) {
    return new RecordSettings(resolver, trees, refworks, shown, links);
  }
}
