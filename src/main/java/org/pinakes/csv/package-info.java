/**
 * Lists in comma-separated files: those that come with the program and which a librarian can read,
 * and lines of those that people write. Knows nothing of what the lists mean; open to every room.
 */
@NullMarked
package org.pinakes.csv;

import org.jspecify.annotations.NullMarked;
