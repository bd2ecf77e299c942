package org.pinakes.web;

import java.util.List;

/**
 * What is kept about readers.
 *
 * @param frame what is around it
 * @param counted whether the use of the catalogue is counted
 * @param tables what is kept with an account
 * @param providers whether readers can sign in by others
 * @param comments whether readers comment on records
 * @param ratings whether readers rate records
 * @param feedback what is said of feedback; empty for a site without
 * @param sent what is kept of it
 */
public record PrivacyView(
    Frame frame,
    boolean counted,
    List<Table> tables,
    boolean providers,
    boolean comments,
    boolean ratings,
    List<String> feedback,
    List<String> sent) {

  /** Copies the list. */
  public PrivacyView {
    tables = List.copyOf(tables);
    feedback = List.copyOf(feedback);
    sent = List.copyOf(sent);
  }

  /**
   * Things of a kind.
   *
   * @param name what they are
   * @param facts what is kept of each
   */
  public record Table(String name, List<String> facts) {
    /** Copies the list. */
    public Table {
      facts = List.copyOf(facts);
    }
  }
}
