package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.CommentText;

/**
 * What has come by the form for feedback.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param promise how long it is kept, in words
 * @param boxes open and done, with their numbers
 * @param open whether what is open is shown
 * @param action where the form is sent
 * @param letters those of this page, the newest first
 * @param done what has just been done; empty for nothing
 * @param previous address of newer ones; null for none
 * @param next address of older ones; null for none
 */
public record InboxView(
    Frame frame,
    List<Anchor> entries,
    String promise,
    List<CommentQueueView.Counted> boxes,
    boolean open,
    String action,
    List<Letter> letters,
    String done,
    @Nullable String previous,
    @Nullable String next) {

  /** Copies the lists. */
  public InboxView {
    entries = List.copyOf(entries);
    boxes = List.copyOf(boxes);
    letters = List.copyOf(letters);
  }

  /**
   * A piece of feedback.
   *
   * @param id its key
   * @param kind what it is about, in words
   * @param sent when it was sent, in words
   * @param paragraphs what it says
   * @param email address for an answer; empty for none
   * @param answer what opens the editor's program for e-mail; empty for none
   * @param page path of the page it is about; empty for none
   * @param href address of that page
   * @param language in which language the form was read, in words
   */
  public record Letter(
      String id,
      String kind,
      String sent,
      List<List<List<CommentText.Part>>> paragraphs,
      String email,
      String answer,
      String page,
      String href,
      String language) {
    /** Copies the list. */
    public Letter {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
