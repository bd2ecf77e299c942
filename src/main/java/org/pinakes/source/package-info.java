/**
 * Where records come from: files, folders, archives and standard input; below it one package for
 * each kind of source that is harvested, and {@code http}, by which they ask.
 *
 * <p>Before it {@code format}, whose slicers it feeds; after it {@code store} and {@code ingest}.
 */
@NullMarked
package org.pinakes.source;

import org.jspecify.annotations.NullMarked;
