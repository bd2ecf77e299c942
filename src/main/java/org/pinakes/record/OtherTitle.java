package org.pinakes.record;

/**
 * A title beside the main one.
 *
 * @param kind how it relates to the described work
 * @param title the title
 */
public record OtherTitle(Kind kind, Title title) {

  /** How a further title relates to the work. */
  public enum Kind {
    /** Uniform or original title of the work ({@code 130}, {@code 240}). */
    UNIFORM,
    /**
     * In the work's own language, where the main title is a translation ({@code VernacularTitle}).
     */
    VERNACULAR,
    /** Translated title. */
    TRANSLATED,
    /** The main title in another script ({@code 880}). */
    OTHER_SCRIPT,
    /** Variant, cover, spine or short title ({@code 246}). */
    VARIANT,
    /** Title of a work contained or adapted ({@code 730}, {@code 740}, {@code 7XX $t}). */
    RELATED,
    /** Former title of a serial ({@code 247}, {@code 780}). */
    FORMER,
    /** Later title of a serial ({@code 785}). */
    LATER
  }
}
