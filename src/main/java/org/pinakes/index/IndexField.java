package org.pinakes.index;

import java.util.List;

/**
 * A field as the schema declares it.
 *
 * @param name VuFind's name for it
 * @param type how its values are understood
 * @param stored whether documents give it back; default yes
 * @param indexed whether a single value can be asked for ({@code Query.Exact}); facets always can
 * @param facet whether its values are counted
 * @param sort whether results can be ordered by it
 * @param copiedFrom fields whose values it repeats, in order; empty for a field of its own
 */
public record IndexField(
    String name,
    Type type,
    boolean stored,
    boolean indexed,
    boolean facet,
    boolean sort,
    List<String> copiedFrom) {

  /** How values are understood. */
  public enum Type {
    /** As they are, byte for byte. */
    STRING,
    /** Running text in the record's language: words, folded, exact and stemmed. */
    TEXT,
    /** Names: words, folded, never stemmed. */
    NAME,
    /** ISBN and ISSN: digits and X, without hyphens. */
    ISN,
    /**
     * How volumes, issues and pages are counted: one value, in small letters, a blank for several.
     */
    ENUMERATION,
    /** A whole number. */
    NUMBER,
    /** A point in time, ISO 8601 in UTC. */
    DATE,
    /**
     * A piece of the earth, {@code ENVELOPE(west,east,north,south)} in degrees, several if need be:
     * found by the areas that it has something of.
     */
    AREA
  }

  /** Copies the list. */
  public IndexField {
    copiedFrom = List.copyOf(copiedFrom);
  }

  static IndexField of(String name, Type type) {
    boolean searchable = type != Type.STRING || name.equals("id");
    return new IndexField(name, type, true, searchable, false, false, List.of());
  }

  IndexField asFacet() {
    return new IndexField(name, type, stored, true, true, sort, copiedFrom);
  }

  IndexField asIndexed() {
    return new IndexField(name, type, stored, true, facet, sort, copiedFrom);
  }

  IndexField asSort() {
    return new IndexField(name, type, stored, indexed, facet, true, copiedFrom);
  }

  IndexField notStored() {
    return new IndexField(name, type, false, indexed, facet, sort, copiedFrom);
  }

  IndexField from(String... names) {
    return new IndexField(name, type, stored, indexed, facet, sort, List.of(names));
  }
}
