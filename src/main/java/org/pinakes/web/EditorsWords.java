package org.pinakes.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.ReadingList;
import org.pinakes.account.SiteNotice;
import org.pinakes.account.Voices;
import org.pinakes.web.own.LocalText;
import org.pinakes.web.own.Markdown;
import org.pinakes.web.own.Notices;

/**
 * What editors show all readers: notices, and lists on the start page. Other nodes show within a
 * few seconds what was changed on one. Thread-safe.
 */
final class EditorsWords {
  /** How old it may be. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final Recent<List<Shown>> notices;
  private final Recent<List<ReadingList>> featured;

  /**
   * @param voices where it is kept; null on a site without accounts
   * @param ticks nanoseconds that go on
   */
  EditorsWords(@Nullable Voices voices, LongSupplier ticks) {
    notices =
        new Recent<>(
            () -> voices == null ? List.of() : shown(voices.notices().now()),
            List.of(),
            PAUSE,
            ticks);
    featured =
        new Recent<>(
            () -> voices == null ? List.of() : voices.featured().now(), List.of(), PAUSE, ticks);
  }

  /** Those of a site, with or without accounts. */
  static EditorsWords of(@Nullable ReaderAccounts readers) {
    return new EditorsWords(readers == null ? null : readers.accounts().voices(), System::nanoTime);
  }

  /** A notice made into HTML, by language. */
  private record Shown(LocalText html, boolean alarm) {}

  private static List<Shown> shown(List<SiteNotice> notices) {
    return notices.stream()
        .map(notice -> new Shown(new LocalText(html(notice.texts())), notice.alarm()))
        .toList();
  }

  private static Map<String, String> html(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> Markdown.html(text.getValue())));
  }

  /** What readers of a language are told now. */
  List<Notices.Said> notices(String tag) {
    return notices.get().stream()
        .flatMap(notice ->
            notice.html().in(tag).stream().map(html -> new Notices.Said(html, notice.alarm())))
        .toList();
  }

  /** Lists for the start page. */
  List<ReadingList> featured() {
    return featured.get();
  }

  /** Something was changed here. */
  void changed() {
    notices.expire();
    featured.expire();
  }
}
