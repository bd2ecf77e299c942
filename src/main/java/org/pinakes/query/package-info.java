/**
 * The query tree: what a reader types, a form, CQL or the API all become one {@code Query}. Knows
 * no engine. Used by {@code index} engines, built by {@code search}.
 */
@NullMarked
package org.pinakes.query;

import org.jspecify.annotations.NullMarked;
