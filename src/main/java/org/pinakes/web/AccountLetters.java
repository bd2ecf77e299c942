package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.account.Letters;
import org.pinakes.account.Post;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;

/**
 * What readers are written, in their language, as text and as HTML. Links begin with the address
 * that the settings name, never with what a request says: who sends a request must not choose where
 * the links of others lead. Thread-safe.
 */
public final class AccountLetters implements Letters {
  private final Post post;
  private final Translations translations;
  private final SiteSettings settings;
  private final Html html;

  /**
   * @param post sends them
   * @param settings address, name and templates of the site
   */
  public AccountLetters(Post post, Translations translations, SiteSettings settings) {
    this.post = post;
    this.translations = translations;
    this.settings = settings;
    html = Html.of(settings);
  }

  @Override
  public void confirm(String email, String language, String token) {
    send(email, language, "confirm", AccountPaths.CONFIRM, token);
  }

  @Override
  public void alreadyHere(String email, String language) {
    send(email, language, "already", AccountPaths.SIGN_IN, "");
  }

  @Override
  public void reset(String email, String language, String token) {
    send(email, language, "reset", AccountPaths.RESET, token);
  }

  @Override
  public void signIn(String email, String language, String token) {
    send(email, language, "link", AccountPaths.LINK_OPEN, token);
  }

  @Override
  public void passwordChanged(String email, String language) {
    send(email, language, "password", AccountPaths.FORGOTTEN, "");
  }

  @Override
  public void confirmEmail(String email, String language, String token) {
    send(email, language, "email", AccountPaths.EMAIL_CONFIRM, token);
  }

  @Override
  public void emailChanged(String oldEmail, String language) {
    send(oldEmail, language, "moved", AccountPaths.FORGOTTEN, "");
  }

  @Override
  public void wayAdded(String email, String language) {
    send(email, language, "way", AccountPaths.ACCOUNT, "");
  }

  private void send(String email, String language, String kind, String path, String token) {
    Messages messages = translations.in(language).orElseGet(translations::standard);
    String site =
        settings.own().name().in(messages.tag()).orElseGet(() -> messages.text("site.name"));
    String subject = messages.text("mail." + kind + "_subject", "site", site);
    List<String> said = List.of(messages.text("mail." + kind + "_text", "site", site));
    String link = messages.text("mail." + kind + "_link");
    String way = token.isEmpty() ? path : path + "?token=" + token;
    String href = settings.baseUrl() + Links.withLanguage(way, messages.tag());
    String end = messages.text("mail.end", "site", site);
    LetterView view = new LetterView(messages.tag(), site, subject, said, link, href, end);
    post.send(
        email, subject, text(view), new String(html.page("letter", view), StandardCharsets.UTF_8));
  }

  private static String text(LetterView view) {
    List<String> parts = new ArrayList<>(view.said());
    parts.add(view.link() + ":\n" + view.href());
    parts.add(view.end());
    return String.join("\n\n", parts) + "\n";
  }
}
