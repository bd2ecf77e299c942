package org.pinakes.query;

import java.util.List;

/**
 * How a text was read.
 *
 * @param tree what is looked for
 * @param remarks what could not be read as it stands; mostly none
 */
public record Reading(Query tree, List<Remark> remarks) {

  /** Copies the list. */
  public Reading {
    remarks = List.copyOf(remarks);
  }
}
