package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a form.
 *
 * @param frame what is around it
 * @param heading what it is about
 * @param said paragraphs above the form
 * @param problem what was wrong with what was sent; empty for nothing
 * @param action where it is sent; empty for a page that only says something
 * @param token what shows that it is ours
 * @param hidden fields that are not seen
 * @param fields fields to fill in
 * @param button what the button says
 * @param grave whether what it does cannot be undone
 * @param ways where else to go
 * @param others ways to sign in besides this form; null for none
 */
public record FormView(
    Frame frame,
    String heading,
    List<String> said,
    String problem,
    String action,
    String token,
    List<ResultsView.Hidden> hidden,
    List<Field> fields,
    String button,
    boolean grave,
    List<Anchor> ways,
    @Nullable OtherWays others) {

  /** Copies the lists. */
  public FormView {
    said = List.copyOf(said);
    hidden = List.copyOf(hidden);
    fields = List.copyOf(fields);
    ways = List.copyOf(ways);
  }

  /**
   * A field to fill in.
   *
   * @param name its name
   * @param type {@code text}, {@code email}, {@code password}
   * @param label what it is for
   * @param value what stands in it
   * @param hint more about it; empty for nothing
   * @param problem what is wrong with it; empty for nothing
   * @param autocomplete what browsers may fill in
   * @param optional whether it may stay empty
   * @param longest most characters
   * @param fixed whether it cannot be changed
   */
  public record Field(
      String name,
      String type,
      String label,
      String value,
      String hint,
      String problem,
      String autocomplete,
      boolean optional,
      int longest,
      boolean fixed) {

    /** Identifiers of what describes it, for {@code aria-describedby}; null for none. */
    public @Nullable String describedBy() {
      String ids =
          (problem.isEmpty() ? "" : name + "-problem ") + (hint.isEmpty() ? "" : name + "-hint");
      return ids.isBlank() ? null : ids.strip();
    }
  }
}
