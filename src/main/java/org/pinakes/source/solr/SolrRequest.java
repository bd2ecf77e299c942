package org.pinakes.source.solr;

import java.net.URI;
import java.util.List;

/**
 * What is wanted of a Solr core.
 *
 * @param base address of the core, {@code http://…/solr/biblio}
 * @param query in Solr's language
 * @param filters filter queries
 * @param idField its unique key
 * @param changedField date field of the last change, by which what is new is asked for; empty to
 *     bring everything each time
 * @param page documents of one answer
 */
public record SolrRequest(
    URI base, String query, List<String> filters, String idField, String changedField, int page) {

  /** Copies the list. */
  public SolrRequest {
    filters = List.copyOf(filters);
  }
}
