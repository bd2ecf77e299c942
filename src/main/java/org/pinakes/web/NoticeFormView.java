package org.pinakes.web;

import java.util.List;

/**
 * The form in which a notice is written.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param heading what it is
 * @param action where it is sent
 * @param id key of the notice; empty for a new one
 * @param fields fields for the languages that come first
 * @param others fields for all other languages
 * @param from when it begins, as the field has it
 * @param until when it ends, as the field has it
 * @param zone in which times are meant
 * @param alarm whether it is urgent
 * @param problem what is wrong; empty for nothing
 * @param preview how it will look; empty before that was asked for
 */
public record NoticeFormView(
    Frame frame,
    List<Anchor> entries,
    String heading,
    String action,
    String id,
    List<Field> fields,
    List<Field> others,
    String from,
    String until,
    String zone,
    boolean alarm,
    String problem,
    List<NoticeDeskView.Text> preview) {

  /** Copies the lists. */
  public NoticeFormView {
    entries = List.copyOf(entries);
    fields = List.copyOf(fields);
    others = List.copyOf(others);
    preview = List.copyOf(preview);
  }

  /** Whether something is written in one of the other languages. */
  public boolean hasOthers() {
    return others.stream().anyMatch(field -> !field.text().isEmpty());
  }

  /**
   * A text in one language.
   *
   * @param tag tag of the language
   * @param direction {@code ltr} or {@code rtl}
   * @param label what the field is for
   * @param text Markdown; may be empty
   */
  public record Field(String tag, String direction, String label, String text) {}
}
