package org.pinakes.index;

import java.util.List;
import org.pinakes.query.Query;

/** Something that a record has, or lacks, of what was looked for. */
public sealed interface Reason {

  /**
   * One word, phrase, pattern, name, value or span of a query.
   *
   * @param part the part of the query; a running text is told word by word
   * @param spots where the record has it, the field that counts most first; none when it lacks it
   */
  record Part(Query part, List<Spot> spots) implements Reason {
    /** Copies the list. */
    public Part {
      spots = List.copyOf(spots);
    }
  }

  /**
   * Several words that were typed one after another.
   *
   * @param text as typed
   * @param fields where they stand side by side; may be none
   * @param title whether they are all of the record's title
   */
  record Together(String text, List<String> fields, boolean title) implements Reason {
    /** Copies the list. */
    public Together {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Subject headings by which the search was widened.
   *
   * @param heading what the reader's words mean
   * @param has which of it and its narrower headings the record has; at least one
   */
  record Heading(String heading, List<String> has) implements Reason {
    /** Copies the list. */
    public Heading {
      has = List.copyOf(has);
    }
  }

  /**
   * A place in a record.
   *
   * @param field name in the schema
   * @param as the word as it stands there; empty when it is not kept, or not one word
   */
  record Spot(String field, String as) {}
}
