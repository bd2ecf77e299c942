package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.search.AuthorSearch;
import org.pinakes.search.IdentifierSearch;
import org.pinakes.search.NoHits;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** The site: which address shows which page. Thread-safe. */
public final class Site {
  /** Similar records on a record's page. */
  private static final int SIMILAR = 5;

  private final SearchForm form;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final AssetRoutes assets;
  private final HomePage home;
  private final ResultsPage results;
  private final FacetValuesPage facetValues;
  private final FiguresRoutes figures;
  private final AdvancedPage advanced;
  private final PageRoutes pages;
  private final AppRoutes app;
  private final FeedRoutes feeds;
  private final RecordRoutes records;
  private final Monitor monitor;
  private final DeskRoutes admin;
  private final HeadingRoutes headings;
  private final WhyPage why;
  private final CiteRoutes cite;
  private final ReaderRoutes readers;
  private final VoiceRoutes voices;
  private final CoverRoutes covers;
  private final PeekRoutes peeks;

  /**
   * @param search answers searches
   * @param index the index behind it, for its state
   * @param received native records
   * @param storeSequence the store's last sequence number
   * @param desks what administrators look after
   * @param settings what the owner says
   */
  public Site(
      SearchService search,
      CatalogIndex index,
      ReceivedRecords received,
      LongSupplier storeSequence,
      Desks desks,
      SiteSettings settings) {
    form = search.form();
    Translations translations = Translations.load();
    Assets files = new Assets(settings.own());
    EditorsWords words = EditorsWords.of(settings.readers());
    Faces faces = new Faces(settings.own(), files, words, settings.feedback() != null);
    Framer framer = new Framer(translations, files, search.form(), faces);
    Door door = new Door(settings);
    visits = new VisitReader(translations, settings, door);
    Html html = Html.of(settings);
    replies = new Replies(html);
    faults = new Faults(visits, framer, replies);
    assets = new AssetRoutes(files, replies, faults);
    home = new HomePage(search, framer, faces, files.searches(), words);
    facetValues = new FacetValuesPage(search, framer);
    figures = new FiguresRoutes(search, framer, visits, replies);
    advanced = new AdvancedPage(search, framer);
    app = new AppRoutes(faces, framer, files, visits, replies, faults);
    feeds = new FeedRoutes(search, faces, visits, replies);
    pages =
        new PageRoutes(
            translations, settings, search, faces, framer, files, visits, replies, faults);
    why = new WhyPage(search, framer, visits, replies, faults);
    headings =
        new HeadingRoutes(
            index.headings(), new AuthorSearch(index), framer, visits, replies, faults);
    voices =
        new VoiceRoutes(
            settings,
            search,
            received,
            translations,
            words,
            faces.notices(),
            door,
            framer,
            visits,
            replies,
            faults);
    results =
        new ResultsPage(
            search,
            new NoHits(index, search),
            framer,
            files,
            settings.covers().settings(),
            voices.ofRecords());
    RecordSettings ofRecords =
        settings
            .records()
            .with(settings.covers().settings().shown(), settings.own().pictures().elsewhere());
    covers = new CoverRoutes(settings, search::record, translations);
    peeks = new PeekRoutes(search::record, received, ofRecords, framer, visits, replies, faults);
    cite =
        new CiteRoutes(
            search, received, settings, framer, files, visits, replies, new Downloads(html));
    monitor = new Monitor(index, storeSequence);
    admin =
        new DeskRoutes(
            desks, search, index, settings, door, framer, files, visits, replies, faults);
    RecordPage page =
        new RecordPage(
            framer,
            new Family(search::records),
            new Around(index, framer.land()),
            id -> search.similar(id, SIMILAR),
            new WayThroughList(search),
            received,
            ofRecords,
            files.cite(),
            settings.readers(),
            voices.ofRecords());
    RecordParts parts =
        new RecordParts(search, index, received, ofRecords, framer, visits, replies, faults);
    records =
        new RecordRoutes(
            search,
            received,
            new IdentifierSearch(index),
            page,
            parts,
            new StaffPage(parts.tops(), received),
            admin.watch(),
            visits,
            replies,
            faults);
    readers =
        new ReaderRoutes(
            settings,
            desks.usage() != null,
            door,
            new AnyName(search, received),
            search.form(),
            framer,
            visits,
            replies,
            faults,
            words);
  }

  /** Adds meters of other parts of the program to what is measured. */
  public void measure(MeterBinder meters) {
    monitor.add(meters);
  }

  Monitor monitor() {
    return monitor;
  }

  Faults faults() {
    return faults;
  }

  /** Whether forms are sent to this address; all other pages are only read. */
  boolean takesForms(String path) {
    return path.startsWith(Paths.ADMIN + "/")
        || path.equals(Paths.EXPORT)
        || voices.takesForms(path)
        || readers.takesForms(path);
  }

  /** Adds every address of the site; whatever is left is a page that does not exist. */
  void addTo(RoutesConfig routes) {
    show(
        routes,
        Paths.HOME,
        context -> replies.page(context, "home", home.show(visits.read(context))));
    show(routes, Paths.SEARCH, this::results);
    show(routes, Paths.FACET + "{name}", this::facetValues);
    show(routes, Paths.ADVANCED, this::advanced);
    figures.addTo(routes);
    cite.addTo(routes);
    records.addTo(routes);
    assets.addTo(routes);
    covers.addTo(routes);
    peeks.addTo(routes);
    show(routes, "/robots.txt", context -> replies.text(context, Robots.text(form)));
    show(routes, "/health", monitor::health);
    show(routes, "/metrics", monitor::metrics);
    admin.addTo(routes);
    headings.addTo(routes);
    why.addTo(routes);
    pages.addTo(routes);
    app.addTo(routes);
    feeds.addTo(routes);
    readers.addTo(routes);
    voices.addTo(routes);
    show(routes, "/<nowhere>", faults::notFound);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void results(Context context) {
    Visit visit = visits.readSearch(context);
    Optional<String> canonical = results.canonical(visit);
    if (canonical.isPresent()) {
      context.redirect(canonical.get(), HttpStatus.FOUND);
    } else {
      replies.page(context, "results", results.show(visit, admin.watch().search(context)));
    }
  }

  private void facetValues(Context context) {
    facetValues
        .show(visits.readSearch(context), context.pathParam("name"))
        .ifPresentOrElse(
            view -> replies.page(context, "facet", view), () -> faults.notFound(context));
  }

  private void advanced(Context context) {
    Visit visit = visits.read(context);
    Optional<SearchState> made = advanced.made(visit);
    if (made.isPresent()) {
      context.redirect(visit.link(made.get()), HttpStatus.SEE_OTHER);
    } else {
      replies.page(context, "advanced", advanced.show(visit));
    }
  }
}
