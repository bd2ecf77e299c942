/**
 * What a site makes its own, by its settings and its folders: name and logo, colours, pages of
 * content in Markdown, notices by date, templates. Knows nothing of pages and addresses but their
 * names; {@code web} shows what is here.
 */
@NullMarked
package org.pinakes.web.own;

import org.jspecify.annotations.NullMarked;
