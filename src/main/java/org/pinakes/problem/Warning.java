package org.pinakes.problem;

/**
 * Something recovered or odd in a record that was accepted all the same; kept with it.
 *
 * @param rule stable code in kebab-case, for counting
 * @param place field, element or position within the record
 * @param message what was odd and what was done, in a librarian's words
 */
public record Warning(String rule, String place, String message) {}
