package org.pinakes.web;

/**
 * A page of help.
 *
 * @param frame what is around it
 * @param html its text, of our own making and not of any reader's or record's
 */
public record HelpView(Frame frame, String html) {}
