/**
 * The text of a work as a tree of our own: sections, paragraphs, figures, tables, formulas,
 * references. It holds text and addresses only, never markup, so that whoever shows it decides how.
 *
 * <p>Between {@code mapping}, which makes it from a native format, and {@code web}, which shows it.
 */
@NullMarked
package org.pinakes.record.text;

import org.jspecify.annotations.NullMarked;
