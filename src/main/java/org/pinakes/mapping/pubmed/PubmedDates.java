package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.pubmed.PubmedDate;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.PartialDate;
import org.pinakes.record.RecordDate;
import org.pinakes.record.RecordDate.Kind;

/** The dates of a PubMed record: of the issue, of the article online, and of its history. */
final class PubmedDates {
  private static final Map<String, Kind> HISTORY =
      Map.of(
          "received", Kind.RECEIVED,
          "accepted", Kind.ACCEPTED,
          "revised", Kind.REVISED,
          "epublish", Kind.ELECTRONIC,
          "aheadofprint", Kind.ELECTRONIC,
          "ppublish", Kind.PRINT);

  private final List<RecordDate> dates = new ArrayList<>();

  /**
   * Dates of an article. The date of publication is the earlier of the issue's and the article's
   * own; within the same year or month the more exact one.
   */
  static List<RecordDate> ofArticle(XmlElement article, XmlElement data) {
    PubmedDates found = new PubmedDates();
    Optional<XmlElement> issue = article.at("Journal", "JournalIssue");
    PubmedDate printed = issue.map(PubmedDates::issueDate).orElse(NONE);
    boolean online = isOnlineOnly(article, issue);
    List<PartialDate> electronic =
        article.all("ArticleDate").stream()
            .flatMap(date -> partial(PubmedDate.of(date).from()).stream())
            .toList();
    Optional<PartialDate> first = partial(printed.from());
    for (PartialDate date : electronic) {
      first = Optional.of(first.map(other -> earlier(other, date)).orElse(date));
    }
    first.ifPresent(date -> found.add(Kind.PUBLISHED, date));
    electronic.forEach(date -> found.add(Kind.ELECTRONIC, date));
    if (!online || electronic.isEmpty()) {
      partial(printed.from())
          .ifPresent(date -> found.add(online ? Kind.ELECTRONIC : Kind.PRINT, date));
    }
    found.end(printed);
    found.history(data);
    return List.copyOf(found.dates);
  }

  /** Whether the issue's date is that of no printed issue. */
  private static boolean isOnlineOnly(XmlElement article, Optional<XmlElement> issue) {
    String model = article.attribute("PubModel");
    return model.isEmpty()
        ? issue.map(of -> of.attribute("CitedMedium")).orElse("").equals("Internet")
        : !model.contains("Print");
  }

  /** Dates of a book or of a chapter of one. */
  static List<RecordDate> ofBook(XmlElement document, XmlElement book, XmlElement data) {
    PubmedDates found = new PubmedDates();
    document
        .first("ContributionDate")
        .or(() -> book.first("PubDate"))
        .or(() -> book.first("BeginningDate"))
        .flatMap(date -> partial(PubmedDate.of(date).from()))
        .ifPresent(date -> found.add(Kind.PUBLISHED, date));
    book.first("EndingDate")
        .flatMap(date -> partial(PubmedDate.of(date).from()))
        .ifPresent(date -> found.add(Kind.ENDED, date));
    document
        .first("DateRevised")
        .flatMap(date -> partial(PubmedDate.of(date).from()))
        .ifPresent(date -> found.add(Kind.REVISED, date));
    found.history(data);
    return List.copyOf(found.dates);
  }

  /** The date of the issue as written. */
  static String statement(XmlElement article) {
    return article
        .at("Journal", "JournalIssue")
        .map(PubmedDates::issueDate)
        .orElse(NONE)
        .statement();
  }

  private static final PubmedDate NONE = new PubmedDate(null, null, "");

  private static PubmedDate issueDate(XmlElement issue) {
    return issue.first("PubDate").map(PubmedDate::of).orElse(NONE);
  }

  private void end(PubmedDate span) {
    if (span.from() != null && span.to() != null && span.to().year() > span.from().year()) {
      partial(span.to()).ifPresent(date -> add(Kind.ENDED, date));
    }
  }

  /** Dates of the history; publication dates only where the record has no better ones. */
  private void history(XmlElement data) {
    List<RecordDate> known = List.copyOf(dates);
    for (XmlElement date : data.allAt("History", "PubMedPubDate")) {
      Kind kind = HISTORY.get(date.attribute("PubStatus"));
      boolean better = known.stream().anyMatch(other -> other.kind() == kind);
      if (kind != null && !better) {
        partial(PubmedDate.of(date).from()).ifPresent(day -> add(kind, day));
      }
    }
  }

  private void add(Kind kind, PartialDate date) {
    RecordDate dated = new RecordDate(kind, date);
    if (!dates.contains(dated)) {
      dates.add(dated);
    }
  }

  private static Optional<PartialDate> partial(PubmedDate.@Nullable Day day) {
    return day == null
        ? Optional.empty()
        : PartialDate.of(day.year(), day.month(), day.day())
            .or(() -> Optional.of(PartialDate.ofYear(day.year())));
  }

  private static PartialDate earlier(PartialDate one, PartialDate other) {
    boolean sameYear = one.year() == other.year();
    boolean sameMonth = sameYear && one.month() == other.month();
    if ((sameYear && one.month() == 0) || (sameMonth && one.day() == 0)) {
      return other;
    }
    if ((sameYear && other.month() == 0) || (sameMonth && other.day() == 0)) {
      return one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
