/** HTML pages for people: one class and one template a page, and the server that carries them. */
@NullMarked
package org.pinakes.web;

import org.jspecify.annotations.NullMarked;
