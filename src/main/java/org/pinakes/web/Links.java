package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pinakes.cite.Brief;
import org.pinakes.index.HeadingKind;
import org.pinakes.search.SearchState;

/**
 * Addresses for the links of one page. When the page's own address names a language, so do they
 * all, and a reader without cookies stays in it.
 *
 * @param language the language the address names; empty when it names none
 * @param view how lists of results look, by its code, when the address says so; else empty
 */
public record Links(String language, String view) {

  /** Where no view is named. */
  Links(String language) {
    this(language, "");
  }

  /** The start page. */
  public String home() {
    return inLanguage(Paths.HOME);
  }

  /** Where search forms are sent. */
  public String searchForm() {
    return Paths.SEARCH;
  }

  /** A form for a new search with several parts. */
  public String advanced() {
    return inLanguage(Paths.ADVANCED);
  }

  /** Where that form is sent. */
  public String advancedForm() {
    return Paths.ADVANCED;
  }

  /** The form with the parts of a search. */
  public String advanced(SearchState state) {
    return inLanguage(Paths.advanced(state));
  }

  /** The feed of a search. */
  public String feed(SearchState state) {
    return inLanguage(Paths.feed(state));
  }

  /** What a search finds, in charts. */
  public String figures(SearchState state) {
    return inLanguage(Paths.figures(state));
  }

  /** What a search finds, on a map. */
  public String area(SearchState state) {
    return inLanguage(Paths.area(state));
  }

  /** Picture of the code of an address on the site. */
  public String qr(String path) {
    return Paths.qr(path);
  }

  /** What lets a browser install the site. */
  public String manifest(String tag) {
    return withLanguage(Paths.MANIFEST, tag);
  }

  /** Opens the reader's own program for e-mail, with a title and an address in it. */
  public String mail(String subject, String text) {
    return "mailto:?subject=" + inMail(Brief.text(subject)) + "&body=" + inMail(text);
  }

  /** Opens the reader's own program for text messages (RFC 5724), for who has a telephone. */
  public String sms(String title, String address) {
    return "sms:?body=" + inMail(Brief.text(title) + "\n" + address);
  }

  private static String inMail(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Help for those who search. */
  public String searchHelp() {
    return inLanguage(Paths.SEARCH_HELP);
  }

  /** Results of a search. */
  public String search(SearchState state) {
    return inLanguage(inView(Paths.search(state)));
  }

  /** Results that have one value of a facet. */
  public String search(String parameter, String value) {
    return search(SearchState.start().with(new SearchState.Filter(parameter, value)));
  }

  /** The values of a facet in the results of a search. */
  public String facet(SearchState state, String name) {
    return inLanguage(Paths.facet(state, name));
  }

  /** Why a record is among the results of a search. */
  public String why(SearchState state, String id) {
    return inLanguage(Paths.why(state, id));
  }

  /** Page of a record. */
  public String record(String id) {
    return inLanguage(Paths.record(id));
  }

  /** Page of a record that knows the list of results from which it is opened. */
  public String record(String id, SearchState list) {
    return inLanguage(inView(Paths.record(id) + WayThroughList.suffix(list)));
  }

  /** A page below that of a record, by the end of its path. */
  String recordPart(String id, String part) {
    return inLanguage(Paths.recordPart(id, part));
  }

  /**
   * The cover of a record.
   *
   * @param size a code of {@link org.pinakes.elsewhere.cover.Size}
   * @param tag language in which a drawn cover says what the work is
   */
  public String cover(String id, String size, String tag) {
    return Paths.cover(id, size, tag);
  }

  /** What a list shows of a record when it is opened there. */
  public String peek(String id) {
    return inLanguage(Paths.peek(id));
  }

  /** Staff view of a record. */
  public String staff(String id) {
    return inLanguage(Paths.staff(id));
  }

  /** The native record, byte for byte. */
  public String source(String id) {
    return Paths.source(id);
  }

  /** The page that cites a record. */
  public String cite(String id) {
    return inLanguage(Paths.cite(id));
  }

  /** Formats in which a record can be taken away. */
  public String export(String id) {
    return inLanguage(Paths.export(id));
  }

  /** Formats in which all results of a search can be taken away. */
  public String export(SearchState state) {
    return inLanguage(Paths.export(state));
  }

  /** Where a form with marked records is sent. */
  public String export() {
    return Paths.EXPORT;
  }

  /** Page of an author. */
  public String author(String heading) {
    return inLanguage(Paths.author(heading));
  }

  /** The beginning of a list of headings. */
  public String browse(HeadingKind kind) {
    return inLanguage(Paths.browse(kind));
  }

  /** The beginning of the list of authors, from which the other lists can be reached. */
  public String browse() {
    return browse(HeadingKind.AUTHOR);
  }

  /** A list of headings from a place on. */
  String browse(HeadingKind kind, String parameter, String heading) {
    return inLanguage(Paths.browse(kind, parameter, heading));
  }

  /** Where suggestions come from. */
  public String suggest() {
    return Paths.SUGGEST;
  }

  /** The administrators' first page. */
  public String admin() {
    return inLanguage(Paths.ADMIN);
  }

  /** The administrator's list of sources. */
  public String adminSources() {
    return inLanguage(Paths.ADMIN_SOURCES);
  }

  /** The administrator's page of a source. */
  public String adminSource(String name) {
    return inLanguage(Paths.adminSource(name));
  }

  /** A page below that of a source, and where a form is sent that does something with it. */
  public String adminSource(String name, String verb) {
    return inLanguage(Paths.adminSource(name) + "/" + verb);
  }

  /** Any page of the site. */
  public String to(String path) {
    return inLanguage(path);
  }

  /** The same page with its lists as the address of this one wants them. */
  String inView(String path) {
    return view.isEmpty() ? path : with(path, Arrangement.PARAMETER, view);
  }

  /** The same results in another view. */
  String search(SearchState state, Arrangement other) {
    return inLanguage(with(Paths.search(state), Arrangement.PARAMETER, other.code()));
  }

  String inLanguage(String path) {
    return language.isEmpty() ? path : withLanguage(path, language);
  }

  /** The same page in a certain language. */
  static String withLanguage(String path, String tag) {
    return with(path, Visit.LANGUAGE, tag);
  }

  private static String with(String path, String parameter, String value) {
    int hash = path.indexOf('#');
    String page = hash < 0 ? path : path.substring(0, hash);
    String place = hash < 0 ? "" : path.substring(hash);
    return page + (page.indexOf('?') < 0 ? '?' : '&') + parameter + "=" + value + place;
  }
}
