/**
 * What a reader asks and gets: the search state in the URL, ranking, facets, pages of results.
 *
 * <p>Builds on {@code query}, {@code index} and {@code thesaurus}; used by {@code web} and the
 * command line.
 */
@NullMarked
package org.pinakes.search;

import org.jspecify.annotations.NullMarked;
