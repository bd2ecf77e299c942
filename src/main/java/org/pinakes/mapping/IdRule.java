package org.pinakes.mapping;

import java.util.Collection;
import java.util.List;
import org.pinakes.record.Identifier;

/**
 * How a public identifier is made: {@code prefix + local part}.
 *
 * @param prefix put in front ({@code pubmed-})
 * @param strip leading texts cut from the native identifier, the first that fits ({@code
 *     oai:pubmedcentral.nih.gov:})
 * @param use identifier types of the record that are preferred to the native identifier, in order;
 *     a PMCID is used without its {@code PMC}
 */
public record IdRule(String prefix, List<String> strip, List<Identifier.Type> use) {

  /** Copies the lists. */
  public IdRule {
    strip = List.copyOf(strip);
    use = List.copyOf(use);
  }

  /** The public identifier of a record of which only the native identifier is known. */
  public String publicId(String nativeId) {
    return publicId(nativeId, List.of());
  }

  /** The public identifier of a record. */
  public String publicId(String nativeId, Collection<Identifier> identifiers) {
    for (Identifier.Type type : use) {
      for (Identifier identifier : identifiers) {
        if (identifier.type() == type) {
          return prefix + local(identifier);
        }
      }
    }
    return prefix + withoutPrefix(nativeId);
  }

  private static String local(Identifier identifier) {
    boolean pmcid = identifier.type() == Identifier.Type.PMCID;
    return pmcid ? identifier.value().replaceFirst("^PMC", "") : identifier.value();
  }

  private String withoutPrefix(String nativeId) {
    return strip.stream()
        .filter(nativeId::startsWith)
        .findFirst()
        .map(start -> nativeId.substring(start.length()))
        .orElse(nativeId);
  }
}
