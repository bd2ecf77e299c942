package org.pinakes.format.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/**
 * Finds the fields of a record: by the directory where it is right, and by the field terminators
 * where it is not.
 *
 * <p>Recovery does not guess. When there are as many fields as directory entries, and control and
 * data fields fall on control and data tags, the n-th field has the n-th tag. Otherwise an entry
 * counts when its field starts behind a terminator, and is left out with a warning when not.
 */
final class Directory {
  private static final int ENTRY = 12;
  private static final int LARGEST_START = 99_999;

  /** By how much a leader that is too short or too long moves the directory. */
  private static final int[] SHIFTS = {-1, 1, -2, 2};

  private final byte[] bytes;
  private final int base;
  private final int end;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Warning> warnings;
  private boolean aligned = true;

  /**
   * @param bytes a record, leader first
   * @param warnings receives what had to be recovered
   */
  Directory(byte[] bytes, List<Warning> warnings) {
    this.bytes = bytes;
    this.warnings = warnings;
    int last = bytes.length - 1;
    end = bytes[last] == Iso2709.RECORD_END ? last : bytes.length;
    int from = Math.min(MarcRecord.LEADER_LENGTH, end);
    int directoryEnd = Iso2709.find(bytes, Iso2709.FIELD_END, from, end);
    if (directoryEnd < 0) {
      throw new BadRecordException(
          "no-directory", "the record has no directory, so its fields cannot be told apart");
    }
    base = directoryEnd + 1;
    readEntries(directoryEnd);
  }

  private void readEntries(int directoryEnd) {
    if (Iso2709.number(bytes, 12, 5) != base) {
      warn("base-address", "the leader's base address is not where the directory ends");
    }
    boolean read = readFrom(MarcRecord.LEADER_LENGTH, directoryEnd);
    if ((directoryEnd - MarcRecord.LEADER_LENGTH) % ENTRY == 0) {
      return;
    }
    warn("directory-length", "the directory's length is not a multiple of 12");
    if (read) {
      return;
    }
    for (int shift : SHIFTS) {
      if ((directoryEnd - MarcRecord.LEADER_LENGTH - shift) % ENTRY == 0) {
        aligned = readFrom(MarcRecord.LEADER_LENGTH + shift, directoryEnd);
        return;
      }
    }
    aligned = false;
  }

  /**
   * Reads entries up to the end of the directory; false when the last one does not end there. A
   * length or position that has outgrown its digits makes its entry longer: it is recognised by the
   * position, which is where the field before it ends.
   */
  private boolean readFrom(int from, int directoryEnd) {
    entries.clear();
    boolean regular = (directoryEnd - from) % ENTRY == 0;
    int expected = 0;
    int at = from;
    while (at + ENTRY <= directoryEnd) {
      int start = Iso2709.number(bytes, at + 7, 5);
      boolean longLength =
          !regular && start != expected && Iso2709.number(bytes, at + 8, 5) == expected;
      boolean longStart =
          !regular && expected > LARGEST_START && Iso2709.number(bytes, at + 7, 6) == expected;
      int length = Iso2709.number(bytes, at + 3, longLength ? 5 : 4);
      start = longLength || longStart ? expected : start;
      entries.add(new Entry(Iso2709.latin(bytes, at, at + 3), length, start));
      expected = start + length;
      at += longLength || longStart ? ENTRY + 1 : ENTRY;
    }
    return at == directoryEnd;
  }

  /** The fields in the directory's order. */
  List<RawField> fields() {
    List<RawField> exact = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (fits(entry)) {
        exact.add(entry.field(base + entry.start, base + entry.start + entry.length - 1));
      }
    }
    return exact.size() == entries.size() ? exact : recovered();
  }

  private boolean fits(Entry entry) {
    int from = base + entry.start;
    int last = from + entry.length - 1;
    return entry.start >= 0
        && entry.length > 0
        && last < end
        && bytes[last] == Iso2709.FIELD_END
        && bytes[from - 1] == Iso2709.FIELD_END;
  }

  private List<RawField> recovered() {
    List<int[]> parts = parts();
    List<Entry> byStart = entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList();
    List<List<Entry>> orders = List.of(entries, byStart);
    for (List<Entry> order : orders) {
      if (match(order, parts)) {
        warn(
            "directory",
            "lengths or positions in the directory are wrong; the fields were told apart by their"
                + " terminators");
        return paired(order, parts);
      }
    }
    return oneByOne();
  }

  private List<int[]> parts() {
    List<int[]> parts = new ArrayList<>(entries.size());
    int from = base;
    while (from < end) {
      int to = Iso2709.find(bytes, Iso2709.FIELD_END, from, end);
      int until = to < 0 ? end : to;
      parts.add(new int[] {from, until});
      from = until + 1;
    }
    return parts;
  }

  private boolean match(List<Entry> order, List<int[]> parts) {
    if (!aligned || order.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < order.size(); i++) {
      int[] part = parts.get(i);
      boolean subfields = Iso2709.find(bytes, Iso2709.SUBFIELD_START, part[0], part[1]) >= 0;
      if (subfields == order.get(i).field(part[0], part[1]).control()) {
        return false;
      }
    }
    return true;
  }

  private static List<RawField> paired(List<Entry> order, List<int[]> parts) {
    List<RawField> fields = new ArrayList<>(order.size());
    for (int i = 0; i < order.size(); i++) {
      fields.add(order.get(i).field(parts.get(i)[0], parts.get(i)[1]));
    }
    return fields;
  }

  private List<RawField> oneByOne() {
    List<RawField> fields = new ArrayList<>(entries.size());
    List<String> lost = new ArrayList<>();
    for (Entry entry : entries) {
      int from = base + entry.start;
      boolean boundary = entry.start >= 0 && from < end && bytes[from - 1] == Iso2709.FIELD_END;
      if (boundary && (aligned || fits(entry))) {
        int to = Iso2709.find(bytes, Iso2709.FIELD_END, from, end);
        fields.add(entry.field(from, to < 0 ? end : to));
      } else {
        lost.add(entry.tag);
      }
    }
    if (fields.isEmpty()) {
      throw new BadRecordException(
          "directory-unreadable", "no entry of the directory leads to a field");
    }
    warn("directory", "wrong lengths or positions in the directory; " + outcome(lost));
    return fields;
  }

  private static String outcome(List<String> lost) {
    return lost.isEmpty()
        ? "every field was found all the same"
        : "not found and left out: " + String.join(", ", lost);
  }

  private void warn(String rule, String message) {
    warnings.add(new Warning(rule, "directory", message));
  }

  private record Entry(String tag, int length, int start) {
    RawField field(int from, int to) {
      return new RawField(tag, from, to);
    }
  }
}
