/**
 * Covers: pictures in a folder of the site, pictures fetched from other places by {@code
 * source.http} and kept, and what is drawn where there is none. Readers' browsers never speak with
 * those places.
 */
@NullMarked
package org.pinakes.elsewhere.cover;

import org.jspecify.annotations.NullMarked;
