package org.pinakes.index;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How names are compared by people: in a language's alphabet, and whatever the accents. */
public final class NameOrder {
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

  /** Letters that differ by a stroke or the like, which Unicode does not take apart. */
  private static final String STROKES = "øłđħıŧð";

  private static final String PLAIN = "oldhitd";

  private NameOrder() {}

  /**
   * Things in the order of their names, which are each turned into a key once.
   *
   * @param language tag of the language whose alphabet counts
   */
  public static <T> List<T> sorted(List<T> things, Function<T, String> name, String language) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
    record Keyed<V>(V thing, com.ibm.icu.text.CollationKey key) {}
    return things.stream()
        .map(thing -> new Keyed<>(thing, collator.getCollationKey(name.apply(thing))))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::thing)
        .toList();
  }

  /** The text without case and accents, for looking for a part of it. */
  public static String folded(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = UCharacter.foldCase(DECOMPOSED.normalize(text), true);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(point -> UCharacter.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> plain.appendCodePoint(withoutStroke(point)));
    return plain.toString();
  }

  private static int withoutStroke(int point) {
    int at = STROKES.indexOf(point);
    return at < 0 ? point : PLAIN.charAt(at);
  }
}
