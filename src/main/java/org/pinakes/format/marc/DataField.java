package org.pinakes.format.marc;

import java.util.ArrayList;
import java.util.List;

/**
 * A field with indicators and subfields.
 *
 * @param tag three characters
 * @param indicator1 a space when undefined
 * @param indicator2 a space when undefined
 * @param subfields in the order of the record
 */
public record DataField(String tag, char indicator1, char indicator2, List<Subfield> subfields) {

  /** Copies the list. */
  public DataField {
    subfields = List.copyOf(subfields);
  }

  /** Whether the field has that tag. */
  public boolean is(String wanted) {
    return tag.equals(wanted);
  }

  /** Value of the first subfield of that code that is not empty, or empty. */
  public String first(char code) {
    for (Subfield subfield : subfields) {
      if (subfield.code() == code && !subfield.value().isEmpty()) {
        return subfield.value();
      }
    }
    return "";
  }

  /** Values of every subfield whose code is among these, in order, without the empty ones. */
  public List<String> all(String codes) {
    List<String> values = new ArrayList<>(subfields.size());
    for (Subfield subfield : subfields) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.value().isEmpty()) {
        values.add(subfield.value());
      }
    }
    return values;
  }

  /** {@link #all} joined by single spaces. */
  public String text(String codes) {
    String only = "";
    StringBuilder more = null;
    for (Subfield subfield : subfields) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.value().isEmpty()) {
        if (only.isEmpty()) {
          only = subfield.value();
        } else {
          more = more == null ? new StringBuilder(only) : more;
          more.append(' ').append(subfield.value());
        }
      }
    }
    return more == null ? only : more.toString();
  }
}
