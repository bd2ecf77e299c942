package org.pinakes.enrich.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Isbn;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Record;
import org.pinakes.record.RecordDate;

/** Draws the facts out of a record. Thread-safe. */
public final class FactsOfRecord {
  private static final int MOST_AUTHORS = 6;
  private static final int MOST_NUMBERS = 4;
  private static final int LONGEST_NUMBER = 100;

  private final KindsOfWork kinds = KindsOfWork.read();
  private final TitleLists titles = TitleLists.read();

  /**
   * The facts of a record.
   *
   * @param id public identifier under which the catalogue has it
   * @param source name of its source
   */
  public MatchFacts of(Record record, String id, String source) {
    TitleLists.Told told = titles.told(PlainWords.of(record.title().full()));
    MatchFacts.Notice notice = kinds.notice(record);
    Container container = record.container();
    Years years = Years.of(record);
    List<String> dois = identifiers(record, Identifier.Type.DOI);
    return new MatchFacts(
        id,
        source,
        kinds.kind(record, dois),
        notice == MatchFacts.Notice.NONE ? told.notice() : notice,
        told.title(),
        otherTitle(record),
        titles.isGeneric(told.title()),
        years.first(),
        years.last(),
        container == null ? "" : number(container.volume()),
        container == null ? "" : number(container.issue()),
        container == null ? "" : startPage(container),
        authors(record),
        container == null ? "" : journal(container),
        container == null ? List.of() : some(container.issns()),
        identifiers(record, Identifier.Type.ISBN).stream().map(FactsOfRecord::isbn13).toList(),
        dois,
        first(identifiers(record, Identifier.Type.PMID)),
        first(identifiers(record, Identifier.Type.PMCID)),
        record.editions().isEmpty() ? "" : Editions.of(record.editions().getFirst()),
        PlainWords.of(record.title().part()));
  }

  private static String otherTitle(Record record) {
    for (OtherTitle other : record.otherTitles()) {
      if (other.kind() == OtherTitle.Kind.VERNACULAR
          || other.kind() == OtherTitle.Kind.TRANSLATED) {
        return PlainWords.of(other.title().full());
      }
    }
    return "";
  }

  private static List<String> authors(Record record) {
    List<String> names = new ArrayList<>(MOST_AUTHORS);
    for (Contributor contributor : record.contributors()) {
      if (contributor.main() && names.size() < MOST_AUTHORS) {
        String name = AuthorNames.of(contributor);
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<String> identifiers(Record record, Identifier.Type type) {
    Set<String> found = new LinkedHashSet<>();
    for (Identifier identifier : record.identifiers()) {
      if (identifier.type() == type && found.size() < MOST_NUMBERS) {
        found.add(clean(identifier.value()));
      }
    }
    return List.copyOf(found);
  }

  private static List<String> some(List<String> values) {
    return values.stream().limit(MOST_NUMBERS).map(FactsOfRecord::clean).toList();
  }

  /** Without the signs that part packed facts. */
  private static String clean(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    String cut = lower.length() > LONGEST_NUMBER ? lower.substring(0, LONGEST_NUMBER) : lower;
    return cut.indexOf('\u001e') < 0 && cut.indexOf('\u001f') < 0 ? cut : "";
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static String journal(Container container) {
    return PlainWords.of(
        container.title().isEmpty() ? container.abbreviation() : container.title());
  }

  private static String startPage(Container container) {
    String pages = container.startPage().isEmpty() ? container.pages() : container.startPage();
    int end = 0;
    while (end < pages.length() && isPartOfPage(pages.charAt(end))) {
      end++;
    }
    return number(pages.substring(0, end));
  }

  private static boolean isPartOfPage(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  /** Letters and digits without zeros in front. */
  private static String number(String written) {
    String plain = PlainWords.joined(PlainWords.of(written));
    int start = 0;
    while (start < plain.length() - 1 && plain.charAt(start) == '0') {
      start++;
    }
    return plain.substring(start, Math.min(plain.length(), start + LONGEST_NUMBER));
  }

  /** The number of thirteen digits that an ISBN of ten stands for. */
  private static String isbn13(String isbn) {
    return Isbn.thirteen(isbn).orElse(isbn);
  }

  /** First and last year of publication. */
  private record Years(int first, int last) {
    static Years of(Record record) {
      int first = 0;
      int last = 0;
      for (RecordDate date : record.publication().dates()) {
        boolean published =
            switch (date.kind()) {
              case PUBLISHED, ELECTRONIC, PRINT -> true;
              case COPYRIGHT -> first == 0;
              case ENDED, ORIGINAL, RECEIVED, ACCEPTED, REVISED -> false;
            };
        if (published) {
          int year = date.date().year();
          first = first == 0 ? year : Math.min(first, year);
          last = Math.max(last, year);
        }
      }
      return new Years(first, last);
    }
  }
}
