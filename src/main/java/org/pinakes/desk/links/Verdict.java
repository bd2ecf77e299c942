package org.pinakes.desk.links;

import java.util.Locale;

/** What is wrong with a link. */
public enum Verdict {
  /** It leads somewhere else for good (301, 308). */
  MOVED,
  /** There is nothing any more (404, 410), or it is no address at all. */
  GONE,
  /** Nobody answered, or only with a fault; this may pass. */
  AWAY;

  /** As it is kept. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
