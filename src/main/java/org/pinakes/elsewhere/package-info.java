/**
 * What other places have of a work: addresses there, made by templates out of what it is known by.
 * {@code elsewhere.cover} fetches pictures of covers from such places, keeps them, and draws one
 * where there is none. Knows nothing of documents; {@code web} tells it what a work is known by.
 */
@NullMarked
package org.pinakes.elsewhere;

import org.jspecify.annotations.NullMarked;
