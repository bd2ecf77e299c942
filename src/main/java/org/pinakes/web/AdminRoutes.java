package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Consumer;
import org.pinakes.web.SourceDesk.Source;

/** The administrator's addresses, and who may use them. */
final class AdminRoutes {
  private final SourceDesk desk;
  private final SourceDeskPages pages;
  private final ReportDesk reports;
  private final ReportPage report;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final Door door;

  AdminRoutes(
      SourceDesk desk,
      SourceDeskPages pages,
      ReportDesk reports,
      ReportPage report,
      VisitReader visits,
      Replies replies,
      Faults faults,
      Door door) {
    this.door = door;
    this.desk = desk;
    this.pages = pages;
    this.reports = reports;
    this.report = report;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.ADMIN, guarded(context -> context.redirect(Paths.ADMIN_SOURCES)));
    routes.get(Paths.ADMIN_SOURCES, guarded(this::all));
    routes.get(Paths.ADMIN_SOURCES + "/{name}", guarded(this::one));
    routes.get(Paths.ADMIN_SOURCES + "/{name}" + Paths.REPORT, guarded(this::report));
    routes.post(Paths.ADMIN_SOURCES + "/{name}" + Paths.REPORT, guarded(this::beginReport));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/run", guarded(acting(desk::run)));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/pause", guarded(acting(desk::pause)));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/resume", guarded(acting(desk::resume)));
  }

  private Handler guarded(Handler handler) {
    return context -> {
      boolean administrator =
          door.reader(context).filter(reader -> reader.account().isAdministrator()).isPresent();
      if (administrator || LocalDoor.open(context)) {
        handler.handle(context);
      } else {
        faults.forbidden(context, "error.admin_text");
      }
    };
  }

  private void all(Context context) {
    replies.page(context, "sources", pages.all(visits.read(context)));
  }

  private void one(Context context) {
    Optional<Source> source = desk.source(context.pathParam("name"));
    if (source.isPresent()) {
      replies.page(context, "source", pages.one(visits.read(context), source.get()));
    } else {
      faults.notFound(context);
    }
  }

  private void report(Context context) {
    Optional<Source> source = desk.source(context.pathParam("name"));
    if (source.isPresent()) {
      replies.page(context, "report", report.show(visits.read(context), source.get()));
    } else {
      faults.notFound(context);
    }
  }

  private void beginReport(Context context) {
    String name = context.pathParam("name");
    if (!isOurs(context)) {
      faults.forbidden(context, "error.form_text");
    } else if (desk.source(name).isEmpty()) {
      faults.notFound(context);
    } else {
      reports.begin(name);
      context.redirect(
          visits.read(context).links().adminSource(name, "report"), HttpStatus.SEE_OTHER);
    }
  }

  /** Who is signed in shows it by the form; on the machine itself the browser's word is enough. */
  private boolean isOurs(Context context) {
    return door.reader(context).isPresent() ? door.isOurs(context) : LocalDoor.ownForm(context);
  }

  private Handler acting(Consumer<String> action) {
    return context -> {
      String name = context.pathParam("name");
      if (!isOurs(context)) {
        faults.forbidden(context, "error.form_text");
      } else if (desk.source(name).filter(Source::declared).isEmpty()) {
        faults.notFound(context);
      } else {
        action.accept(name);
        context.redirect(visits.read(context).links().adminSources(), HttpStatus.SEE_OTHER);
      }
    };
  }
}
