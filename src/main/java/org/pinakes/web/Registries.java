package org.pinakes.web;

/** Where identifiers lead to. */
final class Registries {
  private Registries() {}

  /**
   * Address of what an identifier names.
   *
   * @param type {@code doi}, {@code pmid}, {@code pmcid}, {@code orcid}
   * @param value the identifier without its address
   * @return the address; empty for types that no registry resolves
   */
  static String address(String type, String value) {
    return switch (type) {
      case "doi" -> "https://doi.org/" + value;
      case "pmid" -> "https://pubmed.ncbi.nlm.nih.gov/" + value + "/";
      case "pmcid" -> "https://pmc.ncbi.nlm.nih.gov/articles/" + value + "/";
      case "orcid" -> "https://orcid.org/" + value;
      default -> "";
    };
  }
}
