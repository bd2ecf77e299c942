package org.pinakes.index;

/**
 * A heading of the catalogue.
 *
 * @param kind which list it stands in
 * @param text as it is shown
 * @param filing what it is filed under, which differs from the text for titles; a place to go on
 *     from ({@link Headings#after})
 * @param count number of records with it; of a reference, those of the heading it leads to
 * @param record identifier of one of them, for titles; else empty
 * @param see the heading to look under instead; empty for headings themselves
 */
public record Heading(
    HeadingKind kind, String text, String filing, long count, String record, String see) {}
