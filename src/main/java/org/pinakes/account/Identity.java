package org.pinakes.account;

/**
 * Who somebody is, by the word of a provider.
 *
 * @param issuer the provider, as it calls itself
 * @param subject the provider's name for somebody, never another's
 * @param email e-mail address that the provider has made sure of; empty for none
 */
public record Identity(String issuer, String subject, String email) {}
