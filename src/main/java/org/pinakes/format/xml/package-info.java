/**
 * Reads XML from strangers: cuts a stream into the verbatim bytes of its records, and parses one
 * record into a small immutable tree, without DTDs, external entities or unbounded growth.
 */
@NullMarked
package org.pinakes.format.xml;

import org.jspecify.annotations.NullMarked;
