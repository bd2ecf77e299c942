package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.pinakes.account.Identity;
import org.pinakes.account.Joining;
import org.pinakes.account.SignIn;
import org.pinakes.account.openid.Provider;
import org.pinakes.account.openid.Providers;
import org.pinakes.problem.ProviderFailedException;
import org.pinakes.problem.ProviderFailedException.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in by a provider. Whoever comes back and is joined to an account is let in. An address
 * that has an account here opens nothing: its owner signs in as usual, and then says whether the
 * two belong together.
 */
final class ProviderRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderRoutes.class);
  private static final String GONE = "provider";

  /** It goes into a cookie, which browsers drop when it is longer than 4,096 bytes. */
  private static final int LONGEST_NEXT = 1500;

  private final Reception reception;
  private final WaysIn ways;
  private final SignInRoutes signIn;
  private final Joining joining;
  private final InstantSource clock;

  ProviderRoutes(Reception reception, WaysIn ways, SignInRoutes signIn, InstantSource clock) {
    this.reception = reception;
    this.ways = ways;
    this.signIn = signIn;
    this.clock = clock;
    joining = reception.accounts().joining();
  }

  void addTo(RoutesConfig routes) {
    routes.get(AccountPaths.provider("{name}"), context -> with(context, this::begin));
    routes.get(AccountPaths.providerBack("{name}"), context -> with(context, this::back));
  }

  /** Does something with a provider. */
  private interface Step {
    void take(Context context, Provider provider, URI back);
  }

  private void with(Context context, Step step) {
    Visit visit = reception.visit(context);
    Optional<Provider> provider = ways.providers().named(context.pathParam("name"));
    Optional<URI> back = provider.flatMap(one -> ways.back(visit, one));
    if (provider.isEmpty() || back.isEmpty()) {
      reception.faults().notFound(context);
      return;
    }
    try {
      step.take(context, provider.get(), back.get());
    } catch (ProviderFailedException failed) {
      // Strangers write a part of it.
      LOG.warn("{}", String.valueOf(failed.getMessage()).replaceAll("\\p{Cntrl}+", " "));
      LOG.debug("Why nobody could be signed in", failed);
      HttpStatus status =
          failed.fault() == Fault.SILENT ? HttpStatus.BAD_GATEWAY : HttpStatus.FORBIDDEN;
      refuse(context, status, words(failed.fault()), provider.get());
    }
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case SILENT -> "account.provider_silent";
      case WRONG -> "account.provider_wrong";
      case REFUSED -> "account.provider_refused";
      case STALE -> "account.provider_stale";
    };
  }

  private void refuse(Context context, HttpStatus status, String key, Provider provider) {
    String problem = reception.visit(context).text(key, "provider", provider.label());
    signIn.show(context, status, "", problem);
  }

  private void begin(Context context, Provider provider, URI back) {
    if (!joining.mayBegin(reception.caller(context))) {
      signIn.show(
          context,
          HttpStatus.TOO_MANY_REQUESTS,
          "",
          reception.visit(context).text("account.too_often"));
      return;
    }
    String next = Reception.field(context, Reception.NEXT);
    Providers.Gone gone =
        ways.providers().begin(provider, back, next.length() > LONGEST_NEXT ? "" : next);
    reception.door().keep(context, GONE, gone.kept(), Arrival.LIFE);
    context.header("Cache-Control", "no-store");
    context.redirect(gone.address().toString(), HttpStatus.SEE_OTHER);
  }

  private void back(Context context, Provider provider, URI back) {
    String kept = reception.door().kept(context, GONE).orElse("");
    reception.door().forget(context, GONE);
    Providers.Back arrived = ways.providers().finish(provider, back, context.queryParamMap(), kept);
    if (arrived.next().equals(AccountPaths.JOIN)) {
      keep(context, provider, arrived.identity());
      reception.go(context, AccountPaths.JOIN);
      return;
    }
    Optional<SignIn.Opened> opened =
        joining.open(
            arrived.identity(), SignInRoutes.device(context), reception.chosenLanguage(context));
    if (opened.isPresent()) {
      signIn.enter(context, opened.get());
      reception.goNext(context, arrived.next(), AccountPaths.LISTS);
    } else {
      stranger(context, provider, arrived);
    }
  }

  private String language(Context context) {
    return reception.visit(context).messages().tag();
  }

  /** Somebody who is joined to no account. */
  private void stranger(Context context, Provider provider, Providers.Back arrived) {
    Identity identity = arrived.identity();
    boolean known = reception.door().reader(context).isPresent();
    if (known) {
      keep(context, provider, identity);
      reception.go(context, AccountPaths.JOIN);
    } else if (identity.email().isEmpty()) {
      refuse(context, HttpStatus.FORBIDDEN, "account.provider_no_address", provider);
    } else if (joining.hasAccount(identity)) {
      keep(context, provider, identity);
      reception.go(context, AccountPaths.JOIN);
    } else if (reception.accounts().policy().open()) {
      create(context, provider, arrived);
    } else {
      refuse(context, HttpStatus.FORBIDDEN, "account.provider_no_account", provider);
    }
  }

  private void create(Context context, Provider provider, Providers.Back arrived) {
    joining
        .create(arrived.identity(), SignInRoutes.device(context), language(context))
        .ifPresentOrElse(
            opened -> {
              signIn.enter(context, opened);
              reception.goNext(context, arrived.next(), AccountPaths.LISTS);
            },
            () -> refuse(context, HttpStatus.FORBIDDEN, "account.provider_no_address", provider));
  }

  private void keep(Context context, Provider provider, Identity identity) {
    Arrival arrival = new Arrival(provider.name(), identity, clock.instant().plus(Arrival.LIFE));
    JoinRoutes.keep(reception, context, arrival);
  }
}
