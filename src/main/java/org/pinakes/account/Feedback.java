package org.pinakes.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody writes to those who run the site. Belongs to no account.
 *
 * @param kind what it is about
 * @param text what is said
 * @param email address for an answer; empty for none
 * @param page path of the page it is about, without host and query; empty for none
 * @param language tag of the language in which the form was read
 */
public record Feedback(Kind kind, String text, String email, String page, String language) {
  /** Shortest text. */
  public static final int SHORTEST = 5;

  /** Longest text. */
  public static final int LONGEST = 5000;

  /** Longest path of a page. */
  public static final int LONGEST_PAGE = 1000;

  /** What it is about. */
  public enum Kind {
    /** Something is wrong with a record. */
    RECORD,
    /** Somebody wants to know something. */
    QUESTION,
    /** Somebody wishes something. */
    WISH,
    /** Whatever else. */
    OTHER;

    /** As it is kept. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that code. */
    public static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
