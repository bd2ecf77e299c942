package org.pinakes.mapping.jats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Container;

/** The journal, and where in it the article stands. */
final class JatsJournal {

  private JatsJournal() {}

  /** The container, or null when the record says nothing of one. */
  static @Nullable Container of(JatsArticle article) {
    XmlElement journal = article.journal();
    XmlElement meta = article.meta();
    String number = JatsText.at(meta, "elocation-id");
    String first = JatsText.at(meta, "fpage");
    Container container =
        new Container(
            title(journal),
            abbreviation(journal),
            JatsText.at(meta, "volume"),
            issue(meta),
            first.isEmpty() ? number : first,
            pages(meta, first),
            issns(journal),
            isbns(meta),
            "");
    return container.equals(Container.titled("")) ? null : container;
  }

  private static String title(XmlElement journal) {
    XmlElement group = journal.first("journal-title-group").orElse(journal);
    String main = JatsText.at(group, "journal-title");
    String sub = JatsText.at(group, "journal-subtitle");
    return sub.isEmpty() ? main : main + ": " + sub;
  }

  private static String abbreviation(XmlElement journal) {
    return Stream.of(
            Optional.of(JatsText.at(journal, "journal-title-group", "abbrev-journal-title")),
            Optional.of(JatsText.at(journal, "abbrev-journal-title")),
            journalId(journal, "iso-abbrev"),
            journalId(journal, "nlm-ta"))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> journalId(XmlElement journal, String type) {
    return journal.all("journal-id").stream()
        .filter(id -> id.attribute("journal-id-type").equals(type))
        .map(JatsText::of)
        .findFirst();
  }

  private static String issue(XmlElement meta) {
    return Stream.of("issue", "issue-part", "supplement")
        .map(name -> JatsText.at(meta, name))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String pages(XmlElement meta, String first) {
    String range = JatsText.at(meta, "page-range");
    String last = JatsText.at(meta, "lpage");
    if (!range.isEmpty()) {
      return range;
    }
    return last.isEmpty() || last.equals(first) ? first : first + "-" + last;
  }

  private static List<String> issns(XmlElement journal) {
    return Stream.concat(journal.all("issn").stream(), journal.all("issn-l").stream())
        .flatMap(issn -> Identifiers.issn(issn.text()).stream())
        .distinct()
        .toList();
  }

  private static List<String> isbns(XmlElement meta) {
    return meta.all("isbn").stream()
        .flatMap(isbn -> Identifiers.isbn(isbn.text()).stream())
        .distinct()
        .toList();
  }
}
