/**
 * The normalised bibliographic record: immutable values without any input or output.
 *
 * <p>Between {@code mapping}, which makes records from native formats, and {@code index}, which
 * makes index documents from records.
 */
@NullMarked
package org.pinakes.record;

import org.jspecify.annotations.NullMarked;
