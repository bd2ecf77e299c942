/**
 * Vectors of texts, kept for good: computing one takes a model many milliseconds, and it depends on
 * nothing but the model and the text. An index of vectors is made from them at any time.
 *
 * <p>Knows nothing of records or models; {@code ingest} does.
 */
@NullMarked
package org.pinakes.store.meaning;

import org.jspecify.annotations.NullMarked;
