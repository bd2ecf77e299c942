package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a format is chosen.
 *
 * @param frame what is around it
 * @param what what is taken away
 * @param back where the reader came from
 * @param backText what that is called
 * @param notes what there is to know: more than the limit, records that are gone
 * @param form where the choice is sent
 * @param formats to choose from; empty when there is nothing to take away
 * @param programs which formats are for which program
 * @param refworks sends the records to RefWorks; null where that is not possible
 */
public record ExportView(
    Frame frame,
    String what,
    String back,
    String backText,
    List<String> notes,
    Form form,
    List<Format> formats,
    List<Program> programs,
    @Nullable Anchor refworks) {

  /** Copies the lists. */
  public ExportView {
    notes = List.copyOf(notes);
    formats = List.copyOf(formats);
    programs = List.copyOf(programs);
  }

  /**
   * A form.
   *
   * @param action where it is sent
   * @param post whether it is too long for an address
   * @param name the parameter of the choice
   * @param hidden what it carries besides
   */
  public record Form(String action, boolean post, String name, List<ResultsView.Hidden> hidden) {
    /** Copies the list. */
    public Form {
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * A program.
   *
   * @param name its name
   * @param formats names of the formats it reads best
   */
  public record Program(String name, List<String> formats) {
    /** Copies the list. */
    public Program {
      formats = List.copyOf(formats);
    }
  }

  /**
   * A format.
   *
   * @param code its value in the form
   * @param name what it is called
   * @param hint what it is for
   */
  public record Format(String code, String name, String hint) {}
}
