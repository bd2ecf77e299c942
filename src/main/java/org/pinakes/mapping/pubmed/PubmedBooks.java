package org.pinakes.mapping.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pinakes.format.pubmed.PubmedDate;
import org.pinakes.format.pubmed.PubmedText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Identifiers;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.Warning;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Language;
import org.pinakes.record.Publication;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Series;
import org.pinakes.record.Title;

/** Maps {@code BookDocument}: a book of the Bookshelf, or a chapter of one. */
final class PubmedBooks {
  private final PublicationTypes types = new PublicationTypes();

  /**
   * Fills a record.
   *
   * @param document {@code BookDocument}
   * @param data {@code PubmedBookData}, empty when there is none
   * @param record receives what they say
   */
  void map(XmlElement document, XmlElement data, SourceProfile profile, RecordBuilder record) {
    XmlElement book = document.first("Book").orElse(document);
    boolean chapter = !PubmedText.of(document, "ArticleTitle").isEmpty();
    List<XmlElement> kinds = document.all("PublicationType");
    List<Language> languages = PubmedArticles.languages(document, profile);
    record.formats(formats(kinds, profile, chapter)).languages(languages);
    Title title = title(document, book, languages, chapter);
    record.title(title);
    if (title.isEmpty()) {
      record.warning(new Warning("no-title", "BookTitle", "the book has no title"));
    }
    record.contributors(contributors(document, book));
    record.abstracts(
        PubmedAbstracts.of(document, document, PubmedArticles.abstractLanguage(languages)));
    record.rights(PubmedAbstracts.rights(document, document));
    record.subjects(PubmedSubjects.of(document)).subjects(types.genres(kinds));
    sections(document, chapter, record);
    book(document, book, chapter, record);
    record.publication(publication(document, book, data));
    record.funding(PubmedRemarks.grants(document));
    record.notes(PubmedRemarks.notes(document, document));
    record.referenceCount(PubmedReferences.count(document, data));
    record.cites(PubmedReferences.cited(document, data));
  }

  private List<String> formats(List<XmlElement> kinds, SourceProfile profile, boolean chapter) {
    String own = chapter ? "Book Chapter" : "Book";
    List<String> formats = new ArrayList<>(profile.formats());
    formats.add(own);
    types.formats(kinds, own).stream()
        .filter(format -> !format.equals("Article"))
        .forEach(formats::add);
    return formats.stream().distinct().toList();
  }

  private static Title title(
      XmlElement document, XmlElement book, List<Language> languages, boolean chapter) {
    Title title =
        PubmedTitles.of(
                chapter
                    ? PubmedText.of(document, "ArticleTitle")
                    : PubmedText.of(book, "BookTitle"),
                PubmedText.of(document, "VernacularTitle"),
                languages.isEmpty() ? "" : languages.getFirst().code())
            .main();
    return chapter ? title : new Title(title.main(), "", volume(book), 0, title.language());
  }

  /** {@code Volume 2: Methods}: which part of a larger work the book is. */
  private static String volume(XmlElement book) {
    String number = PubmedText.of(book, "Volume");
    String title = PubmedText.of(book, "VolumeTitle");
    String volume = number.isEmpty() ? "" : "Volume " + number;
    return volume.isEmpty() || title.isEmpty() ? volume + title : volume + ": " + title;
  }

  /** The document's own authors come first; the book's are the main ones where it has none. */
  private static List<Contributor> contributors(XmlElement document, XmlElement book) {
    List<Contributor> all = new ArrayList<>();
    document.all("AuthorList").forEach(list -> all.addAll(names(list, true)));
    boolean own = !all.isEmpty();
    if (!own || document.first("Book").isPresent()) {
      book.all("AuthorList").forEach(list -> all.addAll(names(list, !own)));
    }
    document
        .all("InvestigatorList")
        .forEach(
            list -> all.addAll(PubmedNames.of(list, "Investigator", false, List.of("researcher"))));
    return all.stream().distinct().toList();
  }

  private static List<Contributor> names(XmlElement list, boolean main) {
    boolean editors = list.attribute("Type").equals("editors");
    List<String> roles = editors ? List.of("editor") : main ? List.of() : List.of("author");
    return PubmedNames.of(list, "Author", main && !editors, roles);
  }

  private static void sections(XmlElement document, boolean chapter, RecordBuilder record) {
    List<String> headings = new ArrayList<>();
    document.all("Sections").forEach(sections -> collect(sections, headings));
    if (chapter) {
      record.sectionHeadings(headings);
    } else {
      record.contents(headings);
    }
  }

  private static void collect(XmlElement parent, List<String> headings) {
    for (XmlElement section : parent.all("Section")) {
      String heading = label(section, PubmedText.of(section, "SectionTitle"));
      if (!heading.isEmpty()) {
        headings.add(heading);
      }
      collect(section, headings);
    }
  }

  /** {@code chapter 5: Diagnosis}. */
  private static String label(XmlElement element, String title) {
    String label =
        element
            .first("LocationLabel")
            .map(found -> (found.attribute("Type") + " " + found.text()).strip())
            .orElse("");
    boolean said = title.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT));
    return label.isEmpty() || said ? title : title.isEmpty() ? label : label + ": " + title;
  }

  private static void book(
      XmlElement document, XmlElement book, boolean chapter, RecordBuilder record) {
    List<String> isbns = isbns(book, record);
    if (chapter) {
      record.container(container(document, book, isbns));
    } else {
      isbns.forEach(isbn -> record.identifier(new Identifier(Identifier.Type.ISBN, isbn)));
    }
    String edition = PubmedText.of(book, "Edition");
    record.editions(edition.isEmpty() ? List.of() : List.of(edition)).series(series(book));
    book.all("ReportNumber").stream()
        .map(XmlElement::text)
        .filter(number -> !number.isEmpty())
        .forEach(number -> record.identifier(new Identifier(Identifier.Type.OTHER, number)));
  }

  private static List<Series> series(XmlElement book) {
    return book.all("CollectionTitle").stream()
        .map(PubmedText::of)
        .filter(title -> !title.isEmpty())
        .map(title -> new Series(title, "", false))
        .toList();
  }

  private static Container container(XmlElement document, XmlElement book, List<String> isbns) {
    return new Container(
        PubmedTitles.withoutStop(PubmedText.of(book, "BookTitle")),
        "",
        PubmedText.of(book, "Volume"),
        "",
        PubmedJournal.startPage(document),
        PubmedJournal.pages(document),
        List.of(),
        isbns,
        label(document, ""));
  }

  private static List<String> isbns(XmlElement book, RecordBuilder record) {
    List<String> isbns = new ArrayList<>();
    for (XmlElement element : book.all("Isbn")) {
      Identifiers.isbn(element.text())
          .ifPresentOrElse(
              isbns::add,
              () ->
                  record.warning(
                      new Warning(
                          "isbn-not-valid",
                          "Isbn",
                          "“"
                              + element.text()
                              + "” is no ISBN (length or check digit); left out")));
    }
    return isbns;
  }

  private static Publication publication(XmlElement document, XmlElement book, XmlElement data) {
    return new Publication(
        texts(book, "PublisherName"),
        texts(book, "PublisherLocation"),
        statement(book),
        PubmedDates.ofBook(document, book, data));
  }

  /** {@code 1993-2020}, {@code 1993-} while it goes on, or the date of publication. */
  private static String statement(XmlElement book) {
    String begun = date(book, "BeginningDate");
    return begun.isEmpty() ? date(book, "PubDate") : begun + "-" + date(book, "EndingDate");
  }

  private static String date(XmlElement book, String name) {
    return book.first(name).map(PubmedDate::of).map(PubmedDate::statement).orElse("");
  }

  private static List<String> texts(XmlElement book, String name) {
    return book.allAt("Publisher", name).stream()
        .map(PubmedText::of)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
