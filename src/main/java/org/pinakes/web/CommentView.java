package org.pinakes.web;

import java.util.List;
import org.pinakes.account.CommentText;

/**
 * A comment as it is shown.
 *
 * @param id its key
 * @param seen its key with this text
 * @param name the name that who wrote it had then
 * @param badge what its writer is, in words, if that counts; empty for a reader
 * @param day when it was written, {@code 2026-03-01}
 * @param date the same in words
 * @param paragraphs what it says
 * @param state who may read it, in words
 * @param reason why it was refused; empty for no reason
 * @param title title of the record
 * @param record address of the record's page
 * @param open whether its writer may still change it
 * @param reports how many readers find that it should be looked at, in words; empty for none
 * @param reporting whether the reader may report it
 * @param reported whether the reader has reported it
 */
public record CommentView(
    String id,
    String seen,
    String name,
    String badge,
    String day,
    String date,
    List<List<List<CommentText.Part>>> paragraphs,
    String state,
    String reason,
    String title,
    String record,
    boolean open,
    String reports,
    boolean reporting,
    boolean reported) {

  /** Copies the list. */
  public CommentView {
    paragraphs = List.copyOf(paragraphs);
  }
}
