package org.pinakes.elsewhere;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with names in braces where something of a work is put in: {@code
 * https://example.org/isbn/{isbn}}. What is put in is encoded, so that it can neither end the part
 * of the address in which it stands nor lead to another host.
 *
 * @param text the address as the site's owner wrote it; checked by {@link #problem}
 */
public record AddressTemplate(String text) {
  /** The name for the size of a picture. */
  public static final String SIZE = "size";

  private static final Map<String, Function<KnownAs, List<String>>> NAMES =
      Map.of(
          "isbn", KnownAs::isbns,
          "isbn10", KnownAs::shortIsbns,
          "issn", KnownAs::issns,
          "oclc", KnownAs::oclc,
          "lccn", KnownAs::lccns,
          "doi", KnownAs::dois,
          "title", work -> some(work.title()),
          "author", work -> some(work.author()));

  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#{}@]+[/?][^\\s]*");

  /** A work may have an ISBN for each of many bindings. */
  private static final int MOST = 3;

  /** Code points of a title or name. */
  private static final int LONGEST = 200;

  /**
   * What is wrong with an address that somebody wrote; empty when nothing is.
   *
   * @param sized whether there may be the size of a picture in it
   */
  public static Optional<String> problem(String text, boolean sized) {
    Set<String> names = names(text);
    for (String name : names) {
      if (!NAMES.containsKey(name) && !(sized && name.equals(SIZE))) {
        return Optional.of(
            "has {" + name + "} in it, which is unknown; known are: " + known(sized));
      }
    }
    if (names.stream().noneMatch(NAMES::containsKey)) {
      return Optional.of("has nothing of a record in it; what can be is: " + known(sized));
    }
    boolean possible = ADDRESS.matcher(text).matches() && isAddress(text);
    return possible
        ? Optional.empty()
        : Optional.of(
            "must be an address that begins with https:// or http:// and a host, for example"
                + " https://example.org/isbn/{isbn}");
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(NAME.matcher(text).replaceAll("x")).getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Whether an address has the host and the port of this one. */
  boolean isAt(URI address) {
    URI here = URI.create(NAME.matcher(text).replaceAll("x"));
    return here.getHost().equalsIgnoreCase(address.getHost()) && port(here) == port(address);
  }

  private static int port(URI address) {
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static String known(boolean sized) {
    List<String> names = new ArrayList<>(NAMES.keySet());
    Collections.sort(names);
    if (sized) {
      names.add(SIZE);
    }
    return "{" + String.join("}, {", names) + "}";
  }

  private static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The address for a work; empty when the work has not all that it needs. */
  public Optional<String> of(KnownAs work) {
    return all(work, "").stream().findFirst();
  }

  /**
   * The addresses for a work that is known by several numbers of a kind, a few at most.
   *
   * @param size what stands for the size of a picture
   */
  public List<String> all(KnownAs work, String size) {
    int many = 1;
    for (String name : names(text)) {
      int values = values(name, work, size).size();
      if (values == 0) {
        return List.of();
      }
      many = Math.max(many, values);
    }
    List<String> addresses = new ArrayList<>();
    for (int number = 0; number < Math.min(many, MOST); number++) {
      addresses.add(one(work, size, number));
    }
    return addresses;
  }

  private String one(KnownAs work, String size, int number) {
    return NAME.matcher(text)
        .replaceAll(found -> {
          List<String> values = values(found.group(1), work, size);
          String value = values.get(Math.min(number, values.size() - 1));
          return Matcher.quoteReplacement(encoded(found.group(1), value));
        });
  }

  private static List<String> values(String name, KnownAs work, String size) {
    Function<KnownAs, List<String>> values = NAMES.get(name);
    List<String> found = values == null ? some(size) : values.apply(work);
    return found.stream().filter(value -> !value.isBlank()).toList();
  }

  private static List<String> some(String text) {
    String bare = text.strip();
    int end = bare.offsetByCodePoints(0, Math.min(LONGEST, bare.codePointCount(0, bare.length())));
    return bare.isEmpty() ? List.of() : List.of(bare.substring(0, end));
  }

  /** The slashes of a DOI stay, unless it could climb with them. */
  private static String encoded(String name, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    boolean climbs = Pattern.compile("(^|/)\\.{0,2}(/|$)").matcher(value).find();
    return name.equals("doi") && !climbs ? encoded.replace("%2F", "/") : encoded;
  }
}
