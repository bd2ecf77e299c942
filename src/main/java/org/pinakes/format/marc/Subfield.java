package org.pinakes.format.marc;

/**
 * One subfield of a data field.
 *
 * @param code its one-character code; a space where the record gave the text no code
 * @param value text in Unicode, composed (NFC), as punctuated by the cataloguer, trimmed, one blank
 *     between words
 */
public record Subfield(char code, String value) {}
