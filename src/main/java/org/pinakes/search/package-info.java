/**
 * What a reader asks and gets: the search state in the URL, ranking, facets, pages of results.
 *
 * <p>Builds on {@code query} and {@code index}; used by {@code web} and the command line.
 */
@NullMarked
package org.pinakes.search;

import org.jspecify.annotations.NullMarked;
