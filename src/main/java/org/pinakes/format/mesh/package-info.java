/**
 * NLM's Medical Subject Headings as they are distributed: descriptor files in XML ({@code
 * desc2026.xml}, {@code DescriptorRecordSet}).
 *
 * <p>{@code thesaurus} makes of them what can be looked up.
 */
@NullMarked
package org.pinakes.format.mesh;

import org.jspecify.annotations.NullMarked;
