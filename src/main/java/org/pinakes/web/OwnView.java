package org.pinakes.web;

import java.util.List;

/**
 * What a reader has noted on a record, on the record's page.
 *
 * @param id identifier of the record
 * @param lists the reader's lists that have it
 * @param tags tags
 * @param typed the same as they stand in the field
 * @param note note; may be empty
 */
public record OwnView(String id, List<Anchor> lists, List<Anchor> tags, String typed, String note) {

  /** Copies the lists. */
  public OwnView {
    lists = List.copyOf(lists);
    tags = List.copyOf(tags);
  }
}
