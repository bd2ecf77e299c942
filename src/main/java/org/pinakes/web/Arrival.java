package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pinakes.account.Identity;
import org.pinakes.account.Seal;

/**
 * Somebody who has come from a provider and is joined to no account yet. The browser keeps it under
 * the site's seal until it is.
 *
 * @param provider name of the provider
 * @param identity who it is there
 * @param expires until when it is good
 */
record Arrival(String provider, Identity identity, Instant expires) {
  static final Duration LIFE = Duration.ofMinutes(15);

  private static final String PURPOSE = "arrival from a provider";
  private static final int PARTS = 5;

  String sealed(Seal seal) {
    return seal.sealed(
        PURPOSE,
        List.of(
                provider,
                identity.issuer(),
                identity.subject(),
                identity.email(),
                Long.toString(expires.toEpochMilli()))
            .stream()
            .map(part ->
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("~")));
  }

  /** What was kept, if it carries our seal and is still good. */
  static Optional<Arrival> open(Seal seal, String sealed, Instant now) {
    return seal.open(PURPOSE, sealed)
        .map(text ->
            Arrays.stream(text.split("~", -1))
                .map(
                    part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .toList())
        .filter(parts -> parts.size() == PARTS)
        .map(parts ->
            new Arrival(
                parts.get(0),
                new Identity(parts.get(1), parts.get(2), parts.get(3)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(4)))))
        .filter(arrival -> now.isBefore(arrival.expires()));
  }
}
