/**
 * JATS (ANSI/NISO Z39.96) and its NLM predecessors: finds the article in its envelope, and turns
 * markup into clean text: inline elements, formulas, the body in reading order.
 */
@NullMarked
package org.pinakes.format.jats;

import org.jspecify.annotations.NullMarked;
