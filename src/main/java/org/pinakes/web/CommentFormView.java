package org.pinakes.web;

/**
 * A page on which a comment is corrected.
 *
 * @param frame what is around it
 * @param heading what it is
 * @param title title of the record
 * @param href address of the record's page
 * @param action where the form is sent
 * @param record identifier of the record, for a comment that is not kept yet; else empty
 * @param text what was typed
 * @param hint what becomes of it
 * @param problem what is wrong with it; empty for nothing
 * @param reason why it was refused before; empty for no reason
 */
public record CommentFormView(
    Frame frame,
    String heading,
    String title,
    String href,
    String action,
    String record,
    String text,
    String hint,
    String problem,
    String reason) {}
