package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Contributor;
import org.pinakes.record.Contributor.Kind;

/** Authors, editors and investigators of PubMed as contributors. */
final class PubmedNames {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BARE_INITIAL = Pattern.compile("\\p{Lu}\\p{M}*");
  private static final Pattern BARE_INITIALS = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern LETTER = Pattern.compile("(\\p{Lu}\\p{M}*)(?=\\p{Lu})");
  private static final Pattern INITIAL_PAIR = Pattern.compile("(\\p{Lu})\\.?-(\\p{Lu})\\.?");
  private static final Pattern ORCID =
      Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])");

  private PubmedNames() {}

  /**
   * The names of a list, in order. Names that PubMed marks as wrong ({@code ValidYN="N"}) stand
   * beside their corrections and are left out.
   */
  static List<Contributor> of(XmlElement list, String element, boolean main, List<String> roles) {
    List<XmlElement> all = list.all(element);
    List<XmlElement> valid =
        all.stream().filter(name -> !name.attribute("ValidYN").equals("N")).toList();
    return (valid.isEmpty() ? all : valid)
        .stream().flatMap(name -> contributor(name, main, roles).stream()).toList();
  }

  /** {@code Buxton, J. A.}: the form in which a person's name is shown, or empty. */
  static String personal(XmlElement name) {
    String last = PubmedText.of(name, "LastName");
    String rest =
        Stream.of(given(name), suffix(PubmedText.of(name, "Suffix")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return last.isEmpty() || rest.isEmpty() ? last + rest : last + ", " + rest;
  }

  private static Optional<Contributor> contributor(
      XmlElement name, boolean main, List<String> roles) {
    String collective = PubmedText.of(name, "CollectiveName");
    String shown = collective.isEmpty() ? personal(name) : withoutStop(collective);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = collective.isEmpty() ? Kind.PERSON : Kind.CORPORATE;
    return Optional.of(
        new Contributor(shown, kind, main, roles, "", affiliations(name), orcid(name), ""));
  }

  private static String given(XmlElement name) {
    String initials = PubmedText.of(name, "Initials");
    String fore = PubmedText.of(name, "ForeName");
    if (fore.isEmpty()) {
      fore = (PubmedText.of(name, "FirstName") + " " + PubmedText.of(name, "MiddleName")).strip();
    }
    boolean bare = fore.isEmpty() || (fore.equals(initials) && bareInitials(fore));
    return bare ? spacedInitials(initials) : withStops(fore);
  }

  private static boolean bareInitials(String text) {
    return BARE_INITIALS.matcher(text).matches();
  }

  private static String spacedInitials(String initials) {
    return withStops(
        bareInitials(initials) ? LETTER.matcher(initials).replaceAll("$1 ") : initials);
  }

  /** Initials get their stop ({@code J A} is {@code J. A.}); names stay as they are. */
  private static String withStops(String given) {
    return SPACE
        .splitAsStream(given)
        .map(part -> BARE_INITIAL.matcher(part).matches() ? part + "." : part)
        .map(part -> part.indexOf('-') < 0 ? part : pairWithStops(part))
        .collect(Collectors.joining(" "));
  }

  /** {@code J-P} is {@code J.-P.}; {@code Jean-Pierre} stays. */
  private static String pairWithStops(String part) {
    Matcher pair = INITIAL_PAIR.matcher(part);
    return pair.matches() ? pair.group(1) + ".-" + pair.group(2) + "." : part;
  }

  private static String suffix(String suffix) {
    return suffix.equals("Jr") || suffix.equals("Sr") ? suffix + "." : suffix;
  }

  private static String withoutStop(String name) {
    return name.endsWith(".") && !name.endsWith("Inc.") && !name.endsWith("Ltd.")
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private static List<String> affiliations(XmlElement name) {
    List<String> affiliations = new ArrayList<>();
    name.allAt("AffiliationInfo", "Affiliation")
        .forEach(affiliation -> affiliations.add(PubmedText.of(affiliation)));
    name.all("Affiliation").forEach(affiliation -> affiliations.add(PubmedText.of(affiliation)));
    return affiliations.stream().filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static String orcid(XmlElement name) {
    return name.all("Identifier").stream()
        .filter(identifier -> identifier.attribute("Source").equalsIgnoreCase("ORCID"))
        .flatMap(identifier -> orcid(identifier.text()).stream())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> orcid(String text) {
    Matcher found = ORCID.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String orcid =
        String.join("-", found.group(1), found.group(2), found.group(3), upper(found.group(4)));
    return hasRightCheckDigit(orcid) ? Optional.of(orcid) : Optional.empty();
  }

  private static String upper(String last) {
    return last.replace('x', 'X');
  }

  /** ISO/IEC 7064, MOD 11-2. */
  private static boolean hasRightCheckDigit(String orcid) {
    int total = 0;
    for (int i = 0; i < orcid.length() - 1; i++) {
      char character = orcid.charAt(i);
      total = character == '-' ? total : (total + (character - '0')) * 2 % 11;
    }
    int check = (12 - total) % 11;
    return orcid.charAt(orcid.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
