/**
 * PubMed XML to our record: articles, book articles and deletions.
 *
 * <p>Reads what {@code format} parses; its code lists are the CSV files of {@code mapping}.
 */
@NullMarked
package org.pinakes.mapping.pubmed;

import org.jspecify.annotations.NullMarked;
