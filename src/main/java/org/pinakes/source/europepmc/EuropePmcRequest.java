package org.pinakes.source.europepmc;

import java.net.URI;

/**
 * What is wanted of Europe PMC.
 *
 * @param base address of its REST service
 * @param query in its own language; only what is open access is asked for
 */
public record EuropePmcRequest(URI base, String query) {
  /** Address of the REST service. */
  public static final URI REST = URI.create("https://www.ebi.ac.uk/europepmc/webservices/rest");
}
