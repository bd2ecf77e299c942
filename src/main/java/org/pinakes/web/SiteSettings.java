package org.pinakes.web;

/**
 * What a site's owner can say about it.
 *
 * @param baseUrl scheme and host under which readers reach it, without a slash at the end, for
 *     addresses given to search engines; empty: as each request says
 */
public record SiteSettings(String baseUrl) {

  /** Nothing said. */
  public static SiteSettings standard() {
    return new SiteSettings("");
  }
}
