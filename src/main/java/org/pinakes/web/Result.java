package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexResponse.Piece;

/**
 * A record in a list.
 *
 * @param id its identifier
 * @param href its page
 * @param title in pieces, hits marked; never empty
 * @param language code for the title's {@code lang}, null when it is not known
 * @param authors the first few
 * @param moreAuthors number of those left out
 * @param appearedIn journal, else publisher, in pieces; may be empty
 * @param year year of publication, or empty
 * @param formats what it is, in the reader's words
 * @param snippet some of its text, in pieces; may be empty
 * @param inFullText whether that is from the full text
 * @param online the text online, or null
 * @param why address of the reasons why it was found; empty where nothing was looked for
 * @param mark by what it is marked, and known to reference managers
 */
public record Result(
    String id,
    String href,
    List<Piece> title,
    @Nullable String language,
    List<Author> authors,
    int moreAuthors,
    List<Piece> appearedIn,
    String year,
    List<String> formats,
    List<Piece> snippet,
    boolean inFullText,
    @Nullable Anchor online,
    String why,
    Mark mark) {

  /** Copies the lists. */
  public Result {
    title = List.copyOf(title);
    authors = List.copyOf(authors);
    appearedIn = List.copyOf(appearedIn);
    formats = List.copyOf(formats);
    snippet = List.copyOf(snippet);
  }

  /**
   * What a reader marks.
   *
   * @param id its identifier
   * @param title its title in one piece; never empty
   * @param coins a context object for a span's title; empty for none
   */
  public record Mark(String id, String title, String coins) {}

  /**
   * Somebody who made it.
   *
   * @param name in pieces, hits marked
   * @param href the author's page
   */
  public record Author(List<Piece> name, String href) {
    /** Copies the list. */
    public Author {
      name = List.copyOf(name);
    }
  }
}
