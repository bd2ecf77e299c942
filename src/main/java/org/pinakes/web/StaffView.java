package org.pinakes.web;

import java.util.List;
import java.util.Map;

/**
 * What the catalogue holds of one record, as it holds it.
 *
 * @param frame what is around it
 * @param title the record's title
 * @param record address of its page
 * @param fields the index document's fields in the order of their names
 * @param reasons why its members are one, in words; empty for all but merged records
 * @param received what was received; a readable form of it, empty when the store has nothing
 * @param receivedAs format and size, in words
 * @param source address of the bytes received
 */
public record StaffView(
    Frame frame,
    String title,
    String record,
    Map<String, List<String>> fields,
    List<String> reasons,
    String received,
    String receivedAs,
    String source) {}
