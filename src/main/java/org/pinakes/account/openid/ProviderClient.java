package org.pinakes.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Identity;
import org.pinakes.problem.ProviderFailedException;
import org.pinakes.problem.ProviderFailedException.Fault;

/** Speaks with one provider. Its description is kept for an hour. Thread-safe. */
final class ProviderClient {
  private static final Duration KEPT = Duration.ofHours(1);

  /** So long it is left alone after it did not answer. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Provider provider;
  private final Outgoing outgoing;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Known known = new Known(null, Instant.MIN);

  ProviderClient(Provider provider, OutgoingRule rule, InstantSource clock) {
    this.provider = provider;
    this.clock = clock;
    outgoing = new Outgoing(provider.issuer(), rule);
  }

  /** What is known of the provider, and until when; null when it did not answer. */
  private record Known(@Nullable Description description, Instant until) {}

  Provider provider() {
    return provider;
  }

  /**
   * How it describes itself.
   *
   * @throws ProviderFailedException when it does not answer
   */
  Description description() {
    turn.lock();
    try {
      Known now = known;
      if (!clock.instant().isBefore(now.until())) {
        now = fetch();
        known = now;
      }
      if (now.description() == null) {
        throw silent("did not answer a moment ago", null);
      }
      return now.description();
    } finally {
      turn.unlock();
    }
  }

  private Known fetch() {
    try {
      return new Known(Description.fetch(provider, outgoing), clock.instant().plus(KEPT));
    } catch (IOException | IllegalArgumentException failed) {
      known = new Known(null, clock.instant().plus(REST));
      throw silent("does not describe itself", failed);
    }
  }

  /** Where the reader goes to sign in. */
  URI address(Begun begun, URI back) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, scope(), new ClientID(provider.clientId()), back)
        .endpointURI(description().metadata().getAuthorizationEndpointURI())
        .state(begun.state())
        .nonce(begun.nonce())
        .codeChallenge(begun.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  private Scope scope() {
    return new Scope(provider.scopes().toArray(String[]::new));
  }

  /** Who the reader is, for a code that the provider has given. */
  Identity identity(AuthorizationCode code, Begun begun, URI back) {
    OIDCTokens tokens = tokens(code, begun, back);
    IDTokenClaimsSet claims = claims(tokens, begun);
    String subject = claims.getSubject().getValue();
    String email = verified(claims.getStringClaim("email"), claims.getClaim("email_verified"));
    boolean told = claims.getClaim("email") != null;
    URI userInfo = description().metadata().getUserInfoEndpointURI();
    if (!told && userInfo != null && provider.scopes().contains("email")) {
      email = emailOf(userInfo, tokens, subject);
    }
    return new Identity(claims.getIssuer().getValue(), subject, email);
  }

  private OIDCTokens tokens(AuthorizationCode code, Begun begun, URI back) {
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, back, begun.verifier());
    URI endpoint = description().metadata().getTokenEndpointURI();
    ClientID client = new ClientID(provider.clientId());
    TokenRequest.Builder request =
        provider.clientSecret().isEmpty()
            ? new TokenRequest.Builder(endpoint, client, grant)
            : new TokenRequest.Builder(endpoint, authentication(client), grant);
    HTTPRequest asked = request.build().toHTTPRequest();
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(asked.send(outgoing));
      if (response instanceof OIDCTokenResponse good) {
        return good.getOIDCTokens();
      }
      throw new ProviderFailedException(
          Fault.WRONG,
          "%s gives no token for a code: %s. Check client-id and client-secret-file."
              .formatted(provider.issuer(), response.toErrorResponse().getErrorObject()));
    } catch (IOException failed) {
      throw silent("gives no token", failed);
    } catch (ParseException malformed) {
      throw wrong("its token cannot be read", malformed);
    }
  }

  private ClientAuthentication authentication(ClientID client) {
    Secret secret = new Secret(provider.clientSecret());
    List<ClientAuthenticationMethod> methods =
        description().metadata().getTokenEndpointAuthMethods();
    boolean posts =
        methods != null
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return posts ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  private IDTokenClaimsSet claims(OIDCTokens tokens, Begun begun) {
    JWT token = tokens.getIDToken();
    if (token == null) {
      throw new ProviderFailedException(
          Fault.WRONG,
          "The provider %s gives no ID token. Check scopes in sign-in and what it allows %s."
              .formatted(provider.issuer(), provider.clientId()));
    }
    try {
      return description().validator().validate(token, begun.nonce());
    } catch (BadJOSEException | JOSEException refused) {
      throw wrong("its ID token is refused: " + refused, refused);
    }
  }

  private String emailOf(URI userInfo, OIDCTokens tokens, String subject) {
    UserInfoRequest request = new UserInfoRequest(userInfo, tokens.getAccessToken());
    try {
      UserInfoResponse response = UserInfoResponse.parse(request.toHTTPRequest().send(outgoing));
      if (!response.indicatesSuccess()) {
        return "";
      }
      UserInfo told = response.toSuccessResponse().getUserInfo();
      boolean same = told != null && told.getSubject().getValue().equals(subject);
      if (!same) {
        throw new ProviderFailedException(
            Fault.WRONG, provider.issuer() + " tells of somebody else than it has signed in.");
      }
      return verified(told.getEmailAddress(), told.getEmailVerified());
    } catch (IOException failed) {
      throw silent("does not tell the address of a reader", failed);
    } catch (ParseException malformed) {
      throw wrong("what it tells of a reader cannot be read", malformed);
    }
  }

  /** Some providers write the flag as a text. */
  private static String verified(@Nullable String email, @Nullable Object flag) {
    boolean sure = flag != null && flag.toString().equals("true");
    return email != null && sure ? email.strip() : "";
  }

  private ProviderFailedException silent(String what, @Nullable Exception cause) {
    String why = cause == null ? "" : ": " + cause.getMessage();
    return new ProviderFailedException(
        Fault.SILENT,
        "The provider %s %s%s. Check its issuer in sign-in."
            .formatted(provider.issuer(), what, why),
        cause);
  }

  private ProviderFailedException wrong(String what, Exception cause) {
    return new ProviderFailedException(
        Fault.WRONG, "The provider %s: %s".formatted(provider.issuer(), what), cause);
  }
}
