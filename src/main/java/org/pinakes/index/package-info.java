/**
 * The index port: the schema declared once, the document, the requests and their answers. Engines
 * live in packages of their own below ({@code index.lucene}); nothing else knows an engine's types.
 */
@NullMarked
package org.pinakes.index;

import org.jspecify.annotations.NullMarked;
