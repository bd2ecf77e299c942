package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Identifiers;
import org.pinakes.problem.Warning;
import org.pinakes.record.Container;

/** The journal and the place in it. */
final class PubmedJournal {
  private static final Pattern PAGE_END = Pattern.compile("[-\u2010-\u2015,;]");
  private static final Pattern ARTICLE_NUMBER = Pattern.compile("[A-Za-z]{0,3}\\d{1,7}");

  private PubmedJournal() {}

  /** Reads journal, issue and pages of an article. */
  static Container of(XmlElement citation, XmlElement article, Consumer<Warning> warnings) {
    XmlElement journal = article.first("Journal").orElse(article);
    String abbreviation = PubmedText.of(journal, "ISOAbbreviation");
    String medline = PubmedText.of(citation, "MedlineJournalInfo", "MedlineTA");
    String title = PubmedText.of(journal, "Title");
    List<XmlElement> issns = new ArrayList<>(journal.all("ISSN"));
    issns.addAll(citation.allAt("MedlineJournalInfo", "ISSNLinking"));
    return new Container(
        title.isEmpty() ? medline : title,
        abbreviation.isEmpty() ? medline : abbreviation,
        PubmedText.of(journal, "JournalIssue", "Volume"),
        PubmedText.of(journal, "JournalIssue", "Issue"),
        startPage(article),
        pages(article),
        issns.stream().flatMap(issn -> issn(issn, warnings)).distinct().toList(),
        List.of(),
        "");
  }

  /** Pages as written, or made of the first and the last one. */
  static String pages(XmlElement parent) {
    String pages = PubmedText.of(parent, "Pagination", "MedlinePgn");
    if (!pages.isEmpty()) {
      return pages;
    }
    String start = PubmedText.of(parent, "Pagination", "StartPage");
    String end = PubmedText.of(parent, "Pagination", "EndPage");
    return end.isEmpty() || end.equals(start) ? start : start + "-" + end;
  }

  /** First page; for an article without pages its number, where the publisher's one looks so. */
  static String startPage(XmlElement parent) {
    String start = PubmedText.of(parent, "Pagination", "StartPage");
    if (!start.isEmpty()) {
      return start;
    }
    String pages = pages(parent);
    return pages.isEmpty() ? articleNumber(parent) : PAGE_END.split(pages, 2)[0].strip();
  }

  private static String articleNumber(XmlElement article) {
    return article.all("ELocationID").stream()
        .filter(id -> id.attribute("EIdType").equals("pii"))
        .map(XmlElement::text)
        .filter(ARTICLE_NUMBER.asMatchPredicate())
        .findFirst()
        .orElse("");
  }

  private static Stream<String> issn(XmlElement element, Consumer<Warning> warnings) {
    Optional<String> issn = Identifiers.issn(element.text());
    if (issn.isEmpty() && !element.text().isEmpty()) {
      warnings.accept(
          new Warning(
              "issn-not-valid",
              element.name(),
              "“" + element.text() + "” is no ISSN (form or check digit); left out"));
    }
    return issn.stream();
  }
}
