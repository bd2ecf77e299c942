package org.pinakes.web;

import java.util.List;

/**
 * A reader's tags and notes.
 *
 * @param frame what is around it
 * @param heading what is shown
 * @param tags all tags
 * @param records records that are shown
 */
public record OwnRecordsView(Frame frame, String heading, List<Tag> tags, List<Entry> records) {

  /** Copies the lists. */
  public OwnRecordsView {
    tags = List.copyOf(tags);
    records = List.copyOf(records);
  }

  /**
   * A tag.
   *
   * @param link leads to its records
   * @param count number of records, as it is written
   */
  public record Tag(Anchor link, String count) {}

  /**
   * A record.
   *
   * @param title its title
   * @param href its page
   * @param note the note; may be empty
   */
  public record Entry(String title, String href, String note) {}
}
