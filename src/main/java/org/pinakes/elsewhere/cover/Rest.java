package org.pinakes.elsewhere.cover;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pinakes.source.http.BriefClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hosts that want to be left alone for a while. Thread-safe. */
final class Rest {
  private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

  /** Forbidden, too many requests, unavailable: another address there would be answered alike. */
  private static final Set<Integer> ENOUGH = Set.of(403, 429, 503);

  private static final Duration USUAL = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final InstantSource clock;

  /** By host; those that are asked are few. */
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  Rest(InstantSource clock) {
    this.clock = clock;
  }

  boolean has(URI address) {
    Instant end = ends.get(host(address));
    return end != null && clock.instant().isBefore(end);
  }

  /** Looks at an answer, whether its host wants to be left alone: as long as it says. */
  void heed(URI address, BriefClient.Answer answer) {
    if (!ENOUGH.contains(answer.status())) {
      return;
    }
    Duration asked = answer.retryAfter().orElse(USUAL);
    Duration rest = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    ends.put(host(address), clock.instant().plus(rest));
    LOG.warn(
        "{} answers with status {}; it is not asked for covers for {} minutes",
        host(address),
        answer.status(),
        rest.toMinutes());
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }
}
