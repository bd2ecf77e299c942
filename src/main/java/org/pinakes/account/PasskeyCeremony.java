package org.pinakes.account;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.COSEAlgorithmIdentifier;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.data.exception.Base64UrlException;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what a browser answers against the specification: challenge, origin, host, signature,
 * counter, and that the device has made sure who uses it. For one account and at most one of its
 * passkeys. Immutable.
 */
final class PasskeyCeremony {
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);

  private final Account account;
  private final ByteArray handle;
  private final RelyingParty party;

  /**
   * @param handle the account as devices know it, base64url
   * @param kept the passkey that answers, or that has the name of a new one
   */
  PasskeyCeremony(
      PasskeyPlace place, Account account, String handle, Optional<PasskeyTable.Kept> kept) {
    this.account = account;
    this.handle = decoded(handle);
    party =
        RelyingParty.builder()
            .identity(RelyingPartyIdentity.builder().id(place.host()).name(place.name()).build())
            .credentialRepository(new One(account.id(), this.handle, kept))
            .origins(Set.of(place.origin()))
            .preferredPubkeyParams(parameters())
            .build();
  }

  /** The result of a signature; empty when it is not good, which is logged. */
  Optional<AssertionResult> signedIn(
      Challenge challenge,
      PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>
          signature) {
    AssertionRequest request =
        AssertionRequest.builder()
            .publicKeyCredentialRequestOptions(
                PublicKeyCredentialRequestOptions.builder()
                    .challenge(decoded(challenge.text()))
                    .rpId(party.getIdentity().getId())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build())
            .build();
    try {
      AssertionResult result =
          party.finishAssertion(
              FinishAssertionOptions.builder().request(request).response(signature).build());
      return result.isSuccess() ? Optional.of(result) : Optional.empty();
    } catch (AssertionFailedException | IllegalArgumentException refused) {
      LOG.info("A passkey was refused: {}", line(refused));
      return Optional.empty();
    }
  }

  /** The result of adding one; empty when it is not good, which is logged. */
  Optional<RegistrationResult> added(
      Challenge challenge,
      PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>
          made) {
    PublicKeyCredentialCreationOptions request =
        PublicKeyCredentialCreationOptions.builder()
            .rp(party.getIdentity())
            .user(
                UserIdentity.builder()
                    .name(account.email())
                    .displayName(account.email())
                    .id(handle)
                    .build())
            .challenge(decoded(challenge.text()))
            .pubKeyCredParams(parameters())
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build())
            .build();
    try {
      return Optional.of(
          party.finishRegistration(
              FinishRegistrationOptions.builder().request(request).response(made).build()));
    } catch (RegistrationFailedException | IllegalArgumentException refused) {
      LOG.info("A new passkey was refused: {}", line(refused));
      return Optional.empty();
    }
  }

  /** What went wrong, of which strangers write a part, as one line. */
  private static String line(Exception refused) {
    return String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}+", " ");
  }

  private static List<PublicKeyCredentialParameters> parameters() {
    return ALGORITHMS.stream()
        .map(algorithm -> PublicKeyCredentialParameters.builder().alg(algorithm).build())
        .toList();
  }

  static ByteArray decoded(String base64url) {
    try {
      return ByteArray.fromBase64Url(base64url);
    } catch (Base64UrlException malformed) {
      throw new IllegalArgumentException("kept by us, and not base64url", malformed);
    }
  }

  /** What the library may look up: one account, one passkey. */
  private record One(String account, ByteArray handle, Optional<PasskeyTable.Kept> kept)
      implements CredentialRepository {

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
      return Set.of();
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
      return username.equals(account) ? Optional.of(handle) : Optional.empty();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray asked) {
      return asked.equals(handle) ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray user) {
      return user.equals(handle) ? lookupAll(credential).stream().findFirst() : Optional.empty();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
      return kept.filter(one -> one.passkey().id().equals(credential.getBase64Url()))
          .map(one ->
              RegisteredCredential.builder()
                  .credentialId(credential)
                  .userHandle(handle)
                  .publicKeyCose(decoded(one.key()))
                  .signatureCount(one.counter())
                  .build())
          .map(Set::of)
          .orElseGet(Set::of);
    }
  }
}
