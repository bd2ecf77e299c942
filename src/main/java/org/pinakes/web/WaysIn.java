package org.pinakes.web;

import io.javalin.http.Context;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pinakes.account.Joined;
import org.pinakes.account.OpenWays;
import org.pinakes.account.Passkey;
import org.pinakes.account.PasskeyPlace;
import org.pinakes.account.openid.Provider;
import org.pinakes.account.openid.Providers;

/**
 * Which ways there are to sign in besides the password, and how pages show them. Thread-safe.
 * Passkeys and providers know the site by the address of the settings; where these say none, by
 * that of the request, as long as the site and its reader are on one machine.
 */
final class WaysIn {
  private final Reception reception;
  private final SiteSettings settings;
  private final Providers providers;
  private final ZoneId zone;

  WaysIn(Reception reception, SiteSettings settings, Providers providers, ZoneId zone) {
    this.reception = reception;
    this.settings = settings;
    this.providers = providers;
    this.zone = zone;
  }

  Providers providers() {
    return providers;
  }

  /** The site's address; empty when nobody has said it. */
  private String base(Visit visit) {
    if (!settings.baseUrl().isEmpty() || visit.base().isEmpty()) {
      return settings.baseUrl();
    }
    String host = URI.create(visit.base()).getHost();
    boolean here = host != null && (PasskeyPlace.isThisMachine(host) || host.equals("127.0.0.1"));
    return here ? visit.base() : "";
  }

  /** The site as browsers know it for passkeys; empty where they allow none. */
  Optional<PasskeyPlace> place(Visit visit) {
    String name =
        settings.own().name().in(visit.messages().tag()).orElseGet(() -> visit.text("site.name"));
    return PasskeyPlace.of(base(visit), name);
  }

  /** Where a provider sends readers; empty when the site does not know its own address. */
  Optional<URI> back(Visit visit, Provider provider) {
    return Optional.of(base(visit))
        .filter(base -> !base.isEmpty())
        .map(base -> URI.create(base + AccountPaths.providerBack(provider.name())));
  }

  /** What stands beside the password when somebody signs in. */
  OtherWays others(Context context, String next) {
    Visit visit = reception.visit(context);
    return new OtherWays(
        place(visit).isPresent(),
        reception.framer().passkeys(),
        AccountPaths.PASSKEY_ASK,
        visit.links().inLanguage(AccountPaths.PASSKEY),
        reception.door().form(context),
        next,
        providers.all().stream()
            .filter(provider -> back(visit, provider).isPresent())
            .map(provider ->
                Anchor.to(
                    visit.text("account.with_provider", "provider", provider.label()),
                    visit.links().inLanguage(AccountPaths.provider(provider.name(), next))))
            .toList());
  }

  /** What the page of an account shows of its ways in. */
  WaysInView view(Visit visit, Reader reader) {
    List<Joined> joined = reception.accounts().joining().of(reader.account());
    return new WaysInView(
        reception.accounts().changes().hasPassword(reader.account()),
        place(visit).isPresent(),
        reception.framer().passkeys(),
        reception.accounts().passkeys().of(reader.account()).stream()
            .map(passkey -> key(visit, passkey))
            .toList(),
        joined.stream().map(one -> elsewhere(visit, one)).toList(),
        providers.all().stream()
            .filter(provider -> back(visit, provider).isPresent())
            .filter(provider -> joined.stream().noneMatch(one -> provider.is(one.issuer())))
            .map(provider ->
                Anchor.to(
                    visit.text("account.join", "provider", provider.label()),
                    visit
                        .links()
                        .inLanguage(AccountPaths.provider(provider.name(), AccountPaths.JOIN))))
            .toList());
  }

  private WaysInView.Key key(Visit visit, Passkey passkey) {
    return new WaysInView.Key(
        passkey.id(),
        passkey.name(),
        passkey
            .used()
            .map(at -> visit.text("account.last_used", "time", moment(visit, at)))
            .orElseGet(() -> visit.text("account.never_used")),
        switch (passkey.copies()) {
          case IMPOSSIBLE -> visit.text("account.passkey_here");
          case POSSIBLE -> "";
          case MADE -> visit.text("account.passkey_copied");
        });
  }

  private WaysInView.Elsewhere elsewhere(Visit visit, Joined joined) {
    return new WaysInView.Elsewhere(
        label(joined.issuer()),
        joined.issuer(),
        joined.subject(),
        visit.text("account.last_used", "time", moment(visit, joined.used())));
  }

  private String moment(Visit visit, java.time.Instant at) {
    return visit.messages().moment(at.atZone(zone));
  }

  /** A provider that is not in the settings any more is shown by its address. */
  private String label(String issuer) {
    return providers.all().stream()
        .filter(provider -> provider.is(issuer))
        .map(Provider::label)
        .findFirst()
        .orElse(issuer);
  }

  /** By which ways, besides a password, somebody can come in here now. */
  OpenWays open(Visit visit) {
    return new OpenWays(
        place(visit).isPresent(),
        providers.all().stream()
            .filter(provider -> back(visit, provider).isPresent())
            .map(Provider::bareIssuer)
            .collect(Collectors.toSet()));
  }
}
