package org.pinakes.web;

import java.util.List;

/**
 * A native record laid out for a person.
 *
 * @param fields a MARC record's fields; empty for everything else
 * @param pieces any other record's text, in pieces that are coloured by what they are
 */
public record NativeView(List<Field> fields, List<Piece> pieces) {

  /** Copies the lists. */
  public NativeView {
    fields = List.copyOf(fields);
    pieces = List.copyOf(pieces);
  }

  /** Lays a record out; damaged ones as far as they go. */
  static NativeView of(ReceivedRecords.Received record) {
    List<Field> fields = MarcFields.of(record);
    return fields.isEmpty()
        ? new NativeView(List.of(), Colours.of(NativeText.readable(record)))
        : new NativeView(fields, List.of());
  }

  /**
   * A field of a MARC record.
   *
   * @param tag three characters, {@code LDR} for the leader
   * @param indicators two characters, blanks as {@code _}; empty for control fields
   * @param subfields those of a data field; of a control field one without code
   */
  public record Field(String tag, String indicators, List<Subfield> subfields) {
    /** Copies the list. */
    public Field {
      subfields = List.copyOf(subfields);
    }
  }

  /**
   * A subfield.
   *
   * @param code with its dollar sign; empty in control fields
   */
  public record Subfield(String code, String value) {}

  /**
   * A piece of text.
   *
   * @param kind {@code tag}, {@code name}, {@code value}, {@code remark}, or empty for plain text
   */
  public record Piece(String kind, String text) {}
}
