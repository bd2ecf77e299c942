package org.pinakes.record;

import java.util.List;

/**
 * Where the record comes from: what its source profile says, and what its envelope said.
 *
 * @param source name of the source in this catalogue ({@code pmc})
 * @param nativeId the source's own identifier of the record
 * @param recordFormat constant of the profile ({@code MEDLINE/PubMed})
 * @param institutions constants of the profile
 * @param collections constants of the profile
 * @param datestamp of the OAI-PMH header as written, or empty
 * @param sets of the OAI-PMH header
 */
public record Provenance(
    String source,
    String nativeId,
    String recordFormat,
    List<String> institutions,
    List<String> collections,
    String datestamp,
    List<String> sets) {

  /** Copies the lists. */
  public Provenance {
    institutions = List.copyOf(institutions);
    collections = List.copyOf(collections);
    sets = List.copyOf(sets);
  }
}
