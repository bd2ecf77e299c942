/**
 * What can go wrong, in two grades: a small sealed family of unchecked exceptions, and warnings
 * that stay with a record that was accepted all the same. Every room may use them; only {@code
 * cli}, {@code web} and {@code ingest} catch the exceptions. A message says what happened, to which
 * record, file, line or field, and what to do about it.
 */
@NullMarked
package org.pinakes.problem;

import org.jspecify.annotations.NullMarked;
