package org.pinakes.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.account.Voices;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.PinakesException;
import org.pinakes.web.EditorLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running site does now and then with what readers say: tells editors that comments wait,
 * and throws old feedback away. On a thread of its own; several nodes take turns.
 */
final class SiteVoices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteVoices.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int PATIENCE_SECONDS = 30;

  private final Voices voices;
  private final @Nullable EditorLetters letters;
  private final Duration age;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("voices").factory());

  /**
   * @param letters writes to editors; null without e-mail
   * @param age how old feedback gets
   */
  SiteVoices(Voices voices, @Nullable EditorLetters letters, Duration age) {
    this.voices = voices;
    this.letters = letters;
    this.age = age;
  }

  /** Those of a site with accounts. */
  static Optional<SiteVoices> of(Settings settings, @Nullable Accounts accounts) {
    if (accounts == null) {
      return Optional.empty();
    }
    EditorLetters letters =
        settings
            .mails()
            .letters()
            .map(mail ->
                new EditorLetters(
                    new MailPost(mail), Translations.load(), SiteAccounts.face(settings)))
            .orElse(null);
    return Optional.of(new SiteVoices(accounts.voices(), letters, settings.feedbackAge()));
  }

  void start() {
    thread.scheduleWithFixedDelay(this::round, 1, PAUSE.toMinutes(), TimeUnit.MINUTES);
  }

  /** One round; what goes wrong is logged, and tried again in the next. */
  void round() {
    try {
      int sent = letters == null ? 0 : letters.tellWhatWaits(voices);
      int forgotten = voices.feedback().forget(age);
      if (sent + forgotten > 0) {
        LOG.info(
            "Editors told of waiting comments: {}; old feedback thrown away: {}", sent, forgotten);
      }
    } catch (PinakesException failed) {
      LOG.error("What readers say was not looked after: {}", failed.getMessage(), failed);
    } catch (RuntimeException defect) {
      LOG.error("Defect while what readers say was looked after; it is tried again", defect);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("Letters to editors were still being sent at the end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
