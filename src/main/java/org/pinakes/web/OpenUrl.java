package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pinakes.index.IndexDocument;

/**
 * A record as an OpenURL 1.0 (ANSI/NISO Z39.88-2004) in key/encoded-value form: a journal article,
 * a book or part of one, a thesis, or whatever else in Dublin Core.
 */
final class OpenUrl {
  private static final int MOST_AUTHORS = 10;

  private final StringBuilder query = new StringBuilder();

  private OpenUrl() {}

  /**
   * Address of the resolver that says what is looked for.
   *
   * @param resolver the resolver's own address, which may have a query already
   */
  static String of(String resolver, IndexDocument document) {
    OpenUrl url = new OpenUrl();
    url.describe(document);
    char joint = resolver.indexOf('?') < 0 ? '?' : '&';
    boolean open = resolver.endsWith("?") || resolver.endsWith("&");
    return resolver + (open ? "" : String.valueOf(joint)) + url.query;
  }

  private void describe(IndexDocument document) {
    add("url_ver", "Z39.88-2004");
    add("url_ctx_fmt", "info:ofi/fmt:kev:mtx:ctx");
    add("ctx_ver", "Z39.88-2004");
    add("rfr_id", "info:sid/pinakes");
    named(document, "info:doi/", "doi_str_mv");
    named(document, "info:pmid/", "pmid_str");
    named(document, "info:oclcnum/", "oclc_num");
    named(document, "info:lccn/", "lccn");
    List<String> formats = document.all("format");
    if (document.has("container_volume") || formats.contains("Article")) {
      article(document);
    } else if (formats.contains("Thesis")) {
      format("dissertation", document, "rft.title");
    } else if (formats.stream().anyMatch(format -> format.startsWith("Book"))) {
      book(document, formats.contains("Book Chapter"));
    } else if (formats.contains("Journal")) {
      add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
      add("rft.genre", "journal");
      add("rft.jtitle", document.first("title"));
      add("rft.issn", document.first("issn"));
    } else {
      format("dc", document, "rft.title");
    }
  }

  private void named(IndexDocument document, String namespace, String field) {
    String value = document.first(field);
    if (!value.isEmpty()) {
      add("rft_id", namespace + value);
    }
  }

  private void article(IndexDocument document) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
    add("rft.genre", "article");
    add("rft.atitle", document.first("title"));
    add("rft.jtitle", document.first("container_title"));
    add("rft.volume", document.first("container_volume"));
    add("rft.issue", document.first("container_issue"));
    add("rft.spage", document.first("container_start_page"));
    add("rft.pages", document.first("container_pages_str"));
    add("rft.issn", document.first("issn"));
    common(document);
  }

  private void book(IndexDocument document, boolean part) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add("rft.genre", part ? "bookitem" : "book");
    if (part) {
      add("rft.atitle", document.first("title"));
      add("rft.btitle", document.first("container_title"));
      add("rft.pages", document.first("container_pages_str"));
    } else {
      add("rft.btitle", document.first("title"));
      add("rft.edition", document.first("edition"));
    }
    add("rft.isbn", document.first("isbn"));
    add("rft.pub", document.first("publisher"));
    add("rft.place", document.first("publication_place_str_mv"));
    common(document);
  }

  private void format(String name, IndexDocument document, String title) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:" + name);
    add(title, document.first("title"));
    common(document);
  }

  private void common(IndexDocument document) {
    String date = document.first("published_str");
    add("rft.date", date.isEmpty() ? document.first("publishDate") : date);
    document.all("author").stream().limit(MOST_AUTHORS).forEach(name -> add("rft.au", name));
  }

  private void add(String key, String value) {
    if (!value.isBlank()) {
      query.append(query.isEmpty() ? "" : "&").append(key).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
