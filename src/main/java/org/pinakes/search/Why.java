package org.pinakes.search;

import org.pinakes.index.Reasons;

/**
 * Why a record is among the results of a search.
 *
 * @param reasons what it has of the search, and what it lacks
 * @param year its year, where that is late enough to count; else empty
 * @param near whether it is among the records nearest in meaning
 */
public record Why(Reasons reasons, String year, boolean near) {}
