package org.pinakes.account;

import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers are told and what they answer, in the JSON of the specification (WebAuthn Level 3,
 * 5.1.8 and 5.1.9). Of answers only what is needed is read.
 */
final class PasskeyJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 30_000;
  private static final long PATIENCE_MILLIS = 300_000;

  private PasskeyJson() {}

  /** Options for signing in with whichever passkey the reader chooses. */
  static String toSignIn(PasskeyPlace place, Challenge challenge) {
    return JSON.writeValueAsString(
        Map.of(
            "challenge",
            challenge.text(),
            "rpId",
            place.host(),
            "userVerification",
            "required",
            "timeout",
            PATIENCE_MILLIS));
  }

  /** Options for a new passkey. */
  static String toAdd(
      PasskeyPlace place, Challenge challenge, Account account, String handle, List<String> known) {
    return JSON.writeValueAsString(
        Map.of(
            "challenge",
            challenge.text(),
            "rp",
            Map.of("id", place.host(), "name", place.name()),
            "user",
            Map.of("id", handle, "name", account.email(), "displayName", account.email()),
            "pubKeyCredParams",
            PasskeyCeremony.ALGORITHMS.stream()
                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm.getId()))
                .toList(),
            "authenticatorSelection",
            Map.of(
                "residentKey",
                "required",
                "requireResidentKey",
                true,
                "userVerification",
                "required"),
            "attestation",
            "none",
            "excludeCredentials",
            known.stream().map(id -> Map.of("type", "public-key", "id", id)).toList(),
            "timeout",
            PATIENCE_MILLIS));
  }

  /** A signature; empty when it is none. */
  static Optional<
          PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
      signature(String json) {
    return read(
        json,
        (answer, response) ->
            PublicKeyCredential
                .<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>builder()
                .id(bytes(answer, "id"))
                .response(
                    AuthenticatorAssertionResponse.builder()
                        .authenticatorData(bytes(response, "authenticatorData"))
                        .clientDataJSON(bytes(response, "clientDataJSON"))
                        .signature(bytes(response, "signature"))
                        .userHandle(bytes(response, "userHandle"))
                        .build())
                .clientExtensionResults(ClientAssertionExtensionOutputs.builder().build())
                .build());
  }

  /** A new passkey; empty when it is none. */
  static Optional<
          PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>>
      made(String json) {
    return read(
        json,
        (answer, response) ->
            PublicKeyCredential
                .<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>builder()
                .id(bytes(answer, "id"))
                .response(
                    AuthenticatorAttestationResponse.builder()
                        .attestationObject(bytes(response, "attestationObject"))
                        .clientDataJSON(bytes(response, "clientDataJSON"))
                        .build())
                .clientExtensionResults(ClientRegistrationExtensionOutputs.builder().build())
                .build());
  }

  /** Makes something of an answer and its response. */
  private interface Reading<T> {
    T of(JsonNode answer, JsonNode response) throws IOException, Base64UrlException;
  }

  /**
   * Strangers write it, and what the libraries for JSON, CBOR and keys throw at it is not listed.
   */
  private static <T> Optional<T> read(String json, Reading<T> reading) {
    if (json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode answer = JSON.readTree(json);
      return Optional.of(reading.of(answer, answer.path("response")));
    } catch (IOException | Base64UrlException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static ByteArray bytes(JsonNode node, String name) throws Base64UrlException {
    return ByteArray.fromBase64Url(node.path(name).asString(""));
  }
}
