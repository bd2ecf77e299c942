/**
 * The base of matches: for one state of an index the facts and keys of every record, the pairs that
 * were found, and the groups that they make. Derived data: it is built with its index and goes with
 * it.
 *
 * <p>Knows nothing of what facts and keys mean; {@code ingest} does.
 */
@NullMarked
package org.pinakes.store.matches;

import org.jspecify.annotations.NullMarked;
