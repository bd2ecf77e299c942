package org.pinakes.web;

import java.util.List;

/**
 * What is kept about readers.
 *
 * @param frame what is around it
 * @param tables what is kept with an account
 * @param providers whether readers can sign in by others
 */
public record PrivacyView(Frame frame, List<Table> tables, boolean providers) {

  /** Copies the list. */
  public PrivacyView {
    tables = List.copyOf(tables);
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
