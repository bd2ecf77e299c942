package org.pinakes.record;

/**
 * A way to the work or to something about it.
 *
 * @param kind what waits at the other end
 * @param url absolute, {@code http} or {@code https} only
 * @param label the source's own words for it, or empty
 */
public record Link(Kind kind, String url, String label) {

  /** What a link leads to. */
  public enum Kind {
    /** The work itself or its landing page. */
    RESOURCE,
    /** A version of it. */
    VERSION,
    /** Something related: table of contents, publisher's description. */
    RELATED
  }

  /** A link to the work without words of its own. */
  public static Link to(String url) {
    return new Link(Kind.RESOURCE, url, "");
  }
}
