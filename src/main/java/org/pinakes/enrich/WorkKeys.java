package org.pinakes.enrich;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pinakes.record.Contributor;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Record;

/**
 * Keys that records of the same work share, whatever their edition: {@code AT author title} and
 * {@code UT uniform-title}, as VuFind makes them. Thread-safe.
 */
public final class WorkKeys {
  private static final int LONGEST = 255;
  private static final Transliterator RULES =
      Transliterator.createFromRules(
          "work-key",
          ":: NFD; :: lower; :: Latin; :: [^[:letter:] [:number:]] Remove; :: NFKC;",
          Transliterator.FORWARD);

  private WorkKeys() {}

  /** The keys of a record, each once, in the order title by title and author by author. */
  public static List<String> of(Record record) {
    Set<String> keys = new LinkedHashSet<>();
    record.otherTitles().stream()
        .filter(other -> other.kind() == OtherTitle.Kind.UNIFORM)
        .map(other -> normalise(other.title().full()))
        .filter(title -> !title.isEmpty())
        .forEach(title -> keys.add("UT " + title));
    List<String> authors = authors(record);
    for (String title : authors.isEmpty() ? Set.<String>of() : titles(record)) {
      authors.forEach(author -> keys.add("AT " + author + " " + title));
    }
    return List.copyOf(keys);
  }

  private static List<String> authors(Record record) {
    boolean noneIsMain = record.contributors().stream().noneMatch(Contributor::main);
    List<String> authors = new ArrayList<>();
    for (Contributor contributor : record.contributors()) {
      if (noneIsMain || contributor.main()) {
        String author = normalise(contributor.name());
        if (!author.isEmpty()) {
          authors.add(author);
        }
      }
    }
    return authors;
  }

  private static Set<String> titles(Record record) {
    Set<String> titles = new LinkedHashSet<>();
    List<String> whole = new ArrayList<>();
    whole.add(record.title().full());
    whole.add(TitleSort.withoutArticle(record.title().full()));
    record.otherTitles().stream()
        .filter(other -> other.kind() == OtherTitle.Kind.VARIANT)
        .forEach(other -> whole.add(other.title().full()));
    for (String title : whole) {
      String normal = normalise(title);
      if (!normal.isEmpty()) {
        titles.add(normal);
      }
    }
    return titles;
  }

  /** Letters and digits alone, in Latin letters without marks, at most 255 characters. */
  static String normalise(String text) {
    String latin = LatinKeys.normalise(text);
    String normal = latin == null ? byRules(text) : latin;
    int end =
        normal.length() <= LONGEST || normal.codePointCount(0, normal.length()) <= LONGEST
            ? normal.length()
            : normal.offsetByCodePoints(0, LONGEST);
    return normal.substring(0, end);
  }

  /** What the rules make of a text in any script. */
  static String byRules(String text) {
    return RULES.transliterate(text).toLowerCase(Locale.ROOT);
  }
}
