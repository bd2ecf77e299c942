package org.pinakes.source.pubmed;

import java.net.URI;

/**
 * What is wanted of PubMed.
 *
 * @param base address of the E-utilities
 * @param query in PubMed's own language
 * @param email of whoever asks, which the rules of use want
 * @param apiKey raises the rate from 3 requests a second to 10; or empty
 */
public record PubmedRequest(URI base, String query, String email, String apiKey) {
  /** Address of the E-utilities. */
  public static final URI EUTILS = URI.create("https://eutils.ncbi.nlm.nih.gov/entrez/eutils");

  /** Requests a second that are allowed. */
  public double rate() {
    return apiKey.isEmpty() ? 3 : 10;
  }
}
