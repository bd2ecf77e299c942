package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pinakes.index.HeadingKind;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/** Addresses of the site's pages, without host and without language. */
final class Paths {
  static final String HOME = "/";
  static final String SEARCH = "/search";
  static final String FACET = "/search/facet/";
  static final String ADVANCED = SEARCH + "/advanced";
  static final String FIGURES = SEARCH + "/figures";
  static final String SEARCH_HELP = "/help/search";
  static final String RECORD = "/record/";
  static final String STAFF = "/staff";
  static final String SOURCE = "/source";
  static final String TEXT = "/text";
  static final String REFERENCES = "/references";
  static final String SOURCES = "/sources";
  static final String PARTS = "/parts";
  static final String REPORT = "/report";
  static final String WHY = "/why";
  static final String SUGGEST = "/suggest";
  static final String BROWSE = "/browse/";
  static final String AUTHOR = "/author/";
  static final String PAGE = "/page/";
  static final String AREA = SEARCH + "/area";
  static final String FEED = "/feed";
  static final String QR = "/qr";
  static final String MANIFEST = "/manifest.webmanifest";
  static final String STYLEGUIDE = "/styleguide";
  static final String STYLEGUIDE_COVER = "/styleguide/cover";
  static final String CITE = "/cite";
  static final String EXPORT = "/export";
  static final String SEARCH_EXPORT = SEARCH + EXPORT;
  static final String UNAPI = "/unapi";
  static final String COVER = "/cover/";
  static final String PEEK = "/peek/";
  static final String ICON_OF_OLD = "/favicon.ico";
  static final String ADMIN = "/admin";
  static final String ADMIN_SOURCES = ADMIN + "/sources";
  static final String ADMIN_USE = ADMIN + "/use";
  static final String ADMIN_STATE = ADMIN + "/state";
  static final String ADMIN_LINKS = ADMIN + "/links";
  static final String ADMIN_TRANSLATIONS = ADMIN + "/translations";
  static final String ADMIN_USERS = ADMIN + "/users";
  static final String ADMIN_SETTINGS = ADMIN + "/settings";

  private static final String UNRESERVED = "-._~:@!$'()*,=";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Paths() {}

  static String search(SearchState state) {
    String query = state.queryString();
    return query.isEmpty() ? SEARCH : SEARCH + "?" + query;
  }

  static String feed(SearchState state) {
    String query = state.withPage(1).withSort(SortOrder.RELEVANCE).queryString();
    return query.isEmpty() ? FEED : FEED + "?" + query;
  }

  static String figures(SearchState state) {
    String query = state.withPage(1).withSort(SortOrder.RELEVANCE).queryString();
    return query.isEmpty() ? FIGURES : FIGURES + "?" + query;
  }

  static String area(SearchState state) {
    String query = state.withPage(1).withSort(SortOrder.RELEVANCE).queryString();
    return query.isEmpty() ? AREA : AREA + "?" + query;
  }

  static String qr(String path) {
    return QR + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  static String facet(String name) {
    return FACET + encoded(name);
  }

  static String facet(SearchState state, String name) {
    String query = state.withPage(1).queryString();
    return query.isEmpty() ? facet(name) : facet(name) + "?" + query;
  }

  static String advanced(SearchState state) {
    String query = state.withPage(1).queryString();
    return query.isEmpty() ? ADVANCED : ADVANCED + "?" + query;
  }

  static String why(SearchState state, String id) {
    String query = state.withPage(1).queryString();
    String parameter = "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    return WHY + "?" + (query.isEmpty() ? "" : query + "&") + parameter;
  }

  static String record(String id) {
    return RECORD + encoded(id);
  }

  /** A page below that of a record. */
  static String recordPart(String id, String part) {
    return record(id) + part;
  }

  static String staff(String id) {
    return record(id) + STAFF;
  }

  static String source(String id) {
    return record(id) + SOURCE;
  }

  static String cite(String id) {
    return record(id) + CITE;
  }

  static String export(String id) {
    return record(id) + EXPORT;
  }

  static String export(SearchState state) {
    String query = state.withPage(1).queryString();
    return query.isEmpty() ? SEARCH_EXPORT : SEARCH_EXPORT + "?" + query;
  }

  static String cover(String id, String size, String tag) {
    return COVER + encoded(id) + "?size=" + size + "&in=" + tag;
  }

  static String peek(String id) {
    return PEEK + encoded(id);
  }

  static String author(String heading) {
    return AUTHOR + encoded(heading);
  }

  static String browse(HeadingKind kind) {
    return BROWSE + kind.code();
  }

  static String browse(HeadingKind kind, String parameter, String heading) {
    return browse(kind)
        + '?'
        + parameter
        + '='
        + URLEncoder.encode(heading, StandardCharsets.UTF_8);
  }

  static String adminSource(String name) {
    return ADMIN_SOURCES + "/" + encoded(name);
  }

  /** A path without its end. */
  static String before(String path, String end) {
    return path.substring(0, path.length() - end.length());
  }

  /** An identifier as part of a path; its slashes stay, since routes take the rest of the path. */
  private static String encoded(String id) {
    StringBuilder path = new StringBuilder(id.length() + 16);
    for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (isPlain(character)) {
        path.append(character);
      } else {
        path.append('%').append(HEX[character >> 4]).append(HEX[character & 0xF]);
      }
    }
    return path.toString();
  }

  private static boolean isPlain(char c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || c >= '0' && c <= '9' || c == '/' || UNRESERVED.indexOf(c) >= 0;
  }
}
