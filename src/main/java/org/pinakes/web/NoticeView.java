package org.pinakes.web;

/**
 * A page that says that there is none, and where to go.
 *
 * @param frame what is around it
 * @param heading what happened
 * @param text what it means
 * @param id number of the fault, in words; empty when there was none
 */
public record NoticeView(Frame frame, String heading, String text, String id) {}
