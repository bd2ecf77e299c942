package org.pinakes.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.LanguageNegotiator;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.BadRequestException;
import org.pinakes.search.SearchState;

/**
 * Reads out of a request what pages need to know, and remembers what was chosen: language, view.
 */
final class VisitReader {
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9._\\-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]{2,45}](:[0-9]{1,5})?");
  private static final Duration KEPT = Duration.ofDays(365);

  private final LanguageNegotiator negotiator;
  private final SiteSettings settings;
  private final Door door;

  VisitReader(Translations translations, SiteSettings settings, Door door) {
    this.door = door;
    this.negotiator = new LanguageNegotiator(translations);
    this.settings = settings;
  }

  Visit read(Context context) {
    String asked = context.queryParam(Visit.LANGUAGE);
    String kept = context.cookie(Visit.LANGUAGE);
    Messages messages = negotiator.choose(asked, kept, context.header("Accept-Language"));
    boolean named = negotiator.named(asked).isPresent();
    if (named) {
      remember(context, Visit.LANGUAGE, messages.tag());
    }
    Optional<Arrangement> wanted = Arrangement.ofCode(context.queryParam(Arrangement.PARAMETER));
    wanted.ifPresent(view -> remember(context, Arrangement.PARAMETER, view.code()));
    Links links = new Links(named ? messages.tag() : "", wanted.map(Arrangement::code).orElse(""));
    return new Visit(
        messages,
        links,
        base(context),
        context.queryParamMap(),
        settings.sourceLabels(),
        settings.own().hidden(),
        door.you(context),
        wanted.orElseGet(() -> view(context)));
  }

  /**
   * The same for a page of which a search is part.
   *
   * @throws BadRequestException when it is longer than anybody types
   */
  Visit readSearch(Context context) {
    String query = context.queryParam("q");
    if (query != null && query.length() > SearchState.MAX_QUERY) {
      throw new BadRequestException("A search of " + query.length() + " characters was refused");
    }
    return read(context);
  }

  /** The language that this browser was told, now or before; empty for none. */
  String chosen(Context context) {
    return negotiator
        .named(context.queryParam(Visit.LANGUAGE))
        .or(() -> negotiator.named(context.cookie(Visit.LANGUAGE)))
        .map(Messages::tag)
        .orElse("");
  }

  /** As it was chosen last, or else as the site wants it. */
  private Arrangement view(Context context) {
    String usual = settings.own().pictures().view();
    return Arrangement.ofCode(context.cookie(Arrangement.PARAMETER))
        .or(() -> Arrangement.ofCode(usual))
        .orElse(Arrangement.LIST);
  }

  /** Lets the browser remember a language. */
  void remember(Context context, String tag) {
    remember(context, Visit.LANGUAGE, tag);
  }

  private void remember(Context context, String name, String value) {
    if (!value.equals(context.cookie(name))) {
      door.remember(context, name, value, KEPT);
    }
  }

  private String base(Context context) {
    if (!settings.baseUrl().isEmpty()) {
      return settings.baseUrl();
    }
    @Nullable String host = context.header("Host");
    boolean sound = host != null && HOST.matcher(host).matches();
    return sound ? context.scheme() + "://" + host : "";
  }
}
