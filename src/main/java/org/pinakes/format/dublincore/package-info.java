/**
 * Unqualified Dublin Core (and the commonest terms of its qualified form) as OAI-PMH repositories
 * send it: elements in their order, each with its language.
 */
@NullMarked
package org.pinakes.format.dublincore;

import org.jspecify.annotations.NullMarked;
