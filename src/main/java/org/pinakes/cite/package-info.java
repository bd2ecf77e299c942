/**
 * Citing and taking away: what the index has of a record becomes a {@link
 * org.pinakes.cite.Reference}, and that a citation in any style of the Citation Style Language, a
 * file in any of the formats that reference managers and libraries read, or what Zotero sees in a
 * page. Knows nothing of pages and addresses but what it is told. Neighbours: {@code index}, whose
 * documents it reads, {@code record} for dates and languages, {@code format} for records that came
 * as MARC; {@code web} shows and sends.
 */
@NullMarked
package org.pinakes.cite;

import org.jspecify.annotations.NullMarked;
