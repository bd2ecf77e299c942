/** The Lucene engine behind the index port, inside the process. The only room with Lucene types. */
@NullMarked
package org.pinakes.index.lucene;

import org.jspecify.annotations.NullMarked;
