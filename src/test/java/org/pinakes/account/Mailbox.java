package org.pinakes.account;

import java.util.ArrayList;
import java.util.List;

/** Keeps what would be written to readers. */
final class Mailbox implements Letters {
  private final List<String> letters = new ArrayList<>();
  private String token = "";

  /** What was written, as {@code reset ann@example.org}. */
  List<String> letters() {
    return letters;
  }

  /** What the last link holds. */
  String token() {
    return token;
  }

  @Override
  public void confirm(String email, String language, String newToken) {
    note("confirm " + email, newToken);
  }

  @Override
  public void alreadyHere(String email, String language) {
    note("already here " + email, token);
  }

  @Override
  public void reset(String email, String language, String newToken) {
    note("reset " + email, newToken);
  }

  @Override
  public void signIn(String email, String language, String newToken) {
    note("signIn " + email, newToken);
  }

  @Override
  public void passwordChanged(String email, String language) {
    note("password changed " + email, token);
  }

  @Override
  public void confirmEmail(String email, String language, String newToken) {
    note("confirm address " + email, newToken);
  }

  @Override
  public void emailChanged(String oldEmail, String language) {
    note("address changed " + oldEmail, token);
  }

  @Override
  public void wayAdded(String email, String language) {
    note("way added " + email, token);
  }

  private void note(String letter, String newToken) {
    letters.add(letter);
    token = newToken;
  }
}
