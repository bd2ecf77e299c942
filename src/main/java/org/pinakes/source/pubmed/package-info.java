/** PubMed by query, through the E-utilities of the National Library of Medicine. */
@NullMarked
package org.pinakes.source.pubmed;

import org.jspecify.annotations.NullMarked;
