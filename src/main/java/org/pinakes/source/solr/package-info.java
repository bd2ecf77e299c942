/**
 * The records of a VuFind's Solr, or of another one: as they were received where the index keeps
 * them, else as Dublin Core made of its fields.
 */
@NullMarked
package org.pinakes.source.solr;

import org.jspecify.annotations.NullMarked;
