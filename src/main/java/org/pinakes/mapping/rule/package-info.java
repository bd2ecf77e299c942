/**
 * The rules by which a source profile changes index documents: one small type for each job, read
 * from YAML, run from top to bottom.
 *
 * <p>Works on names and values alone and knows neither records nor the index; {@code mapping} reads
 * the rules with the rest of a profile, {@code ingest} runs them where documents are made. The
 * language is described in {@code docs/profiles.md}.
 */
@NullMarked
package org.pinakes.mapping.rule;

import org.jspecify.annotations.NullMarked;
