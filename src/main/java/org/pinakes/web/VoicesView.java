package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * What readers can say on the page of a record.
 *
 * @param comments comments; null where nobody comments, and while they cannot be read
 * @param feedback address of the form that tells of a mistake in the record; empty for none
 */
public record VoicesView(@Nullable CommentsView comments, String feedback) {}
