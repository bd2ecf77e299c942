package org.pinakes.format.mesh;

import java.util.List;

/**
 * A heading of MeSH.
 *
 * @param name the heading as it stands in records
 * @param terms what else people call it, the heading itself mostly among it
 * @param treeNumbers where it stands in the tree ({@code C04.588.180}); none for a few
 */
public record MeshDescriptor(String name, List<String> terms, List<String> treeNumbers) {

  /** Copies the lists. */
  public MeshDescriptor {
    terms = List.copyOf(terms);
    treeNumbers = List.copyOf(treeNumbers);
  }
}
