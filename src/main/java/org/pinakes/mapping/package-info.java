/**
 * Crosswalks from native formats to our record, under a source profile that says what a source is.
 *
 * <p>Takes what {@code format} reads, makes what {@code record} describes; {@code ingest} calls it.
 */
@NullMarked
package org.pinakes.mapping;

import org.jspecify.annotations.NullMarked;
