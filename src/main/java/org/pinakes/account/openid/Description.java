package org.pinakes.account.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * How a provider describes itself (OpenID Connect Discovery 1.0), and its keys, which are asked for
 * again when it signs with one that is not known, at most every half minute.
 *
 * @param metadata its addresses
 * @param validator holds an ID token against issuer, audience, nonce, time and keys
 */
record Description(OIDCProviderMetadata metadata, IDTokenValidator validator) {
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Duration KEYS_KEPT = Duration.ofHours(1);
  private static final Duration KEYS_WAITED_FOR = Duration.ofSeconds(15);
  private static final int SKEW_SECONDS = 60;

  /** Signatures with a public key; those with the shared secret, and none at all, are refused. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  static Description fetch(Provider provider, Outgoing outgoing) throws IOException {
    String base = provider.bareIssuer();
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.parse(
              outgoing.retrieveResource(URI.create(base + WELL_KNOWN).toURL()).getContent());
      if (!provider.is(metadata.getIssuer().getValue())) {
        throw new IOException(base + " calls itself " + metadata.getIssuer());
      }
      if (metadata.getAuthorizationEndpointURI() == null
          || metadata.getTokenEndpointURI() == null
          || metadata.getJWKSetURI() == null) {
        throw new IOException(base + " names no address for signing in, for tokens, or of keys");
      }
      return new Description(metadata, validator(provider, metadata, outgoing));
    } catch (ParseException malformed) {
      throw new IOException(
          base + " does not describe itself: " + malformed.getMessage(), malformed);
    }
  }

  private static IDTokenValidator validator(
      Provider provider, OIDCProviderMetadata metadata, Outgoing outgoing) throws IOException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), outgoing)
            .cache(KEYS_KEPT.toMillis(), KEYS_WAITED_FOR.toMillis())
            .refreshAheadCache(false)
            .retrying(true)
            .build();
    IDTokenValidator validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(provider.clientId()),
            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
            null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    return validator;
  }
}
