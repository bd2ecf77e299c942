package org.pinakes.harvest;

import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.PoliteClient;

/** Where a source's records come from, and what is wanted of them. */
public sealed interface Origin
    permits EuropePmcOrigin,
        FilesOrigin,
        OaiOrigin,
        PubmedFilesOrigin,
        PubmedOrigin,
        SolrOrigin,
        SruOrigin {

  /** Name of the kind in the settings. */
  String kind();

  /** Address or folder, for people. */
  String address();

  /** Requests a second when the settings say nothing. */
  default double usualRate() {
    return 1;
  }

  /** Requests a second that are allowed at most, whatever the settings say. */
  default double highestRate() {
    return 100;
  }

  /**
   * Begins or goes on to fetch.
   *
   * @param client for this run alone
   */
  RecordSource open(PoliteClient client, Errand errand);
}
