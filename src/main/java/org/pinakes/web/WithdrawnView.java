package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that says that a record is gone, what it was, and where to go.
 *
 * @param frame what is around it
 * @param heading what happened
 * @param title the record's last title; empty when none was known
 * @param text what it means
 * @param successor the record that stands for it now, or null
 */
public record WithdrawnView(
    Frame frame, String heading, String title, String text, @Nullable Anchor successor) {}
