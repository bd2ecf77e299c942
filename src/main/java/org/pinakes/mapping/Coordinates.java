package org.pinakes.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.record.Area;

/**
 * Reads coordinates in the forms in which catalogues write them: MARC 21's coded ones ({@code 034}:
 * {@code hdddmmss}, {@code hddd.dddddd}, {@code +ddd.dddddd}, {@code hdddmm.mmmm}, {@code
 * hdddmmss.sss}), those of a printed statement ({@code 255 $c}), and DCMI Point and Box. Nothing is
 * guessed: what cannot be read in one way alone is not read.
 */
public final class Coordinates {
  private static final Pattern CODED =
      Pattern.compile("([NSEWnsew]|[+-])?0*(\\d{1,7})(?:[.,](\\d{1,12}))?");
  private static final int MINUTES_FROM = 4;
  private static final int SECONDS_FROM = 6;
  private static final int SIXTY = 60;
  private static final int AN_HOUR = 3_600;

  /** {@code W 10°30ʹ15ʺ}, with the signs that are in use for degrees, minutes, seconds. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "([NSEW])[.\\s]*(\\d{1,3}(?:[.,]\\d{1,8})?)\\s*[°º⁰˚]\\s*"
              + "(?:(\\d{1,2}(?:[.,]\\d{1,6})?)\\s*[ʹ'′’´`]\\s*(?!['ʹ′’]))?"
              + "(?:(\\d{1,2}(?:[.,]\\d{1,4})?)\\s*(?:[ʺ\"″”]|''|ʹʹ|′′|’’))?");

  /** The signs for degrees that {@link #PRINTED} knows. */
  private static final String DEGREES = "°º⁰˚";

  /** Never goes back, so that a long value takes no longer than it is long. */
  private static final Pattern NAMED = Pattern.compile("\\s*+([A-Za-z]++)\\s*+=\\s*+([^;]*+);?+");

  private static final Pattern SIGNED = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{1,12})?");

  private Coordinates() {}

  /** The axis of a number. */
  public enum Axis {
    /** East and west. */
    LONGITUDE("EW", 180),
    /** North and south. */
    LATITUDE("NS", 90);

    private final String letters;
    private final int most;

    Axis(String letters, int most) {
      this.letters = letters;
      this.most = most;
    }
  }

  /** One number in a form of {@code 034 $d} to {@code $g}; empty when it is none on the globe. */
  public static OptionalDouble coded(String written, Axis axis) {
    String plain = written.replaceAll("\\s", "");
    String letter = plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
    boolean lettered = !letter.isEmpty() && Character.isLetter(letter.charAt(0));
    Matcher matcher = CODED.matcher(plain);
    if (!matcher.matches() || (lettered && !axis.letters.contains(letter))) {
      return OptionalDouble.empty();
    }
    int digits =
        (int)
            plain
                .chars()
                .takeWhile(c -> c != '.' && c != ',')
                .filter(c -> c >= '0' && c <= '9')
                .count();
    OptionalDouble size =
        digits < MINUTES_FROM
            ? within(decimal(matcher.group(2), matcher.group(3)), axis)
            : sexagesimal(matcher.group(2), matcher.group(3), digits >= SECONDS_FROM, axis);
    boolean negative = letter.equals("S") || letter.equals("W") || letter.equals("-");
    return negative ? negated(size) : size;
  }

  private static double decimal(String whole, @Nullable String fraction) {
    return Double.parseDouble(fraction == null ? whole : whole + "." + fraction);
  }

  private static OptionalDouble sexagesimal(
      String digits, @Nullable String fraction, boolean seconds, Axis axis) {
    int number = Integer.parseInt(digits);
    double last = decimal(Integer.toString(number % 100), fraction);
    int before = number / 100;
    return seconds ? joined(before / 100, before % 100, last, axis) : joined(before, last, 0, axis);
  }

  private static OptionalDouble joined(double degrees, double minutes, double seconds, Axis axis) {
    return minutes < SIXTY && seconds < SIXTY
        ? within(degrees + minutes / SIXTY + seconds / AN_HOUR, axis)
        : OptionalDouble.empty();
  }

  private static OptionalDouble within(double degrees, Axis axis) {
    return degrees <= axis.most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
  }

  private static OptionalDouble negated(OptionalDouble size) {
    return size.isPresent() ? OptionalDouble.of(-size.getAsDouble()) : size;
  }

  /**
   * The area of a printed statement, {@code (W 10°--E 5°/N 44°--N 36°)}: two longitudes and two
   * latitudes, or one of each. Empty when some number of degrees has no direction.
   */
  public static Optional<Area> printed(String statement) {
    List<Double> longitudes = new ArrayList<>(2);
    List<Double> latitudes = new ArrayList<>(2);
    long numbers = statement.chars().filter(sign -> DEGREES.indexOf(sign) >= 0).count();
    Matcher matcher = PRINTED.matcher(statement);
    while (matcher.find()) {
      numbers--;
      Axis axis = Axis.LATITUDE.letters.contains(matcher.group(1)) ? Axis.LATITUDE : Axis.LONGITUDE;
      OptionalDouble degrees = printed(matcher, axis);
      if (degrees.isEmpty()) {
        return Optional.empty();
      }
      (axis == Axis.LATITUDE ? latitudes : longitudes).add(degrees.getAsDouble());
    }
    int corners = longitudes.size();
    boolean whole = corners == latitudes.size() && (corners == 1 || corners == 2);
    return whole && numbers == 0 ? between(longitudes, latitudes) : Optional.empty();
  }

  private static OptionalDouble printed(Matcher matcher, Axis axis) {
    double degrees = number(matcher.group(2));
    OptionalDouble size = joined(degrees, number(matcher.group(3)), number(matcher.group(4)), axis);
    boolean negative = matcher.group(1).equals("S") || matcher.group(1).equals("W");
    return negative ? negated(size) : size;
  }

  private static double number(@Nullable String written) {
    return written == null ? 0 : Double.parseDouble(written.replace(',', '.'));
  }

  /** What is said first of latitudes differs, and there is but one area between them. */
  private static Optional<Area> between(List<Double> longitudes, List<Double> latitudes) {
    double one = latitudes.getFirst();
    double other = latitudes.getLast();
    return Area.of(
        longitudes.getFirst(), Math.min(one, other), longitudes.getLast(), Math.max(one, other));
  }

  /**
   * A coverage in the form of DCMI Point or DCMI Box.
   *
   * @param name of the place; empty when it is not told
   * @param area empty when there is none on the globe that the numbers tell
   */
  public record Coverage(String name, Optional<Area> area) {}

  /** Reads a coverage by DCMI's forms; empty when it has neither. */
  public static Optional<Coverage> coverage(String value) {
    if (value.indexOf('=') < 0) {
      return Optional.empty();
    }
    Map<String, String> named = new HashMap<>();
    Matcher matcher = NAMED.matcher(value);
    int end = 0;
    while (end < value.length() && matcher.region(end, value.length()).lookingAt()) {
      named.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
      end = matcher.end();
    }
    boolean whole = end == value.length() && !named.isEmpty();
    boolean box = whole && named.containsKey("northlimit") && named.containsKey("westlimit");
    boolean point = whole && named.containsKey("north") && named.containsKey("east");
    if (!box && !point) {
      return Optional.empty();
    }
    Optional<Area> area =
        box
            ? area(named, "westlimit", "southlimit", "eastlimit", "northlimit")
            : area(named, "east", "north", "east", "north");
    return Optional.of(new Coverage(named.getOrDefault("name", ""), area));
  }

  /** Only degrees: of other units and projections, a number alone says nothing. */
  private static Optional<Area> area(
      Map<String, String> named, String west, String south, String east, String north) {
    boolean degrees = named.getOrDefault("units", "degrees").contains("degree");
    List<OptionalDouble> four =
        List.of(west, south, east, north).stream()
            .map(key -> signed(named.getOrDefault(key, "")))
            .toList();
    return degrees && four.stream().allMatch(OptionalDouble::isPresent)
        ? Area.of(
            four.get(0).getAsDouble(),
            four.get(1).getAsDouble(),
            four.get(2).getAsDouble(),
            four.get(3).getAsDouble())
        : Optional.empty();
  }

  private static OptionalDouble signed(String number) {
    return SIGNED.matcher(number).matches()
        ? OptionalDouble.of(Double.parseDouble(number))
        : OptionalDouble.empty();
  }
}
