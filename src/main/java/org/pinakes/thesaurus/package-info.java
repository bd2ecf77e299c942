/**
 * Subject headings with what people call them and the tree they stand in, from files that a site
 * gives.
 *
 * <p>{@code format} reads the files. {@code ingest} gives records the places of their headings,
 * {@code search} widens queries by it; neither knows of what kind the files are.
 */
@NullMarked
package org.pinakes.thesaurus;

import org.jspecify.annotations.NullMarked;
