package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.pinakes.account.RateLimit;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.elsewhere.cover.Cover;
import org.pinakes.elsewhere.cover.Covers;
import org.pinakes.elsewhere.cover.DrawnCover;
import org.pinakes.elsewhere.cover.Size;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;

/**
 * Pictures of covers: what the site has or fetches, else one that is drawn. Only the request for a
 * picture waits for other places. The same for everyone, so that anybody may keep them.
 */
final class CoverRoutes {
  /** How large: a code of {@link Size}; large where nothing is said. */
  static final String SIZE = "size";

  /** In which language a drawn cover says what the work is; English where nothing is said. */
  static final String LANGUAGE = "in";

  /** Asks for nothing to be seen where there is no picture. */
  static final String BLANK = "blank";

  private static final String SVG = "image/svg+xml";
  private static final byte[] NOTHING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"3\"/>"
          .getBytes(StandardCharsets.UTF_8);

  private static final Duration PICTURES = Duration.ofDays(30);
  private static final Duration DRAWN = Duration.ofDays(1);

  /** What stands for a picture that is being fetched. */
  private static final Duration MEANWHILE = Duration.ofSeconds(60);

  /** Pictures that one caller can have fetched at once: a few pages of covers. */
  private static final int FETCHES = 60;

  /** How long until he can have one more fetched. */
  private static final Duration NEXT_FETCH = Duration.ofSeconds(2);

  private final Covers covers;
  private final CallerAddress callers;
  private final RateLimit fetches = new RateLimit(FETCHES, NEXT_FETCH, InstantSource.system());
  private final Function<String, Optional<IndexDocument>> records;
  private final Translations translations;
  private final UnaryOperator<String> sourceLabels;

  /**
   * @param settings what they say of covers and of proxies, and the names of sources
   * @param records finds a record by its identifier
   */
  CoverRoutes(
      SiteSettings settings,
      Function<String, Optional<IndexDocument>> records,
      Translations translations) {
    covers = settings.covers();
    callers = new CallerAddress(settings.proxies());
    this.records = records;
    this.translations = translations;
    sourceLabels = settings.sourceLabels();
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.COVER + "<id>", this::cover);
    routes.head(Paths.COVER + "<id>", this::cover);
  }

  private void cover(Context context) {
    Optional<IndexDocument> document =
        covers.settings().shown() ? records.apply(context.pathParam("id")) : Optional.empty();
    if (document.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND).header("Cache-Control", "no-store");
      return;
    }
    Size size = Size.ofCode(parameter(context, SIZE)).orElse(Size.LARGE);
    switch (found(context, KnownWork.of(document.get()), size)) {
      case Cover.Picture(String type, byte[] bytes) -> send(context, type, bytes, PICTURES);
      case Cover.None none -> send(context, SVG, drawn(context, document.get(), size), DRAWN);
      case Cover.Later later -> meanwhile(context, document.get(), size);
      case Cover.Failed failed -> meanwhile(context, document.get(), size);
    }
  }

  /** Who asks for the head alone shows no picture to anybody, and has none fetched. */
  private Cover found(Context context, KnownAs work, Size size) {
    return context.method() == HandlerType.HEAD
        ? covers.known(work, size)
        : covers.find(work, size, () -> fetches.take(callers.of(context)));
  }

  private void meanwhile(Context context, IndexDocument document, Size size) {
    send(context, SVG, drawn(context, document, size), MEANWHILE);
  }

  private byte[] drawn(Context context, IndexDocument document, Size size) {
    if (context.queryParam(BLANK) != null) {
      return NOTHING;
    }
    Words words =
        new Words(
            translations.in(parameter(context, LANGUAGE)).orElse(translations.standard()),
            sourceLabels);
    return DrawnCover.svg(KnownWork.words(words, document), size);
  }

  /** A drawn cover of no record. */
  static void sample(Context context, String title) {
    DrawnCover.Words words = new DrawnCover.Words(title, "", "", title);
    send(context, SVG, DrawnCover.svg(words, Size.SMALL), DRAWN);
  }

  private static String parameter(Context context, String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "");
  }

  /** Opened by itself, a picture is no page in which anything could run. */
  private static void send(Context context, String mediaType, byte[] bytes, Duration kept) {
    context.header("Cache-Control", "public, max-age=" + kept.toSeconds());
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    Replies.ifChanged(context, mediaType, bytes);
  }
}
