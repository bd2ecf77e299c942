package org.pinakes.desk.links;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.http.LinkProbe.Answer;

/**
 * What was found out about a link.
 *
 * @param record in which it is
 * @param address as the record has it
 * @param verdict what is wrong; null for nothing
 * @param status of HTTP; 0 for no answer
 * @param said more about it; may be empty
 */
record Judged(
    LinkedRecord record, String address, @Nullable Verdict verdict, int status, String said) {
  private static final int LONGEST = 500;

  /** By an answer. */
  static Judged of(LinkedRecord record, String address, Answer answer) {
    URI moved = answer.moved();
    Verdict verdict = verdict(address, answer);
    String said = verdict == Verdict.MOVED ? String.valueOf(moved) : answer.failure();
    return new Judged(record, address, verdict, answer.status(), cut(said));
  }

  /** Something that is no address. */
  static Judged malformed(LinkedRecord record, String address) {
    return new Judged(record, address, Verdict.GONE, 0, "");
  }

  /**
   * Who may not come in (401, 403) or comes too often (429) learns nothing about what is there, so
   * that nothing is held against the link.
   */
  private static @Nullable Verdict verdict(String address, Answer answer) {
    int status = answer.status();
    if (status == 404 || status == 410) {
      return Verdict.GONE;
    }
    if (status == 0 || status == 400 || status == 408 || status >= 500) {
      return Verdict.AWAY;
    }
    URI moved = answer.moved();
    boolean good = status < 400;
    return good && moved != null && !isTheSame(address, moved) ? Verdict.MOVED : null;
  }

  /** A page that is now sent with encryption has not moved, nor has one with a slash more. */
  private static boolean isTheSame(String address, URI moved) {
    return plain(address).equals(plain(moved.toString()));
  }

  private static String plain(String address) {
    return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static String cut(String said) {
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
  }
}
