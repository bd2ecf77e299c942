package org.pinakes.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run did. Always {@code accepted + rejected + deleted = read}.
 *
 * @param run number of the run
 * @param source name of the source
 * @param started when it began
 * @param finished when it ended, or null while it goes on or when it was cut short
 * @param read entries met
 * @param accepted records kept: new, changed and unchanged
 * @param changed how many of the accepted were new or different
 * @param deleted deletions met
 * @param rejected records refused
 * @param rejectedByRule refused records by rule
 * @param failure why it ended before its end, in words for people, or null
 */
public record RunReport(
    long run,
    String source,
    Instant started,
    @Nullable Instant finished,
    long read,
    long accepted,
    long changed,
    long deleted,
    long rejected,
    Map<String, Long> rejectedByRule,
    @Nullable String failure) {

  /** Copies the map. */
  public RunReport {
    rejectedByRule = Map.copyOf(rejectedByRule);
  }
}
