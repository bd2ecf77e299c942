package org.pinakes.index;

import java.util.Arrays;
import java.util.Optional;

/** The lists of headings that can be leafed through. */
public enum HeadingKind {
  /** Titles, filed without their leading articles. */
  TITLE("title", "title_sort"),
  /** Names of people and bodies. */
  AUTHOR("author", "author_facet"),
  /** Subject headings. */
  SUBJECT("subject", "topic_facet"),
  /** Titles of journals and other containers. */
  JOURNAL("journal", "container_title_str"),
  /** Call numbers, in the order of the shelf. */
  CALL_NUMBER("callnumber", "callnumber-raw");

  private final String code;
  private final String field;

  HeadingKind(String code, String field) {
    this.code = code;
    this.field = field;
  }

  /** Name in addresses and answers. */
  public String code() {
    return code;
  }

  /** Field of the schema whose values are the headings. */
  public String field() {
    return field;
  }

  /** The kind with this name. */
  public static Optional<HeadingKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
