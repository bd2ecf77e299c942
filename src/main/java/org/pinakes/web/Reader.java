package org.pinakes.web;

import org.pinakes.account.Account;
import org.pinakes.account.Session;

/**
 * Somebody who is signed in.
 *
 * @param account whose account
 * @param session in which browser
 * @param form what forms of this session carry
 */
public record Reader(Account account, Session session, String form) {}
