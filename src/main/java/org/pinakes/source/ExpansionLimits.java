package org.pinakes.source;

/**
 * How far compressed streams may expand before they are taken for an attack.
 *
 * @param free uncompressed bytes that are always allowed
 * @param ratio beyond those, so many uncompressed bytes for one compressed at most; XML that is
 *     meant to be read stays below 50
 * @param depth archives and compressed files inside each other at most
 */
public record ExpansionLimits(long free, int ratio, int depth) {

  /** 64 MB free, then 200 to 1; three inside each other. */
  public static ExpansionLimits standard() {
    return new ExpansionLimits(64L << 20, 200, 3);
  }
}
