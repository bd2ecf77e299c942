package org.pinakes.harvest;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.yaml.YamlMap;

/**
 * Lengths of time as people write them in settings: {@code 30s}, {@code 5m}, {@code 6h}, {@code
 * 7d}.
 */
final class Span {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  private Span() {}

  static Optional<Duration> of(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /** A key's length of time, or what holds when it is not there; a wrong one is a problem. */
  static Duration read(YamlMap yaml, String key, Duration normal) {
    Optional<String> text = yaml.text(key);
    Optional<Duration> span = text.flatMap(Span::of);
    if (text.isPresent() && span.isEmpty()) {
      yaml.wrong(key, "must be a length of time such as 30s, 5m, 6h or 7d");
    }
    return span.orElse(normal);
  }
}
