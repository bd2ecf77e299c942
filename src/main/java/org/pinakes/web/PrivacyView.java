package org.pinakes.web;

import java.util.List;

/**
 * What is kept about readers.
 *
 * @param frame what is around it
 * @param counted whether the use of the catalogue is counted
 * @param tables what is kept with an account
 */
public record PrivacyView(Frame frame, boolean counted, List<Table> tables) {

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
