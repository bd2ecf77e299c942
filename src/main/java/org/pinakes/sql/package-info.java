/**
 * A database for what is not records: SQLite in a file, or PostgreSQL by its address, with tables
 * that are brought to the state a program needs. One text of SQL serves both.
 *
 * <p>Used by {@code account} and {@code desk}, which alone know what is in their tables. The record
 * store has a database of its own kind.
 */
@NullMarked
package org.pinakes.sql;

import org.jspecify.annotations.NullMarked;
