package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import org.pinakes.account.RatingTally;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.web.own.ContentPage;
import org.pinakes.web.own.ContentPages;

/** Pages about the site itself: content by its owner, help, the style guide. */
final class PageRoutes {
  private static final String HELP = "help";
  private static final List<String> COLOURS =
      List.of(
          "paper",
          "sheet",
          "tint",
          "alarm-tint",
          "ink",
          "soft",
          "line",
          "edge",
          "accent",
          "accent-deep",
          "on-accent",
          "mark",
          "focus",
          "good",
          "alarm");
  private static final List<String> SIZES =
      List.of("display", "h1", "h2", "h3", "lead", "small", "tiny");
  private static final List<String> DISTANCES = List.of("s1", "s2", "s3", "s4", "gap", "part");

  /** The page that says more where there are accounts. */
  private static final String PRIVACY = "privacy";

  private final Translations translations;
  private final SiteSettings settings;
  private final Faces faces;
  private final Framer framer;
  private final Assets files;
  private final HelpPage help;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  /**
   * @param settings tell whether there are accounts, and a form for feedback
   */
  PageRoutes(
      Translations translations,
      SiteSettings settings,
      SearchService search,
      Faces faces,
      Framer framer,
      Assets files,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.translations = translations;
    this.settings = settings;
    this.faces = faces;
    this.framer = framer;
    this.files = files;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
    help = new HelpPage(translations, new SearchExamples(search), framer);
  }

  void addTo(RoutesConfig routes) {
    show(
        routes,
        Paths.SEARCH_HELP,
        context -> replies.page(context, "help", help.show(visits.read(context))));
    show(routes, Paths.PAGE + "{name}", this::content);
    show(
        routes,
        Paths.STYLEGUIDE,
        context -> replies.page(context, "styleguide", styleguide(visits.read(context))));
    show(
        routes,
        Paths.STYLEGUIDE_COVER,
        context -> CoverRoutes.sample(context, visits.read(context).text("style.title")));
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void content(Context context) {
    Visit visit = visits.read(context);
    String name = context.pathParam("name");
    Optional<ContentPage> page = faces.page(visit, name);
    boolean standard = name.equals(PRIVACY) && faces.isStandard(name);
    if (standard && settings.readers() != null) {
      context.redirect(visit.links().to(AccountPaths.PRIVACY));
    } else if (page.isPresent() && !name.equals(ContentPages.HOME)) {
      replies.page(context, "page", view(visit, page.get(), standard));
    } else if (name.equals(HELP)) {
      context.redirect(visit.links().searchHelp());
    } else {
      faults.notFound(context);
    }
  }

  private PageView view(Visit visit, ContentPage page, boolean privacy) {
    String title = page.title().isEmpty() ? page.name() : page.title();
    return new PageView(
        framer.listed(visit, title, SearchState.start(), Paths.PAGE + page.name()),
        title,
        page.language(),
        translations.in(page.language()).map(Messages::direction).orElse("ltr"),
        page.html(),
        privacy ? PrivacyRoutes.feedback(visit, settings.feedback()) : List.of());
  }

  private StyleguideView styleguide(Visit visit) {
    String title = visit.text("style.title");
    Frame frame = framer.unlisted(visit, title, SearchState.start(), Paths.STYLEGUIDE);
    return new StyleguideView(
        frame,
        COLOURS,
        SIZES,
        DISTANCES,
        Arrangements.of(visit, SearchState.start(), settings.covers().settings(), files.views()),
        RatedView.of(visit, new RatingTally(12, 44)),
        visit.links().to(Paths.STYLEGUIDE_COVER),
        files.land());
  }
}
