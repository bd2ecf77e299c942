package org.pinakes.account.openid;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.account.Identity;
import org.pinakes.account.Seal;
import org.pinakes.problem.ProviderFailedException;
import org.pinakes.problem.ProviderFailedException.Fault;

/** The providers by which readers can sign in. Thread-safe. */
public final class Providers {
  private final Map<String, ProviderClient> clients = new LinkedHashMap<>();
  private final Seal seal;
  private final InstantSource clock;

  /**
   * @param providers in the order in which readers see them
   * @param rule which addresses may be asked
   */
  public Providers(List<Provider> providers, OutgoingRule rule, Seal seal, InstantSource clock) {
    this.seal = seal;
    this.clock = clock;
    providers.forEach(
        provider -> clients.put(provider.name(), new ProviderClient(provider, rule, clock)));
  }

  /**
   * A reader goes to a provider.
   *
   * @param address where
   * @param kept what the browser keeps meanwhile, under the site's seal
   */
  public record Gone(URI address, String kept) {}

  /**
   * A reader has come back.
   *
   * @param identity who it is, by the provider's word
   * @param next where the reader wants to go; may be empty
   */
  public record Back(Identity identity, String next) {}

  /** All of them, in order. */
  public List<Provider> all() {
    return clients.values().stream().map(ProviderClient::provider).toList();
  }

  /** One of them. */
  public Optional<Provider> named(String name) {
    return Optional.ofNullable(clients.get(name)).map(ProviderClient::provider);
  }

  /**
   * Sends a reader to a provider.
   *
   * @param back where the provider sends the reader
   * @throws ProviderFailedException when it does not answer
   */
  public Gone begin(Provider provider, URI back, String next) {
    Begun begun = Begun.now(provider, next, clock.instant());
    return new Gone(client(provider).address(begun, back), begun.sealed(seal));
  }

  /**
   * Takes a reader who comes from a provider.
   *
   * @param back the address without parameters
   * @param parameters those of the address
   * @param kept what the browser has kept; empty for nothing
   * @throws ProviderFailedException when nobody can be let in
   */
  public Back finish(
      Provider provider, URI back, Map<String, List<String>> parameters, String kept) {
    Begun begun =
        Begun.open(seal, kept, clock.instant())
            .filter(one -> one.provider().equals(provider.name()))
            .orElseThrow(() -> stale(provider));
    AuthorizationResponse response = response(provider, back, parameters);
    String state = response.getState() == null ? "" : response.getState().getValue();
    if (!Seal.same(state, begun.state().getValue())) {
      throw stale(provider);
    }
    if (response.getIssuer() != null && !provider.is(response.getIssuer().getValue())) {
      throw new ProviderFailedException(
          Fault.WRONG, "An answer for " + provider.issuer() + " came from another provider.");
    }
    if (!response.indicatesSuccess()) {
      throw new ProviderFailedException(
          Fault.REFUSED,
          provider.issuer() + " did not sign in: " + response.toErrorResponse().getErrorObject());
    }
    return new Back(
        client(provider).identity(response.toSuccessResponse().getAuthorizationCode(), begun, back),
        begun.next());
  }

  private static AuthorizationResponse response(
      Provider provider, URI back, Map<String, List<String>> parameters) {
    try {
      AuthorizationResponse response = AuthorizationResponse.parse(back, parameters);
      if (response.indicatesSuccess()
          && response.toSuccessResponse().getAuthorizationCode() == null) {
        throw new ParseException("no code");
      }
      return response;
    } catch (ParseException | IllegalArgumentException malformed) {
      throw new ProviderFailedException(
          Fault.WRONG, "The answer of " + provider.issuer() + " cannot be read.", malformed);
    }
  }

  private static ProviderFailedException stale(Provider provider) {
    return new ProviderFailedException(
        Fault.STALE,
        "An answer of %s came too late, twice, or to another browser."
            .formatted(provider.issuer()));
  }

  /**
   * Asks a provider to describe itself.
   *
   * @throws ProviderFailedException when it does not
   */
  public static void check(Provider provider, OutgoingRule rule) {
    new ProviderClient(provider, rule, InstantSource.system()).description();
  }

  private ProviderClient client(Provider provider) {
    ProviderClient client = clients.get(provider.name());
    if (client == null) {
      throw new IllegalArgumentException("no provider " + provider.name());
    }
    return client;
  }
}
