package org.pinakes.account;

import java.time.Instant;

/**
 * An alert that is due, claimed by one process.
 *
 * @param search key of the saved search
 * @param claim key of the claim
 * @param name what the search is called
 * @param address the part of its address behind the question mark
 * @param email whom to write to
 * @param language tag of the language to write in
 * @param told records were told that came up to then
 */
public record DueAlert(
    String search,
    String claim,
    String name,
    String address,
    String email,
    String language,
    Instant told) {}
