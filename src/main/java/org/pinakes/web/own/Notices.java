package org.pinakes.web.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * Notices to readers between two dates, from a file that is read again when somebody has changed
 * it. Thread-safe.
 */
public final class Notices {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm", Locale.ROOT);
  private static final String NONE = "none";

  private final Path file;
  private final Live<List<Notice>> notices;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param file the file; it may be missing, and come later
   * @param clock what time it is
   * @param zone in which the file's dates are meant
   * @param ticks nanoseconds that go on
   * @throws BadSettingsException with everything that is wrong in the file
   */
  public Notices(Path file, InstantSource clock, ZoneId zone, LongSupplier ticks) {
    this.file = file;
    this.clock = clock;
    this.zone = zone;
    notices = new Live<>(() -> state(file), () -> read(file), ticks);
  }

  /**
   * What is said to a reader.
   *
   * @param html a text, made from Markdown
   * @param alarm whether it is urgent
   */
  public record Said(String html, boolean alarm) {}

  /**
   * A notice of the file, shown now or at another time.
   *
   * @param texts Markdown by language; the empty tag stands for all
   * @param alarm whether it is urgent
   * @param from the first moment; null for always
   * @param until the first moment after it; null for ever
   */
  public record Filed(
      Map<String, String> texts, boolean alarm, @Nullable Instant from, @Nullable Instant until) {
    /** Copies the texts. */
    public Filed {
      texts = Map.copyOf(texts);
    }
  }

  /**
   * A notice as the file has it.
   *
   * @param text Markdown by language; a map that names languages is for their readers, and for
   *     everybody when English is among them
   * @param from the first moment, null for always
   * @param until the first moment after it
   */
  private record Notice(LocalText text, boolean alarm, LocalDateTime from, LocalDateTime until) {
    boolean isDue(LocalDateTime now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /** What readers of a language are told now. */
  public List<Said> now(String tag) {
    List<Notice> all = notices.get();
    if (all.isEmpty()) {
      return List.of();
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
    List<Said> said = new ArrayList<>();
    for (Notice notice : all) {
      if (notice.isDue(now)) {
        notice
            .text()
            .in(tag)
            .ifPresent(text -> said.add(new Said(Markdown.html(text), notice.alarm())));
      }
    }
    return said;
  }

  /** Where they are written. */
  public Path file() {
    return file;
  }

  /** All of the file, in its order, whether they are shown now or not. */
  public List<Filed> all() {
    return notices.get().stream()
        .map(notice ->
            new Filed(
                notice.text().byLanguage(),
                notice.alarm(),
                notice.from().equals(LocalDateTime.MIN) ? null : instant(notice.from()),
                notice.until().equals(LocalDateTime.MAX) ? null : instant(notice.until())))
        .toList();
  }

  private Instant instant(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }

  private static List<Notice> read(Path file) {
    try {
      Problems problems = new Problems();
      YamlMap yaml =
          YamlMap.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems);
      List<Notice> notices = yaml.maps("notices").stream().map(Notices::notice).toList();
      yaml.finish();
      problems.throwIfAny();
      return notices;
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          file + " cannot be read; check its owner and rights", unreadable);
    }
  }

  private static Notice notice(YamlMap entry) {
    LocalText text = text(entry);
    if (text.byLanguage().isEmpty()) {
      entry.wrong("needs a text, or a text for each language");
    }
    LocalDateTime from = moment(entry, "from", false).orElse(LocalDateTime.MIN);
    LocalDateTime until = moment(entry, "until", true).orElse(LocalDateTime.MAX);
    if (!from.isBefore(until)) {
      entry.wrong("until", "is before from");
    }
    boolean alarm = entry.flag("alarm").orElse(false);
    entry.finish();
    return new Notice(text, alarm, from, until);
  }

  private static LocalText text(YamlMap entry) {
    if (entry.isText("text")) {
      return entry.text("text").map(LocalText::of).orElseGet(LocalText::none);
    }
    YamlMap texts = entry.map("text");
    Map<String, String> byLanguage = new HashMap<>();
    texts.keys().forEach(tag -> texts.text(tag).ifPresent(text -> byLanguage.put(tag, text)));
    return new LocalText(byLanguage);
  }

  /** A day counts as a whole: a notice until a day is shown on that day, too. */
  private static Optional<LocalDateTime> moment(YamlMap entry, String key, boolean end) {
    Optional<String> written = entry.text(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(written.get());
      return Optional.of((end ? day.plusDays(1) : day).atStartOfDay());
    } catch (DateTimeParseException noDay) {
      // Perhaps with a time of day.
    }
    try {
      return Optional.of(LocalDateTime.parse(written.get(), MINUTE));
    } catch (DateTimeParseException noMoment) {
      entry.wrong(key, "must be a day, 2026-03-01, or a day and a time, 2026-03-01 18:00");
      return Optional.empty();
    }
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException missing) {
      return NONE;
    }
  }
}
