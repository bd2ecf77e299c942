/**
 * PubMed XML as the National Library of Medicine's DTD has it: what its inline markup and its dates
 * say. Knows nothing of our record; {@code mapping} calls it.
 */
@NullMarked
package org.pinakes.format.pubmed;

import org.jspecify.annotations.NullMarked;
