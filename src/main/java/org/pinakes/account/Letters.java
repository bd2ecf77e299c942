package org.pinakes.account;

/**
 * What is written to readers. The languages are tags; tokens are what the links hold, and are
 * nowhere kept as they are. Called on a thread on which nobody waits.
 */
public interface Letters {

  /** Somebody wants an account with this address: a link to confirm it. */
  void confirm(String email, String language, String token);

  /** The same, but the address has an account already. */
  void alreadyHere(String email, String language);

  /** A link to choose another password. */
  void reset(String email, String language, String token);

  /** A link to sign in. */
  void signIn(String email, String language, String token);

  /** The password was changed. */
  void passwordChanged(String email, String language);

  /** A link to confirm a new address of an account. */
  void confirmEmail(String email, String language, String token);

  /** To the old address: the account has another one now. */
  void emailChanged(String oldEmail, String language);

  /** Somebody can sign in to the account in one more way: a passkey, or an account elsewhere. */
  void wayAdded(String email, String language);

  /** Writes nothing. */
  static Letters none() {
    return new NoLetters();
  }
}
