package org.pinakes.account;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param id random key, which opens nothing
 * @param device what the browser calls itself
 * @param created when it was signed in
 * @param used when it was last seen, within a few minutes
 */
public record Session(String id, String device, Instant created, Instant used) {}
