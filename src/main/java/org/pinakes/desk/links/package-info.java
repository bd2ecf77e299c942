/** Looks at the links of records, politely and without hurry, and remembers where it was. */
@NullMarked
package org.pinakes.desk.links;

import org.jspecify.annotations.NullMarked;
