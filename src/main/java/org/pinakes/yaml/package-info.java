/**
 * YAML files that people write: settings, profiles, rankings. Reads them with the line of every
 * value, and collects everything that is wrong before anything is said, so that one restart shows
 * all of it. Knows nothing of what the files mean; open to every room.
 */
@NullMarked
package org.pinakes.yaml;

import org.jspecify.annotations.NullMarked;
