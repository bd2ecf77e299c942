package org.pinakes.account;

/** For a site without e-mail. */
final class NoLetters implements Letters {
  @Override
  public void confirm(String email, String language, String token) {}

  @Override
  public void alreadyHere(String email, String language) {}

  @Override
  public void reset(String email, String language, String token) {}

  @Override
  public void signIn(String email, String language, String token) {}

  @Override
  public void passwordChanged(String email, String language) {}

  @Override
  public void confirmEmail(String email, String language, String token) {}

  @Override
  public void emailChanged(String oldEmail, String language) {}

  @Override
  public void wayAdded(String email, String language) {}
}
