package org.pinakes.web;

/**
 * A page of content.
 *
 * @param frame what is around it
 * @param title its heading
 * @param language tag of the language it is written in, which need not be the reader's
 * @param direction {@code ltr} or {@code rtl}
 * @param html its text, made from the owner's Markdown and not of any reader's or record's
 */
public record PageView(Frame frame, String title, String language, String direction, String html) {}
