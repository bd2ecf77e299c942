/**
 * Where records come from: files, folders, archives and standard input; later harvesting.
 *
 * <p>Before it {@code format}, whose slicers it feeds; after it {@code store} and {@code ingest}.
 */
@NullMarked
package org.pinakes.source;

import org.jspecify.annotations.NullMarked;
