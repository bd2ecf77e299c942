package org.pinakes.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingList.Item;
import org.pinakes.account.ReadingLists;
import org.pinakes.index.IndexDocument;

/**
 * Which records of a list a page shows. In the list's own order, only those of the page are read;
 * in another, all of them are ({@link ReadingLists#MOST_ITEMS} at most). Thread-safe.
 */
final class ListSelection {
  /** Records on a page. */
  static final int PAGE = 50;

  private final ReadingLists lists;
  private final AnyName records;

  ListSelection(ReadingLists lists, AnyName records) {
    this.lists = lists;
    this.records = records;
  }

  /**
   * Records of a page.
   *
   * @param items them
   * @param total how many there are on all pages
   */
  record Chosen(List<Item> items, int total) {}

  /**
   * @param tags the reader's own tags, with the records that have them
   */
  Chosen of(Visit visit, ReadingList list, ListAsked asked, Map<String, Set<String>> tags) {
    int before = (asked.page() - 1) * PAGE;
    if (asked.isOwnOrder()) {
      return new Chosen(lists.items(list, before, PAGE), list.size());
    }
    List<Item> all = all(list, asked);
    Set<String> tagged = tags.getOrDefault(asked.tag(), Set.of());
    Stream<Item> found =
        all.stream().filter(item -> asked.tag().isEmpty() || tagged.contains(item.record().id()));
    List<Item> sorted = sorted(visit, found, all, asked.order()).toList();
    return new Chosen(sorted.stream().skip(before).limit(PAGE).toList(), sorted.size());
  }

  private List<Item> all(ReadingList list, ListAsked asked) {
    return asked.order() == ListAsked.Order.ADDED
        ? lists.newest(list)
        : lists.items(list, 0, ReadingLists.MOST_ITEMS);
  }

  private Stream<Item> sorted(
      Visit visit, Stream<Item> items, List<Item> all, ListAsked.Order order) {
    return switch (order) {
      case OWN, ADDED -> items;
      case TITLE -> items.sorted(Comparator.comparing(ListSelection::title, filing(visit)));
      case AUTHOR -> {
        Map<String, IndexDocument> found = found(all);
        yield items.sorted(
            Comparator.comparing(item -> author(found, item), missingLast(filing(visit))));
      }
      case YEAR -> {
        Map<String, IndexDocument> found = found(all);
        yield items.sorted(
            Comparator.comparing(
                item -> field(found, item, "publishDate"),
                missingLast(Comparator.<String>reverseOrder())));
      }
    };
  }

  /** Whatever has another name now stands last: a look-up for each would be too much. */
  private Map<String, IndexDocument> found(List<Item> items) {
    return records.unchanged(items.stream().map(item -> item.record().id()).toList());
  }

  private static String title(Item item) {
    return item.record().title();
  }

  private static String author(Map<String, IndexDocument> found, Item item) {
    String person = field(found, item, "author");
    return person.isEmpty() ? field(found, item, "author_corporate") : person;
  }

  private static String field(Map<String, IndexDocument> found, Item item, String field) {
    IndexDocument document = found.get(item.record().id());
    return document == null ? "" : document.first(field);
  }

  private static Comparator<String> filing(Visit visit) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(visit.messages().tag()));
    return collator::compare;
  }

  private static Comparator<String> missingLast(Comparator<String> order) {
    return Comparator.comparing(String::isEmpty).thenComparing(order);
  }
}
