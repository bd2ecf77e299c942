package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.Voices;
import org.pinakes.desk.links.LinkKeeper;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.search.SearchService;

/** All addresses of the administrators' desk. */
final class DeskRoutes {
  /** How old what the overview tells may be, if nobody has done anything at the desk. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Desks desks;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final AdminDoor door;
  private final UsageWatch watch;
  private final AdminRoutes sources;
  private final Reading<OverviewFigures> figures;
  private final OverviewPage overview;
  private final UsePage use;
  private final StatePage state;
  private final SettingsPage settings;
  private final LinksPage links;
  private final TranslationsPage translations;
  private final @Nullable UserRoutes users;

  /**
   * @param site what the owner says
   * @param front knows who is signed in
   */
  DeskRoutes(
      Desks desks,
      SearchService search,
      CatalogIndex index,
      SiteSettings site,
      Door front,
      Framer framer,
      Assets assets,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.desks = desks;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
    ZoneId zone = ZoneId.systemDefault();
    IndexAge age = new IndexAge(index);
    door = new AdminDoor(front, faults);
    watch = new UsageWatch(desks.usage());
    ReaderAccounts readers = site.readers();
    AccountRegister register =
        readers == null ? null : new AccountRegister(readers.accounts().base());
    sources =
        new AdminRoutes(
            desks.sources(),
            new SourceDeskPages(
                desks.sources(), index, framer, assets, InstantSource.system(), zone),
            desks.reports(),
            new ReportPage(desks.reports(), framer, assets, zone),
            visits,
            replies,
            faults,
            door);
    Voices voices = readers == null ? null : readers.accounts().voices();
    figures =
        new Reading<>(
            () -> OverviewFigures.read(desks, search, register, voices), FRESH, System::nanoTime);
    overview = new OverviewPage(figures, age, framer, zone);
    use = new UsePage(desks.usage(), search, framer, assets);
    state = new StatePage(desks.state(), age, framer, assets, zone);
    settings = new SettingsPage(desks.settings(), framer, assets);
    links = new LinksPage(framer, assets, zone);
    translations =
        new TranslationsPage(
            new TranslationGaps(index, search.form(), site.own(), Translations.load()),
            search.form(),
            framer,
            assets);
    users =
        register == null
            ? null
            : new UserRoutes(register, door, visits, framer, replies, faults, zone);
  }

  /** Counts what readers do. */
  UsageWatch watch() {
    return watch;
  }

  void addTo(RoutesConfig routes) {
    sources.addTo(routes);
    routes.after(Paths.ADMIN + "/*", this::done);
    routes.get(
        Paths.ADMIN,
        door.page(
            context -> replies.page(context, "overview", overview.show(visits.read(context)))));
    routes.get(
        Paths.ADMIN_USE, page(context -> use.show(visits.read(context), asked(context, "days"))));
    routes.get(Paths.ADMIN_STATE, page(context -> state.show(visits.read(context))));
    routes.get(Paths.ADMIN_SETTINGS, page(context -> settings.show(visits.read(context))));
    routes.get(
        Paths.ADMIN_TRANSLATIONS,
        page(context -> translations.show(visits.read(context), asked(context, "language"))));
    routes.get(Paths.ADMIN_LINKS, door.page(this::links));
    routes.post(Paths.ADMIN_LINKS + "/begin", door.form(linking(LinkKeeper::begin)));
    routes.post(Paths.ADMIN_LINKS + "/stop", door.form(linking(LinkKeeper::stop)));
    if (users != null) {
      users.addTo(routes);
    }
  }

  /** Whatever a form did, the overview tells it at once. */
  private void done(Context context) {
    if (context.method() == HandlerType.POST) {
      figures.expire();
    }
  }

  private Handler page(Function<Context, DeskView> view) {
    return door.page(context -> replies.page(context, "deskpage", view.apply(context)));
  }

  private static String asked(Context context, String parameter) {
    return Reception.field(context, parameter);
  }

  private void links(Context context) {
    LinkKeeper keeper = desks.links();
    if (keeper == null) {
      faults.notFound(context);
    } else {
      int page = UserRoutes.page(asked(context, "page"));
      replies.page(
          context,
          "deskpage",
          links.show(visits.read(context), keeper, asked(context, "kind"), page));
    }
  }

  private Handler linking(Consumer<LinkKeeper> action) {
    return context -> {
      LinkKeeper keeper = desks.links();
      if (keeper == null) {
        faults.notFound(context);
      } else {
        action.accept(keeper);
        context.redirect(visits.read(context).links().to(Paths.ADMIN_LINKS), HttpStatus.SEE_OTHER);
      }
    };
  }
}
