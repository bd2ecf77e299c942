package org.pinakes.cite;

/**
 * A style of the Citation Style Language.
 *
 * @param id its file without ending ({@code apa}), as in addresses
 * @param name what it is called
 * @param also other names, by which it is found, too; may be empty
 * @param parent the style whose rules it follows; itself for one with rules of its own
 */
public record Style(String id, String name, String also, String parent) {

  /** Whether it is meant to print abstracts. */
  boolean isAnnotated() {
    boolean says = id.contains("abstract") || id.contains("annotated");
    return says && !id.contains("no-abstract");
  }
}
