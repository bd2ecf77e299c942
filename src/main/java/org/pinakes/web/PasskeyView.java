package org.pinakes.web;

/**
 * The page on which a passkey is added.
 *
 * @param frame what is around it
 * @param problem what was wrong; empty for nothing
 * @param asks whether the password has to be given again
 * @param name what the passkey is called unless somebody says otherwise
 * @param token what shows that the form is ours
 * @param script address of the script that asks the browser, with its hash
 */
public record PasskeyView(
    Frame frame, String problem, boolean asks, String name, String token, String script) {}
