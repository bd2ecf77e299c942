package org.pinakes.thesaurus;

import java.util.List;

/**
 * A heading of whatever vocabulary.
 *
 * @param heading as it stands in records
 * @param terms what else people call it; the heading itself may be among it
 * @param places where it stands in the tree: steps from the top, joined by dots ({@code
 *     C.04.588.180}); what stands at the beginning of a place is broader
 */
record Descriptor(String heading, List<String> terms, List<String> places) {

  /** Copies the lists. */
  Descriptor {
    terms = List.copyOf(terms);
    places = List.copyOf(places);
  }
}
