package org.pinakes.format.xml;

/**
 * A run of text.
 *
 * @param value characters as written, references resolved
 */
public record XmlText(String value) implements XmlNode {}
