package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.cite.Citer;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.ExportFormats;
import org.pinakes.cite.NativeMarc;
import org.pinakes.cite.Styles;
import org.pinakes.cite.Unapi;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.BadRequestException;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** The addresses for citing and taking away. */
final class CiteRoutes {
  private static final String PRINT = "print";
  private static final String CITED = "cited";

  private final SearchService search;
  private final ExportFormats formats;
  private final Takings takings;
  private final CitePage cite;
  private final CitedListPage list;
  private final ExportPage export;
  private final PrintPage print;
  private final Downloads downloads;
  private final VisitReader visits;
  private final Replies replies;

  CiteRoutes(
      SearchService search,
      NativeMarc natives,
      SiteSettings settings,
      Framer framer,
      Assets assets,
      VisitReader visits,
      Replies replies,
      Downloads downloads) {
    this.downloads = downloads;
    this.search = search;
    this.visits = visits;
    this.replies = replies;
    formats = new ExportFormats(natives);
    takings = new Takings(search, settings.exportLimit());
    Styles styles = new Styles();
    Citer citer = new Citer();
    cite = new CitePage(framer, assets.cite(), styles, citer);
    list = new CitedListPage(framer, assets.cite(), styles, citer);
    export = new ExportPage(framer, formats, settings.records().refworks());
    print = new PrintPage(framer, assets.cite());
  }

  /** These come before the records' own addresses, which take all that is left of a path. */
  void addTo(RoutesConfig routes) {
    show(routes, Paths.RECORD + "<id>" + Paths.CITE, this::cite);
    show(routes, Paths.RECORD + "<id>" + Paths.EXPORT, this::record);
    show(routes, Paths.SEARCH_EXPORT, this::result);
    show(routes, Paths.EXPORT, this::marked);
    routes.post(Paths.EXPORT, this::marked);
    show(routes, Paths.UNAPI, this::unapi);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void cite(Context context) {
    found(context)
        .ifPresent(
            document -> replies.page(context, "cite", cite.show(visits.read(context), document)));
  }

  private void record(Context context) {
    found(context)
        .ifPresent(document -> {
          Visit visit = visits.read(context);
          take(context, visit, Takings.FORMAT, takings.record(visit, document));
        });
  }

  /** The page of a record knows what became of one that is not here. */
  private Optional<IndexDocument> found(Context context) {
    String id = context.pathParam("id");
    Optional<IndexDocument> document = search.record(id);
    if (document.isEmpty()) {
      context.redirect(visits.read(context).links().record(id), HttpStatus.FOUND);
    }
    return document;
  }

  private void result(Context context) {
    Visit visit = visits.readSearch(context);
    SearchState state = search.form().read(visit.parameters());
    take(context, visit, Takings.AS, takings.result(visit, state));
  }

  private void marked(Context context) {
    List<String> ids = new ArrayList<>(context.queryParams(Takings.ID));
    if (context.method().equals(HandlerType.POST)) {
      ids.addAll(context.formParams(Takings.ID));
    }
    Visit visit = visits.read(context);
    take(context, visit, Takings.FORMAT, takings.marked(visit, ids));
  }

  private void take(Context context, Visit visit, String parameter, Taken taken) {
    String code = parameter(context, parameter);
    if (code.isEmpty() || taken.count() == 0) {
      replies.page(context, "export", export.show(visit, taken));
    } else if (code.equals(CITED)) {
      replies.page(context, "citedlist", list.show(visit, taken));
    } else if (code.equals(PRINT)) {
      downloads.print(context, print.show(visit, taken));
    } else {
      downloads.file(context, format(code), taken, Citing.references(visit));
    }
  }

  private ExportFormat format(String code) {
    return formats
        .find(code)
        .orElseThrow(() -> new BadRequestException("There is no format of that name to export"));
  }

  private static String parameter(Context context, String name) {
    String inAddress = context.queryParam(name);
    String value =
        inAddress == null && context.method().equals(HandlerType.POST)
            ? context.formParam(name)
            : inAddress;
    return Objects.requireNonNullElse(value, "");
  }

  /** unAPI, version 1: the formats there are, those of a record, or the record in one of them. */
  private void unapi(Context context) {
    String id = parameter(context, Takings.ID);
    String code = parameter(context, Takings.FORMAT);
    Optional<IndexDocument> document =
        id.isEmpty()
            ? Optional.empty()
            : search.record(id).or(() -> search.record(Unapi.unescaped(id)));
    if (id.isEmpty()) {
      formats(context, id, HttpStatus.OK);
    } else if (document.isEmpty()) {
      plain(context, HttpStatus.NOT_FOUND);
    } else if (code.isEmpty()) {
      formats(context, id, HttpStatus.MULTIPLE_CHOICES);
    } else {
      Unapi.find(formats, code)
          .ifPresentOrElse(
              format -> bare(context, format, document.get()),
              () -> plain(context, HttpStatus.NOT_ACCEPTABLE));
    }
  }

  private void bare(Context context, ExportFormat format, IndexDocument document) {
    Visit visit = visits.read(context);
    Taken taken = takings.record(visit, document);
    downloads.bare(context, format, taken, Citing.references(visit));
  }

  private void formats(Context context, String id, HttpStatus status) {
    context.status(status).contentType("application/xml");
    context.result(Unapi.formats(formats.all(), id));
  }

  private static void plain(Context context, HttpStatus status) {
    context.status(status).contentType("text/plain; charset=utf-8").result(status.getMessage());
  }
}
