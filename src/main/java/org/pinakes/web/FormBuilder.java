package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Email;
import org.pinakes.account.Passwords;
import org.pinakes.search.SearchState;

/** Puts a page with a form together, for one reader. Not thread-safe. */
final class FormBuilder {
  private static final int LONGEST_NAME = 100;

  private final Visit visit;
  private final String heading;
  private final List<String> said = new ArrayList<>();
  private final List<ResultsView.Hidden> hidden = new ArrayList<>();
  private final List<FormView.Field> fields = new ArrayList<>();
  private final List<Anchor> ways = new ArrayList<>();
  private String problem = "";
  private String action = "";
  private String token = "";
  private String button = "";
  private boolean grave;
  private @Nullable OtherWays others;

  /**
   * @param heading key of the heading
   */
  FormBuilder(Visit visit, String heading) {
    this.visit = visit;
    this.heading = visit.text(heading);
  }

  FormBuilder say(String text) {
    said.add(text);
    return this;
  }

  FormBuilder problem(String text) {
    problem = text;
    return this;
  }

  /** Where the form goes, and what its button says. */
  FormBuilder send(String path, String formToken, String buttonText) {
    action = visit.links().inLanguage(path);
    token = formToken;
    button = buttonText;
    return this;
  }

  FormBuilder grave() {
    grave = true;
    return this;
  }

  FormBuilder carry(String name, String value) {
    if (!value.isEmpty()) {
      hidden.add(new ResultsView.Hidden(name, value));
    }
    return this;
  }

  FormBuilder email(String label, String value, String wrong) {
    return field("email", "email", label, value, "", wrong, "username", false, Email.LONGEST);
  }

  /** An address that is known already, so that programs that keep passwords know whose it is. */
  FormBuilder fixedEmail(String label, String value) {
    int longest = Email.LONGEST;
    fields.add(
        new FormView.Field(
            "email", "email", label, value, "", "", "username", false, longest, true));
    return this;
  }

  /** The address, for which browsers may offer passkeys, too. */
  FormBuilder emailOrPasskey(String label, String value) {
    return field("email", "email", label, value, "", "", "username webauthn", false, Email.LONGEST);
  }

  FormBuilder password(String name, String label, String autocomplete, String hint, String wrong) {
    int longest = 2 * Passwords.LONGEST;
    return field(name, "password", label, "", hint, wrong, autocomplete, false, longest);
  }

  FormBuilder name(String label, String value, String hint) {
    return field("name", "text", label, value, hint, "", "nickname", true, LONGEST_NAME);
  }

  FormBuilder field(
      String name,
      String type,
      String label,
      String value,
      String hint,
      String wrong,
      String autocomplete,
      boolean optional,
      int longest) {
    fields.add(
        new FormView.Field(
            name, type, label, value, hint, wrong, autocomplete, optional, longest, false));
    return this;
  }

  /** Ways to sign in besides this form. */
  FormBuilder others(OtherWays ways) {
    others = ways.any() ? ways : null;
    return this;
  }

  FormBuilder way(String text, String path) {
    ways.add(Anchor.to(text, visit.links().inLanguage(path)));
    return this;
  }

  /**
   * @param path address of the page
   */
  FormView build(Framer framer, String path) {
    return new FormView(
        framer.unlisted(visit, heading, SearchState.start(), path),
        heading,
        said,
        problem,
        action,
        token,
        hidden,
        fields,
        button,
        grave,
        ways,
        others);
  }
}
