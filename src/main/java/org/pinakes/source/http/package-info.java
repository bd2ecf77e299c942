/**
 * A polite HTTP client for harvesting: takes its time, comes back when it is told to, keeps away
 * from private addresses, and hands out a response only when all of it has come.
 *
 * <p>Used by the clients beside it, one package each: {@code oai}, {@code pubmed}, {@code
 * europepmc}, {@code sru}, {@code solr}, {@code files}.
 */
@NullMarked
package org.pinakes.source.http;

import org.jspecify.annotations.NullMarked;
