package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;

/** Makes several values of one, wherever the separator stands; white space around them goes. */
record SplitValues(List<String> fields, Pattern separator) implements Rule {
  @Override
  public void apply(Fields fields) {
    for (String name : this.fields) {
      fields.edit(name, value -> separator.matcher(value).find() ? parts(value) : List.of(value));
    }
  }

  private List<String> parts(String value) {
    return Arrays.stream(separator.split(value)).map(String::strip).toList();
  }
}
