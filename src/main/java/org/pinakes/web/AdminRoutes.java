package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Consumer;
import org.pinakes.web.SourceDesk.Source;

/** The administrators' addresses about sources. */
final class AdminRoutes {
  private final SourceDesk desk;
  private final SourceDeskPages pages;
  private final ReportDesk reports;
  private final ReportPage report;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final AdminDoor door;

  AdminRoutes(
      SourceDesk desk,
      SourceDeskPages pages,
      ReportDesk reports,
      ReportPage report,
      VisitReader visits,
      Replies replies,
      Faults faults,
      AdminDoor door) {
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
    routes.get(Paths.ADMIN_SOURCES, door.page(this::all));
    routes.get(Paths.ADMIN_SOURCES + "/{name}", door.page(this::one));
    routes.get(Paths.ADMIN_SOURCES + "/{name}" + Paths.REPORT, door.page(this::report));
    routes.post(Paths.ADMIN_SOURCES + "/{name}" + Paths.REPORT, door.form(this::beginReport));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/run", door.form(acting(desk::run)));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/pause", door.form(acting(desk::pause)));
    routes.post(Paths.ADMIN_SOURCES + "/{name}/resume", door.form(acting(desk::resume)));
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
    if (desk.source(name).isEmpty()) {
      faults.notFound(context);
    } else {
      reports.begin(name);
      context.redirect(
          visits.read(context).links().adminSource(name, "report"), HttpStatus.SEE_OTHER);
    }
  }

  private Handler acting(Consumer<String> action) {
    return context -> {
      String name = context.pathParam("name");
      if (desk.source(name).filter(Source::declared).isEmpty()) {
        faults.notFound(context);
      } else {
        action.accept(name);
        context.redirect(visits.read(context).links().adminSources(), HttpStatus.SEE_OTHER);
      }
    };
  }
}
