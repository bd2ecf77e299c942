package org.pinakes.account;

import java.time.Instant;

/**
 * A search that somebody comes back to.
 *
 * @param id random key
 * @param name what it is called
 * @param address the part of its address behind the question mark, without language
 * @param created when it was saved
 */
public record SavedSearch(String id, String name, String address, Instant created) {}
