/**
 * Sources that run by themselves: what is declared in the settings, when each runs, one run from
 * its beginning to its end, and how all of them are doing.
 *
 * <p>Opens the clients of {@code source} and lets {@code ingest} receive from them; {@code cli}
 * starts it, and {@code web} may look at it.
 */
@NullMarked
package org.pinakes.harvest;

import org.jspecify.annotations.NullMarked;
