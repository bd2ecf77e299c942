package org.pinakes.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of the earth between two meridians and two parallels: what a map shows, or what a work is
 * about. A point has no extent. In degrees, east and north positive, kept to a millionth (a
 * decimetre); always within the globe. One that reaches over the meridian of 180° has its west
 * greater than its east.
 *
 * @param west -180 to 180
 * @param south -90 to 90, not above north
 * @param east -180 to 180
 * @param north -90 to 90
 */
public record Area(double west, double south, double east, double north) {
  private static final double HALF_TURN = 180;
  private static final double POLE = 90;
  private static final int DECIMALS = 6;
  private static final String NUMBER = "\\s*([+-]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*";
  private static final Pattern LISTED =
      Pattern.compile(NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER);
  private static final Pattern ENVELOPE =
      Pattern.compile(
          "(?i)ENVELOPE\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "\\)");

  /**
   * Rounds.
   *
   * @throws IllegalArgumentException when it is not on the globe, or upside down
   */
  public Area {
    west = rounded(west);
    south = rounded(south);
    east = rounded(east);
    north = rounded(north);
    if (!isOnGlobe(west, south, east, north)) {
      throw new IllegalArgumentException(
          "no area: " + west + ", " + south + ", " + east + ", " + north);
    }
  }

  /** The area between four numbers; empty when it is not on the globe, or upside down. */
  public static Optional<Area> of(double west, double south, double east, double north) {
    return isOnGlobe(west, south, east, north)
        ? Optional.of(new Area(west, south, east, north))
        : Optional.empty();
  }

  /** The whole earth. */
  public static Area world() {
    return new Area(-HALF_TURN, -POLE, HALF_TURN, POLE);
  }

  /** Reads {@code west,south,east,north}, as addresses have it. */
  public static Optional<Area> read(String listed) {
    Matcher four = LISTED.matcher(listed);
    return four.matches()
        ? of(number(four, 1), number(four, 2), number(four, 3), number(four, 4))
        : Optional.empty();
  }

  /** Reads {@code ENVELOPE(west,east,north,south)}, as Solr and VuFind write it. */
  public static Optional<Area> readEnvelope(String envelope) {
    Matcher four = ENVELOPE.matcher(envelope);
    return four.matches()
        ? of(number(four, 1), number(four, 4), number(four, 2), number(four, 3))
        : Optional.empty();
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  private static boolean isOnGlobe(double west, double south, double east, double north) {
    return Math.abs(west) <= HALF_TURN
        && Math.abs(east) <= HALF_TURN
        && south >= -POLE
        && south <= north
        && north <= POLE;
  }

  private static double rounded(double degrees) {
    return Double.isFinite(degrees)
        ? BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue() + 0.0
        : degrees;
  }

  /** Whether it is a place without extent. */
  public boolean isPoint() {
    return west == east && south == north;
  }

  /** Whether it reaches over the meridian of 180°. */
  public boolean isOverDateLine() {
    return west > east;
  }

  /** Degrees from west to east, 0 to 360. */
  public double width() {
    return isOverDateLine() ? east - west + 2 * HALF_TURN : east - west;
  }

  /** Degrees from south to north, 0 to 180. */
  public double height() {
    return north - south;
  }

  /** {@code ENVELOPE(west,east,north,south)}. */
  public String envelope() {
    return "ENVELOPE(" + String.join(",", text(west), text(east), text(north), text(south)) + ")";
  }

  /** {@code west,south,east,north}. */
  public String listed() {
    return String.join(",", text(west), text(south), text(east), text(north));
  }

  /** A number as both forms have it: without exponent, without zeros at the end. */
  public static String text(double degrees) {
    BigDecimal exact = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return envelope();
  }
}
