package org.pinakes.web;

import java.util.List;

/**
 * The administrator's page of the report on a source.
 *
 * @param frame what is around it
 * @param script address of the script that keeps it fresh
 * @param live whether a report is being made
 * @param back address of the source's page
 * @param label the source's name for people
 * @param said how the report stands, in words
 * @param failed whether that is bad news
 * @param begin where the form is sent that begins a report
 * @param fields what documents have, field by field
 * @param groups what is missing or odd, by kind
 */
public record ReportView(
    Frame frame,
    String script,
    boolean live,
    String back,
    String label,
    String said,
    boolean failed,
    String begin,
    List<Field> fields,
    List<Group> groups) {

  /** Copies the lists. */
  public ReportView {
    fields = List.copyOf(fields);
    groups = List.copyOf(groups);
  }

  /**
   * A field.
   *
   * @param records how many records have it
   * @param share the same in percent
   * @param different how many different values there are
   * @param commonest the commonest values with their counts
   * @param rarest the rarest ones
   */
  public record Field(
      String name,
      String records,
      String share,
      String different,
      List<String> commonest,
      List<String> rarest) {

    /** Copies the lists. */
    public Field {
      commonest = List.copyOf(commonest);
      rarest = List.copyOf(rarest);
    }
  }

  /** Rules of one kind. */
  public record Group(String id, String heading, List<Line> lines) {

    /** Copies the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** A rule. */
  public record Line(String rule, String heading, List<String> values, List<String> examples) {

    /** Copies the lists. */
    public Line {
      values = List.copyOf(values);
      examples = List.copyOf(examples);
    }
  }
}
