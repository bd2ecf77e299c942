package org.pinakes.account;

import java.time.Instant;

/**
 * An account elsewhere by which somebody signs in.
 *
 * @param issuer the provider, as it calls itself
 * @param subject the provider's name for somebody
 * @param created since when
 * @param used when somebody last signed in by it
 */
public record Joined(String issuer, String subject, Instant created, Instant used) {}
