package org.pinakes.ingest;

import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;

/**
 * A change of one record, with what matching must know of it.
 *
 * @param number sequence number of the record's first arrival in the store
 * @param change what the index has to do for the record alone
 * @param facts what it is compared by; null when it is gone, or when nothing is matched
 */
record Move(long number, Change change, @Nullable MatchFacts facts) {}
