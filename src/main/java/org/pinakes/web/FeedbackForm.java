package org.pinakes.web;

import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Feedback;
import org.pinakes.account.FeedbackBox;
import org.pinakes.account.Seal;

/**
 * What the form for feedback needs, on a site that has one.
 *
 * @param seal marks forms as ours, and when they were made
 * @param proxies addresses whose word is taken on where a request comes from
 * @param box where feedback is kept; null where it is only sent by e-mail
 * @param days how long it is kept there
 * @param post sends it by e-mail, behind the answer; null where there is no e-mail
 * @param clock tells how old a form is
 */
public record FeedbackForm(
    Seal seal,
    Set<String> proxies,
    @Nullable FeedbackBox box,
    int days,
    @Nullable Post post,
    InstantSource clock) {

  /** Copies the set. */
  public FeedbackForm {
    proxies = Set.copyOf(proxies);
  }

  /** Sends feedback to those who run the site. Thread-safe. */
  @FunctionalInterface
  public interface Post {
    /** Takes it; tells whether it will be sent. */
    boolean send(Feedback feedback);
  }

  /** Keeps it and sends it; false when neither was possible. */
  boolean take(Feedback feedback) {
    boolean kept = box != null && box.keep(feedback);
    boolean sent = post != null && post.send(feedback);
    return kept || sent;
  }
}
