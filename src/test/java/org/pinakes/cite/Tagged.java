package org.pinakes.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record of a format with a tag on each line. */
record Tagged(Map<String, List<String>> values) {

  /**
   * Reads a file.
   *
   * @param line tag and value as its two groups
   * @param last the tag with which a record ends
   */
  static List<Tagged> records(String file, String line, String last) {
    List<Tagged> records = new ArrayList<>();
    Tagged record = new Tagged(new LinkedHashMap<>());
    Matcher lines = Pattern.compile(line).matcher(file);
    while (lines.find()) {
      record.values.computeIfAbsent(lines.group(1), tag -> new ArrayList<>()).add(lines.group(2));
      if (lines.group(1).equals(last)) {
        records.add(record);
        record = new Tagged(new LinkedHashMap<>());
      }
    }
    return records;
  }

  List<String> all(String tag) {
    return values.getOrDefault(tag, List.of());
  }
}
