package org.pinakes.cite;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pinakes.record.Language;
import org.pinakes.record.PartialDate;

/**
 * What citations and files need of a record. Every text is on one line, without control characters;
 * what is not known is empty. Immutable.
 *
 * @param id public identifier
 * @param address address of its page in the catalogue
 * @param type what it is
 * @param title the whole title
 * @param mainTitle the title proper
 * @param subTitle the rest of it
 * @param otherTitles other titles of it
 * @param names everybody, authors first
 * @param host what it appeared in
 * @param imprint how it was published
 * @param numbers its identifiers
 * @param links addresses of the text, {@code http} or {@code https}
 * @param languages of the text
 * @param subjects headings and keywords, parts joined by {@code " -- "}
 * @param texts what it says
 */
public record Reference(
    String id,
    String address,
    RecordType type,
    String title,
    String mainTitle,
    String subTitle,
    List<String> otherTitles,
    List<Name> names,
    Host host,
    Imprint imprint,
    Numbers numbers,
    List<String> links,
    List<Language> languages,
    Subjects subjects,
    Texts texts) {

  /** Copies the lists. */
  public Reference {
    otherTitles = List.copyOf(otherTitles);
    names = List.copyOf(names);
    links = List.copyOf(links);
    languages = List.copyOf(languages);
  }

  /**
   * A journal or book of which it is part.
   *
   * @param title its title
   * @param abbreviation its abbreviated title
   * @param volume or empty
   * @param issue or empty
   * @param pages or empty ones
   */
  public record Host(String title, String abbreviation, String volume, String issue, Pages pages) {}

  /**
   * How it was published.
   *
   * @param date null when it is not known
   * @param original year of the first edition, or empty
   * @param publishers in order
   * @param places in order
   * @param edition as written
   * @param series title, with its number behind {@code " ; "}
   * @param extent as written
   */
  public record Imprint(
      @Nullable PartialDate date,
      String original,
      List<String> publishers,
      List<String> places,
      String edition,
      List<String> series,
      List<String> extent) {
    /** Copies the lists. */
    public Imprint {
      publishers = List.copyOf(publishers);
      places = List.copyOf(places);
      series = List.copyOf(series);
      extent = List.copyOf(extent);
    }

    /** Year of publication, or empty. */
    public String year() {
      return date == null ? "" : PartialDate.ofYear(date.year()).toString();
    }

    /** First publisher, or empty. */
    public String publisher() {
      return publishers.isEmpty() ? "" : publishers.getFirst();
    }

    /** First place, or empty. */
    public String place() {
      return places.isEmpty() ? "" : places.getFirst();
    }
  }

  /** Identifiers, without prefixes. */
  public record Numbers(
      List<String> dois,
      String pmid,
      String pmcid,
      List<String> isbns,
      List<String> issns,
      List<String> lccns,
      List<String> oclcs) {
    /** Copies the lists. */
    public Numbers {
      dois = List.copyOf(dois);
      isbns = List.copyOf(isbns);
      issns = List.copyOf(issns);
      lccns = List.copyOf(lccns);
      oclcs = List.copyOf(oclcs);
    }

    /** First DOI, or empty. */
    public String doi() {
      return dois.isEmpty() ? "" : dois.getFirst();
    }
  }

  /** Headings by what they are about. */
  public record Subjects(List<String> topics, List<String> places, List<String> genres) {
    /** Copies the lists. */
    public Subjects {
      topics = List.copyOf(topics);
      places = List.copyOf(places);
      genres = List.copyOf(genres);
    }
  }

  /** Abstracts, contents, notes and statements of rights. */
  public record Texts(
      List<String> abstracts, List<String> contents, List<String> notes, List<String> rights) {
    /** Copies the lists. */
    public Texts {
      abstracts = List.copyOf(abstracts);
      contents = List.copyOf(contents);
      notes = List.copyOf(notes);
      rights = List.copyOf(rights);
    }
  }

  /** Those who took that part. */
  public List<Name> names(Name.Part part) {
    return names.stream().filter(name -> name.part() == part).toList();
  }

  /** Where its text is: the first link, else its DOI's; empty when nothing is known. */
  public String link() {
    if (!links.isEmpty()) {
      return links.getFirst();
    }
    return numbers.doi().isEmpty() ? "" : "https://doi.org/" + numbers.doi();
  }

  /** Address of its PDF, as far as that can be seen from addresses; empty when there is none. */
  public String pdf() {
    return links.stream().filter(Reference::isPdf).findFirst().orElse("");
  }

  /** Where a reader learns of it elsewhere: a link that is no PDF, its DOI's, or any. */
  public String landing() {
    String doi = numbers.doi().isEmpty() ? link() : "https://doi.org/" + numbers.doi();
    return links.stream().filter(link -> !isPdf(link)).findFirst().orElse(doi);
  }

  private static boolean isPdf(String link) {
    String path = link.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
    return path.endsWith(".pdf") || path.endsWith("/pdf") || path.contains("/pdf/");
  }

  /** Code of the language of the text when it has one ({@code en}), else empty. */
  public String languageCode() {
    return languages.size() == 1 ? languages.getFirst().code() : "";
  }
}
