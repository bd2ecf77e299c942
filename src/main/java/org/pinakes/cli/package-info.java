/** Commands, settings and wiring: the only room that knows all others and that none knows. */
@NullMarked
package org.pinakes.cli;

import org.jspecify.annotations.NullMarked;
