package org.pinakes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.query.Query.Exact;

/**
 * Recognises a reference as it stands in a list of literature, in whatever style: a long text with
 * a year and a volume, pages or initials, and nothing of the query language in it.
 */
final class PastedCitation {
  private static final int SHORTEST = 40;
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 40;
  private static final int MOST_IDENTIFIERS = 6;

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "[^\\p{Lu}\\s]\\s+(?:AND|OR|NOT|NEAR/\\d+)\\s|\\*|\\[[a-z/ ]{2,20}\\]|(?:^|[^,\\s]\\s)[-+]\\p{L}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\d\\s?\\(\\d+[^)]{0,12}\\)|;\\s?\\d|:\\s?\\p{L}?\\d+|\\d[-–]\\d"
              + "|\\b(?:vol|no|pp?|págs?|núm)\\.\\s?\\d|,\\s\\d+,\\s\\d|\\p{Lu}\\.,|\\bet al\\b");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://\\S*?)?\\b10\\.\\d{4,9}/\\S+");
  private static final Pattern PMID = Pattern.compile("(?i)\\bpmid:?\\s*\\d{1,9}\\b");
  private static final Pattern PMCID = Pattern.compile("(?i)\\bPMC\\d{4,10}\\b");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S+");
  private static final Pattern END = Pattern.compile("[.,;:)\\]>}\"'”»]+$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");
  private static final Pattern SEGMENTS =
      Pattern.compile("[.?!]\\s+|[“”«»\"]|\\(\\d{4}[a-z]?\\)[.,:]?");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:-?\\p{Lu}){0,2}");
  private static final Set<String> EMPTY_WORDS =
      Set.of("et", "al", "and", "vol", "no", "pp", "doi", "pmid", "eds", "available", "from", "in");

  private PastedCitation() {}

  /** The query for the identifiers that stand in a longer text, if it is no query. */
  static Optional<Query> identifier(String text) {
    if (text.strip().indexOf(' ') < 0 || LANGUAGE.matcher(text).find()) {
      return Optional.empty();
    }
    Set<Query> found = new LinkedHashSet<>();
    for (Pattern pattern : List.of(DOI, PMID, PMCID)) {
      pattern
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .flatMap(piece -> PastedIdentifier.read(END.matcher(piece).replaceAll("")).stream())
          .filter(Exact.class::isInstance)
          .limit(MOST_IDENTIFIERS)
          .forEach(found::add);
    }
    return Trees.or(List.copyOf(found));
  }

  /** The query for a citation without identifiers, if the text is one. */
  static Optional<Query> read(String text) {
    String plain = ADDRESS.matcher(DOI.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    boolean citation =
        plain.length() >= SHORTEST
            && !LANGUAGE.matcher(plain).find()
            && YEAR.matcher(plain).find()
            && PLACE.matcher(YEAR.matcher(plain).replaceFirst("")).find();
    List<String> words = citation ? words(plain) : List.of();
    return words.size() < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(new Query.Most("all", String.join(" ", words), Terms.MOST_PERCENT));
  }

  /** Its telling words; of very many authors only as many as there is room for. */
  private static List<String> words(String text) {
    List<String> all = telling(text);
    if (all.size() > MOST_WORDS) {
      List<String> rest = new ArrayList<>();
      Arrays.stream(SEGMENTS.split(text))
          .filter(segment -> !isOfNames(segment))
          .forEach(segment -> rest.addAll(telling(segment)));
      all = rest.size() < FEWEST_WORDS ? all : rest;
    }
    return all.stream().limit(MOST_WORDS).toList();
  }

  private static List<String> telling(String text) {
    Set<String> words =
        Arrays.stream(BETWEEN.split(text))
            .filter(word -> word.codePoints().anyMatch(Character::isLetter))
            .filter(word -> word.codePointCount(0, word.length()) > 1)
            .filter(word -> !INITIALS.matcher(word).matches() || isShouted(text))
            .filter(word -> !EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(words);
  }

  private static boolean isShouted(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isOfNames(String segment) {
    List<String> words =
        Arrays.stream(BETWEEN.split(segment)).filter(word -> !word.isEmpty()).toList();
    long initials = words.stream().filter(word -> INITIALS.matcher(word).matches()).count();
    return initials * 4 >= words.size();
  }
}
