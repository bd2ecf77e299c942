package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.search.AuthorSearch;
import org.pinakes.search.IdentifierSearch;
import org.pinakes.search.NoHits;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** The site: which address shows which page. Thread-safe. */
public final class Site {
  /** How identifiers of merged records begin; the first member's own follows. */
  private static final String MERGED = IndexSchema.MERGED_PREFIX;

  /** Similar records on a record's page. */
  private static final int SIMILAR = 5;

  private final SearchService search;
  private final ReceivedRecords received;
  private final IdentifierSearch identifiers;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final Assets assets;
  private final HomePage home;
  private final ResultsPage results;
  private final FacetValuesPage facetValues;
  private final FiguresRoutes figures;
  private final AdvancedPage advanced;
  private final PageRoutes pages;
  private final AppRoutes app;
  private final FeedRoutes feeds;
  private final RecordPage record;
  private final RecordParts parts;
  private final StaffPage staff;
  private final Monitor monitor;
  private final DeskRoutes admin;
  private final HeadingRoutes headings;
  private final WhyPage why;
  private final CiteRoutes cite;
  private final ReaderRoutes readers;
  private final VoiceRoutes voices;

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
    this.search = search;
    this.received = received;
    identifiers = new IdentifierSearch(index);
    Translations translations = Translations.load();
    assets = new Assets(settings.own());
    EditorsWords words = EditorsWords.of(settings.readers());
    Faces faces = new Faces(settings.own(), assets, words, settings.feedback() != null);
    Framer framer = new Framer(translations, assets, search.form(), faces);
    Door door = new Door(settings);
    visits = new VisitReader(translations, settings, door);
    Html html = Html.of(settings);
    replies = new Replies(html);
    faults = new Faults(visits, framer, replies);
    home = new HomePage(search, framer, faces, assets.searches(), words);
    results = new ResultsPage(search, new NoHits(index, search), framer, assets.results());
    facetValues = new FacetValuesPage(search, framer);
    figures = new FiguresRoutes(search, framer, visits, replies);
    advanced = new AdvancedPage(search, framer);
    app = new AppRoutes(faces, framer, assets, visits, replies, faults);
    feeds = new FeedRoutes(search, faces, visits, replies);
    pages = new PageRoutes(translations, settings, faces, framer, visits, replies, faults);
    why = new WhyPage(search, framer, visits, replies, faults);
    headings =
        new HeadingRoutes(
            index.headings(), new AuthorSearch(index), framer, visits, replies, faults);
    voices =
        new VoiceRoutes(
            settings, search, received, translations, words, door, framer, visits, replies, faults);
    record =
        new RecordPage(
            framer,
            new Family(search::records),
            new Around(index, framer.land()),
            id -> search.similar(id, SIMILAR),
            new WayThroughList(search),
            received,
            settings.records(),
            assets.cite(),
            settings.readers(),
            voices.ofRecords());
    cite =
        new CiteRoutes(
            search,
            received,
            settings.exportLimit(),
            framer,
            assets,
            visits,
            replies,
            new Downloads(html));
    parts =
        new RecordParts(
            search, index, received, settings.records(), framer, visits, replies, faults);
    staff = new StaffPage(parts.tops(), received);
    monitor = new Monitor(index, storeSequence);
    admin =
        new DeskRoutes(
            desks, search, index, settings, door, framer, assets, visits, replies, faults);
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
    show(routes, Paths.RECORD + "<id>", this::record);
    show(routes, Assets.FOLDER + "<name>", this::asset);
    show(routes, Paths.ICON_OF_OLD, context -> replies.asset(context, icon()));
    show(routes, "/robots.txt", context -> replies.text(context, Robots.text(search.form())));
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

  /** Identifiers may hold slashes, so what is asked of a record is told by the end of the path. */
  private void record(Context context) {
    String path = context.pathParam("id");
    Optional<IndexDocument> document = search.record(path);
    if (document.isPresent()) {
      admin.watch().record(context, document.get().id());
      replies.page(context, "record", record.show(visits.read(context), document.get()));
    } else if (path.endsWith(Paths.STAFF)) {
      staff(context, Paths.before(path, Paths.STAFF));
    } else if (path.endsWith(Paths.SOURCE)) {
      source(context, Paths.before(path, Paths.SOURCE));
    } else if (!parts.show(context, path)) {
      elsewhere(context, RecordParts.record(path));
    }
  }

  /** The merged record of a group that has another name now leads to where its first member is. */
  private void elsewhere(Context context, String path) {
    String first = path.startsWith(MERGED) ? path.substring(MERGED.length()) : path;
    Optional<IndexDocument> member = first.equals(path) ? Optional.empty() : search.record(first);
    if (member.isPresent()) {
      List<String> merged = member.get().all("dedup_id_str_mv");
      String id = merged.isEmpty() ? first : merged.getFirst();
      context.redirect(visits.read(context).links().record(id));
    } else {
      missing(context, first);
    }
  }

  private void staff(Context context, String id) {
    Optional<IndexDocument> document = search.record(id);
    if (document.isPresent()) {
      replies.page(context, "staff", staff.show(visits.read(context), document.get()));
    } else {
      missing(context, id);
    }
  }

  private void source(Context context, String id) {
    Optional<ReceivedRecords.Received> found = received.find(id).filter(kept -> !kept.deleted());
    if (found.isPresent()) {
      replies.download(context, id, found.get());
    } else {
      missing(context, id);
    }
  }

  private void missing(Context context, String id) {
    Optional<ReceivedRecords.Received> known = received.find(id);
    if (known.filter(record -> !record.id().equals(id)).isPresent()) {
      moved(context, known.get().id(), HttpStatus.MOVED_PERMANENTLY);
    } else if (known.filter(ReceivedRecords.Received::deleted).isPresent()) {
      withdrawn(context, id);
    } else {
      otherwiseNamed(context, id);
    }
  }

  /** Identifiers of the world. */
  private void otherwiseNamed(Context context, String id) {
    identifiers
        .named(id)
        .ifPresentOrElse(
            found -> moved(context, found.id(), HttpStatus.FOUND),
            () -> faults.noRecord(context, id));
  }

  private void moved(Context context, String id, HttpStatus status) {
    context.redirect(visits.read(context).links().record(id), status);
  }

  private void withdrawn(Context context, String id) {
    Optional<IndexDocument> last = received.document(id);
    Optional<IndexDocument> successor = last.flatMap(identifiers::successor);
    faults.withdrawn(context, id, last.orElse(null), successor.orElse(null));
  }

  private void asset(Context context) {
    Optional<Assets.Asset> asset = assets.find(context.path());
    if (asset.isPresent()) {
      replies.assetForEver(context, asset.get());
    } else {
      faults.notFound(context);
    }
  }

  private Assets.Asset icon() {
    return assets.find(assets.icon()).orElseThrow();
  }
}
