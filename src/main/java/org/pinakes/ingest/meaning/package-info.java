/**
 * Follows the catalogue's index with an index of vectors, in the background: what is new in the one
 * is computed, or taken from what is kept, and put into the other.
 */
@NullMarked
package org.pinakes.ingest.meaning;

import org.jspecify.annotations.NullMarked;
