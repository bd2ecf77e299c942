package org.pinakes.cite;

/**
 * A style of the Citation Style Language.
 *
 * @param id its file without ending ({@code apa}), as in addresses
 * @param name what it is called
 * @param parent the style whose rules it follows; itself for one with rules of its own
 */
public record Style(String id, String name, String parent) {}
