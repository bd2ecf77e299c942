package org.pinakes.format.marc;

import java.util.ArrayList;
import java.util.List;

/**
 * A MARC 21 record as read, whichever way it was written.
 *
 * @param leader always 24 characters; blanks where the record had none
 * @param controlFields in the order of the record
 * @param dataFields in the order of the record
 */
public record MarcRecord(
    String leader, List<ControlField> controlFields, List<DataField> dataFields) {
  /** Characters in a leader. */
  public static final int LEADER_LENGTH = 24;

  /** Copies the lists and brings the leader to its length. */
  public MarcRecord {
    leader =
        leader.length() == LEADER_LENGTH
            ? leader
            : (leader + " ".repeat(LEADER_LENGTH)).substring(0, LEADER_LENGTH);
    controlFields = List.copyOf(controlFields);
    dataFields = List.copyOf(dataFields);
  }

  /** Value of the first control field of that tag, or empty. */
  public String control(String tag) {
    for (ControlField field : controlFields) {
      if (field.tag().equals(tag)) {
        return field.value();
      }
    }
    return "";
  }

  /** Values of every control field of that tag, in order. */
  public List<String> controls(String tag) {
    List<String> values = new ArrayList<>(2);
    for (ControlField field : controlFields) {
      if (field.tag().equals(tag)) {
        values.add(field.value());
      }
    }
    return values;
  }

  /** Every data field of that tag, in order. */
  public List<DataField> fields(String tag) {
    List<DataField> found = new ArrayList<>(2);
    for (DataField field : dataFields) {
      if (field.tag().equals(tag)) {
        found.add(field);
      }
    }
    return found;
  }

  /** Whether there is a data field of that tag. */
  public boolean has(String tag) {
    for (DataField field : dataFields) {
      if (field.tag().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
