/**
 * Readers' accounts: who they are, how they sign in, and what they keep: lists, searches with their
 * alerts, tags, notes, ratings, comments; and what editors keep for all; in SQLite or PostgreSQL,
 * by {@code sql}.
 *
 * <p>Knows nothing of the rest of the house: records are identifiers and titles here, searches are
 * addresses. {@code web} shows it; {@code cli} opens it and sends its letters.
 */
@NullMarked
package org.pinakes.account;

import org.jspecify.annotations.NullMarked;
