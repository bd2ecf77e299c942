package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue holds of one record, as it holds it.
 *
 * @param frame what is around it
 * @param top the top of the page
 * @param fields the index document's fields in the order of their names
 * @param reasons why its members are one, in words; empty for all but merged records
 * @param received what was received, laid out for a person; null when the store has nothing
 * @param receivedAs format and size, in words
 * @param source address of the bytes received
 */
public record StaffView(
    Frame frame,
    PartView top,
    Map<String, List<String>> fields,
    List<String> reasons,
    @Nullable NativeView received,
    String receivedAs,
    String source) {}
