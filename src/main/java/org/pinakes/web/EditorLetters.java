package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.account.Account;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Comments;
import org.pinakes.account.Feedback;
import org.pinakes.account.Post;
import org.pinakes.account.Voices;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;

/**
 * What those who look after the site are written: that comments wait, and what readers send by the
 * form for feedback. As text and as HTML; links begin with the address that the settings name.
 * Thread-safe.
 */
public final class EditorLetters {
  /** How often editors hear that comments wait. */
  public static final Duration RHYTHM = Duration.ofDays(1);

  private static final String TURN = "comments-letter";

  private final Post post;
  private final Translations translations;
  private final SiteSettings settings;
  private final Html html;

  /**
   * @param post sends them
   * @param settings address, name and templates of the site
   */
  public EditorLetters(Post post, Translations translations, SiteSettings settings) {
    this.post = post;
    this.translations = translations;
    this.settings = settings;
    html = Html.of(settings);
  }

  /**
   * Tells all editors and administrators how many comments they have to decide on, if there are any
   * and they have not heard so today, from whatever node of the site. When no letter at all went
   * out, it is tried again the next time.
   *
   * @return how many letters went out
   */
  public int tellWhatWaits(Voices voices) {
    boolean off = voices.comments().rule() == CommentRule.OFF;
    int waiting = off ? 0 : voices.comments().count(Comments.Queue.OPEN);
    if (waiting == 0 || !voices.turns().take(TURN, RHYTHM)) {
      return 0;
    }
    int sent = 0;
    for (Account editor : voices.comments().editors()) {
      sent += waiting(editor, waiting) ? 1 : 0;
    }
    if (sent == 0) {
      voices.turns().giveBack(TURN);
    }
    return sent;
  }

  private boolean waiting(Account editor, int count) {
    Messages messages = translations.in(editor.language()).orElseGet(translations::standard);
    String site = site(messages);
    LetterView view =
        new LetterView(
            messages.tag(),
            site,
            messages.text("mail.waiting_subject", "site", site),
            List.of(messages.text("mail.waiting_text", "count", count)),
            messages.text("mail.waiting_link"),
            settings.baseUrl() + Links.withLanguage(VoicePaths.DESK_COMMENTS, messages.tag()),
            messages.text("mail.waiting_end", "site", site));
    String text =
        String.join("\n\n", view.said().getFirst(), view.link() + ":\n" + view.href(), view.end())
            + "\n";
    return post.deliver(editor.email(), view.subject(), text, page("letter", view));
  }

  /**
   * Sends what a reader has written to those who run the site.
   *
   * @param to their address
   * @return whether it went out
   */
  public boolean feedback(String to, Feedback feedback) {
    Messages messages = translations.standard();
    String kind = messages.value("feedbackkind", feedback.kind().code());
    String subject =
        messages.text("mail.feedback_subject", Map.of("site", site(messages), "kind", kind));
    List<String> about =
        Stream.of(
                line(messages, "mail.feedback_email", feedback.email()),
                feedback.page().isEmpty()
                    ? ""
                    : line(messages, "mail.feedback_page", settings.baseUrl() + feedback.page()))
            .filter(line -> !line.isEmpty())
            .toList();
    FeedbackLetterView view =
        new FeedbackLetterView(messages.tag(), subject, feedback.text().lines().toList(), about);
    String text =
        feedback.text() + "\n\n" + about.stream().collect(Collectors.joining("\n", "", "\n"));
    return post.deliver(to, subject, text, page("feedbackletter", view));
  }

  private static String line(Messages messages, String key, String value) {
    return value.isEmpty() ? "" : messages.text(key) + " " + value;
  }

  private String site(Messages messages) {
    return settings.own().name().in(messages.tag()).orElseGet(() -> messages.text("site.name"));
  }

  private String page(String template, Record view) {
    return new String(html.page(template, view), StandardCharsets.UTF_8);
  }
}
