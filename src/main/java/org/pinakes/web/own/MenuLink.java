package org.pinakes.web.own;

/**
 * A link that a site puts into its menu or foot.
 *
 * @param label what it says; empty for a page of content, which says its own title
 * @param href an address on the site, beginning with a slash, or with {@code http(s)://}
 */
public record MenuLink(LocalText label, String href) {
  /** How addresses of pages of content begin. */
  static final String PAGE = "/page/";

  /** A page of content, by its name. */
  public static MenuLink page(String name) {
    return new MenuLink(LocalText.none(), PAGE + name);
  }
}
