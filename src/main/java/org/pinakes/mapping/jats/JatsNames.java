package org.pinakes.mapping.jats;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;

/** Personal names: {@code Surname, Given, Suffix}; bare initials get their stops. */
final class JatsNames {
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\p{M}*\\.?(?:-\\p{Lu}\\.?)*");
  private static final Pattern STOPPED = Pattern.compile("(?:\\p{Lu}\\p{M}*\\.-?)+");
  private static final Pattern CLUSTER = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern LOWER = Pattern.compile(".*\\p{Ll}.*");

  private JatsNames() {}

  /** The name in a {@code name} or {@code string-name} element, or empty. */
  static String of(XmlElement name) {
    String surname = JatsText.at(name, "surname");
    XmlElement givenNames = name.first("given-names").orElse(null);
    if (surname.isEmpty() && givenNames == null) {
      return JatsText.of(name);
    }
    String given = givenNames == null ? "" : given(givenNames, surname);
    String suffix = JatsText.at(name, "suffix");
    if (name.attribute("name-style").equals("islensk")) {
      return joined(" ", given, surname);
    }
    return joined(", ", surname, given, stoppedSuffix(suffix));
  }

  private static String given(XmlElement element, String surname) {
    String given = JatsText.of(element);
    boolean saysSo = given.equals(element.attribute("initials"));
    // LI, WU and BO are names in a list of names in capitals.
    boolean cluster =
        CLUSTER.matcher(given).matches() && (saysSo || LOWER.matcher(surname).matches());
    if (cluster) {
      return Arrays.stream(given.split("", -1))
          .filter(letter -> !letter.isEmpty())
          .map(letter -> letter + ".")
          .collect(Collectors.joining(" "));
    }
    return Stream.of(given.split(" ", -1)).map(JatsNames::stopped).collect(Collectors.joining(" "));
  }

  private static String stoppedSuffix(String suffix) {
    return suffix.equals("Jr") || suffix.equals("Sr") ? suffix + "." : suffix;
  }

  private static String stopped(String part) {
    if (INITIALS.matcher(part).matches()) {
      return part.replace(".", "").replace("-", ".-") + ".";
    }
    if (STOPPED.matcher(part).matches()) {
      return part.replaceAll("\\.(?=\\p{Lu})", ". ");
    }
    return part;
  }

  private static String joined(String separator, String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }
}
