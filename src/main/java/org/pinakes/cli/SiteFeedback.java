package org.pinakes.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.account.Feedback;
import org.pinakes.account.FeedbackBox;
import org.pinakes.account.Seal;
import org.pinakes.i18n.Translations;
import org.pinakes.web.EditorLetters;
import org.pinakes.web.FeedbackForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form for feedback of a running site: kept where there are accounts, sent where there is a
 * mail server and somebody to write to. Letters of what is kept are sent behind the answer, a
 * bounded number; what is not kept is sent before.
 */
final class SiteFeedback implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteFeedback.class);
  private static final int WAITING = 200;
  private static final int PATIENCE_SECONDS = 20;

  private final FeedbackForm form;
  private final ThreadPoolExecutor behind =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("feedback-", 0).factory());

  private SiteFeedback(
      Settings settings, @Nullable Accounts accounts, Optional<MailSettings> mail) {
    behind.allowCoreThreadTimeOut(true);
    InstantSource clock = InstantSource.system();
    FeedbackBox box = accounts == null ? null : accounts.voices().feedback();
    form =
        new FeedbackForm(
            accounts == null ? Seal.ofProcess() : accounts.base().seal(),
            Set.copyOf(settings.trustedProxies()),
            box,
            (int) settings.feedbackAge().toDays(),
            mail.map(server -> post(settings, server)).orElse(null),
            clock);
  }

  /** The form of a site; empty when nobody would get what is sent, or its owner wants none. */
  static Optional<SiteFeedback> of(Settings settings, @Nullable Accounts accounts) {
    Optional<MailSettings> mail = settings.mails().feedback();
    boolean reached = accounts != null || mail.isPresent();
    return settings.wantsFeedback() && reached
        ? Optional.of(new SiteFeedback(settings, accounts, mail))
        : Optional.empty();
  }

  private FeedbackForm.Post post(Settings settings, MailSettings mail) {
    EditorLetters letters =
        new EditorLetters(new MailPost(mail), Translations.load(), SiteAccounts.face(settings));
    return new FeedbackForm.Post() {
      @Override
      public boolean send(Feedback feedback) {
        return carry(letters, mail.to(), feedback);
      }

      @Override
      public void sendLater(Feedback feedback) {
        try {
          behind.execute(() -> carry(letters, mail.to(), feedback));
        } catch (RejectedExecutionException full) {
          LOG.error("Feedback was not sent by e-mail: {} letters are waiting", WAITING);
        }
      }
    };
  }

  private static boolean carry(EditorLetters letters, String to, Feedback feedback) {
    try {
      return letters.feedback(to, feedback);
    } catch (RuntimeException e) {
      LOG.error("Feedback was not sent by e-mail: {}", e.getMessage(), e);
      return false;
    }
  }

  FeedbackForm form() {
    return form;
  }

  /** Letters that are waiting are sent first. */
  @Override
  public void close() {
    behind.shutdown();
    try {
      if (!behind.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("Feedback was not sent by e-mail: {} letters", behind.shutdownNow().size());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
