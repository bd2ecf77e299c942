package org.pinakes.web;

import java.util.function.UnaryOperator;

/**
 * What a site's owner can say about it.
 *
 * @param baseUrl scheme and host under which readers reach it, without a slash at the end, for
 *     addresses given to search engines; empty: as each request says
 * @param sourceLabels name of a source for readers, by its code; thread-safe
 */
public record SiteSettings(String baseUrl, UnaryOperator<String> sourceLabels) {

  /** Nothing said. */
  public static SiteSettings standard() {
    return new SiteSettings("", UnaryOperator.identity());
  }
}
