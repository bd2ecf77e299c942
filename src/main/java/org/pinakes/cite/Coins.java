package org.pinakes.cite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pinakes.record.PartialDate;

/**
 * A record as an OpenURL context object in a span (COinS, ANSI/NISO Z39.88-2004), by which Zotero
 * sees it in lists. Immutable once made.
 */
public final class Coins {
  private static final int MOST_NAMES = 20;
  private static final String FORMAT = "info:ofi/fmt:kev:mtx:";

  private final StringBuilder text = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  /** The context object in key and encoded value format; empty for a record without title. */
  public static String of(Reference reference) {
    if (reference.title().isEmpty()) {
      return "";
    }
    Coins coins = new Coins();
    String genre = reference.type().name("coins");
    switch (genre) {
      case "article", "preprint" -> coins.journal(reference, genre);
      case "book", "bookitem", "proceeding", "report" -> coins.book(reference, genre);
      case "dissertation" -> coins.thesis(reference);
      default -> coins.other(reference);
    }
    coins.common(reference);
    return coins.text.toString();
  }

  private void journal(Reference reference, String genre) {
    Reference.Host host = reference.host();
    add("rft_val_fmt", FORMAT + "journal");
    add("rft.genre", genre);
    add("rft.atitle", reference.title());
    add("rft.jtitle", host.title());
    add("rft.stitle", host.abbreviation());
    place(host);
  }

  private void book(Reference reference, String genre) {
    boolean part = genre.equals("bookitem") || genre.equals("proceeding");
    add("rft_val_fmt", FORMAT + "book");
    add("rft.genre", genre);
    add(part ? "rft.atitle" : "rft.btitle", reference.title());
    add(part ? "rft.btitle" : "", reference.host().title());
    place(reference.host());
    add("rft.edition", reference.imprint().edition());
  }

  private void thesis(Reference reference) {
    add("rft_val_fmt", FORMAT + "dissertation");
    add("rft.title", reference.title());
    add("rft.inst", reference.imprint().publisher());
  }

  /** Whole journals, too: Zotero takes what is called journal for an article without a title. */
  private void other(Reference reference) {
    add("rft_val_fmt", FORMAT + "dc");
    add("rft.title", reference.title());
    add("rft.source", reference.host().title());
  }

  private void place(Reference.Host host) {
    add("rft.volume", host.volume());
    add("rft.issue", host.issue());
    add("rft.spage", host.pages().first());
    add("rft.epage", host.pages().last());
  }

  private void common(Reference reference) {
    PartialDate date = reference.imprint().date();
    List<Name> authors = reference.names(Name.Part.AUTHOR);
    authors.stream().findFirst().ifPresent(this::first);
    authors.stream()
        .limit(MOST_NAMES)
        .skip(!authors.isEmpty() && authors.getFirst().given().isEmpty() ? 1 : 0)
        .forEach(name -> add("rft.au", name.inverted()));
    add("rft.date", date == null ? "" : date.toString());
    add("rft.pub", reference.imprint().publisher());
    add("rft.place", reference.imprint().place());
    reference.imprint().series().stream().findFirst().ifPresent(name -> add("rft.series", name));
    Brief.values(reference.numbers().isbns()).forEach(isbn -> add("rft.isbn", isbn));
    Brief.values(reference.numbers().issns()).forEach(issn -> add("rft.issn", issn));
    add("rft.language", reference.languageCode());
    add("rft.type", reference.type().name("zotero"));
    String doi = reference.numbers().doi();
    String pmid = reference.numbers().pmid();
    add("rft_id", doi.isEmpty() ? "" : "info:doi/" + doi);
    add("rft_id", pmid.isEmpty() ? "" : "info:pmid/" + pmid);
    add("rft_id", reference.address());
  }

  /** A first author without given name stands here only: programs would divide the whole name. */
  private void first(Name name) {
    add("rft.aulast", name.body() ? "" : name.family());
    add("rft.aufirst", name.given());
    add("rft.aucorp", name.body() ? name.family() : "");
  }

  private void add(String key, String value) {
    if (!key.isEmpty() && !value.isEmpty()) {
      text.append('&').append(key).append('=');
      encode(Brief.text(value));
    }
  }

  /** As forms are sent; most letters need nothing, and runs of others are encoded together. */
  private void encode(String value) {
    int from = 0;
    while (from < value.length()) {
      int to = from;
      while (to < value.length() && isPlain(value.charAt(to))) {
        to++;
      }
      text.append(value, from, to);
      from = to;
      while (to < value.length() && !isPlain(value.charAt(to))) {
        to++;
      }
      if (to > from) {
        text.append(
            to == from + 1 && value.charAt(from) == ' '
                ? "+"
                : URLEncoder.encode(value.substring(from, to), StandardCharsets.UTF_8));
      }
      from = to;
    }
  }

  private static boolean isPlain(char letter) {
    return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '.');
  }
}
