package org.pinakes.web;

import org.pinakes.account.Comments;

/** Addresses of what readers and editors say, without host and without language. */
public final class VoicePaths {
  /** One's own comments; comments are sent there. */
  public static final String COMMENTS = "/comments";

  /** One's own ratings; stars are sent there. */
  public static final String RATINGS = "/ratings";

  /** The form for feedback. */
  public static final String FEEDBACK = "/feedback";

  /** Comments on which editors decide. */
  public static final String DESK_COMMENTS = Paths.ADMIN + "/comments";

  /** Lists that editors put on the start page. */
  public static final String DESK_LISTS = Paths.ADMIN + "/lists";

  /** Notices that editors write. */
  public static final String DESK_NOTICES = Paths.ADMIN + "/notices";

  /** What has come by the form for feedback. */
  public static final String DESK_FEEDBACK = Paths.ADMIN + "/feedback";

  /** The parameter of a record's page that pages its comments. */
  static final String PAGE = "comments";

  /** The parameter of a record's page that says what has just been done. */
  static final String SAID = "said";

  /** Where comments stand in the page of a record. */
  static final String PLACE = "#comments";

  /** Where ratings stand in the page of a record. */
  static final String RATING_PLACE = "#rating";

  private VoicePaths() {}

  /** One of one's own comments. */
  public static String comment(String id) {
    return COMMENTS + "/" + id;
  }

  /** Where it is reported. */
  public static String report(String id) {
    return COMMENTS + "/" + id + "/report";
  }

  /** One of the queues of comments. */
  static String queue(Comments.Queue queue, int page) {
    return DESK_COMMENTS + "?show=" + queue.code() + (page > 1 ? "&page=" + page : "");
  }

  /** The comments on a record, and what has just been done there. */
  static String comments(String record, String said) {
    return Paths.record(record) + "?" + SAID + "=" + said + PLACE;
  }

  /** The ratings of a record, and what has just been done there; nothing when that is empty. */
  static String rating(String record, String said) {
    String query = said.isEmpty() ? "" : "?" + SAID + "=" + said;
    return Paths.record(record) + query + RATING_PLACE;
  }

  /** A page of the comments on a record. */
  static String comments(String record, int page) {
    return Paths.record(record) + (page > 1 ? "?" + PAGE + "=" + page : "") + PLACE;
  }
}
