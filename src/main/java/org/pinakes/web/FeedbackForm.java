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
 * @param post sends it by e-mail; null where there is no e-mail
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
    /** Sends it now; tells whether it went out. */
    boolean send(Feedback feedback);

    /** Sends it behind the answer, if that is possible. */
    default void sendLater(Feedback feedback) {
      send(feedback);
    }
  }

  /**
   * Keeps it and sends it; false when neither was possible. What is not kept is sent before this
   * returns, so that nothing is lost that was said to be taken.
   */
  boolean take(Feedback feedback) {
    boolean kept = box != null && box.keep(feedback);
    if (post == null) {
      return kept;
    }
    if (kept) {
      post.sendLater(feedback);
    }
    return kept || post.send(feedback);
  }
}
