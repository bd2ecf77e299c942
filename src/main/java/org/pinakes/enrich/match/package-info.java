/**
 * Which records describe the same thing: facts and keys of a record, and the decision on two of
 * them. Pure: no input or output but the lists that are part of the program.
 *
 * <p>Works on {@code record} alone; {@code ingest} keeps the keys and calls the decision.
 */
@NullMarked
package org.pinakes.enrich.match;

import org.jspecify.annotations.NullMarked;
