package org.pinakes.account.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.pinakes.account.Seal;

/**
 * What a browser keeps under the site's seal while its reader is at a provider.
 *
 * @param provider name of the provider
 * @param state comes back with the answer (RFC 6749, 10.12)
 * @param nonce comes back in the ID token
 * @param verifier shows that who brings the code is who asked for it (RFC 7636)
 * @param next where the reader wants to go then; may be empty
 * @param expires until when it is good
 */
record Begun(
    String provider,
    State state,
    Nonce nonce,
    CodeVerifier verifier,
    String next,
    Instant expires) {
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final String PURPOSE = "sign-in by a provider";
  private static final String BETWEEN = "~";
  private static final int PARTS = 6;

  static Begun now(Provider provider, String next, Instant now) {
    return new Begun(
        provider.name(), new State(), new Nonce(), new CodeVerifier(), next, now.plus(LIFE));
  }

  String sealed(Seal seal) {
    return seal.sealed(
        PURPOSE,
        String.join(
            BETWEEN,
            provider,
            state.getValue(),
            nonce.getValue(),
            text(verifier.getValue().getBytes(StandardCharsets.UTF_8)),
            text(next.getBytes(StandardCharsets.UTF_8)),
            Long.toString(expires.toEpochMilli())));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String plain(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  /** What was kept, if it carries our seal and is still good. */
  static Optional<Begun> open(Seal seal, String sealed, Instant now) {
    return seal.open(PURPOSE, sealed)
        .map(text -> List.of(text.split(BETWEEN, -1)))
        .filter(parts -> parts.size() == PARTS)
        .map(parts ->
            new Begun(
                parts.get(0),
                new State(parts.get(1)),
                new Nonce(parts.get(2)),
                new CodeVerifier(plain(parts.get(3))),
                plain(parts.get(4)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(5)))))
        .filter(begun -> now.isBefore(begun.expires()));
  }
}
