package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.search.IdentifierSearch;
import org.pinakes.search.SearchService;

/** Addresses of records, and where those lead that are no records any more or have other names. */
final class RecordRoutes {
  /** How identifiers of merged records begin; the first member's own follows. */
  private static final String MERGED = IndexSchema.MERGED_PREFIX;

  private final SearchService search;
  private final ReceivedRecords received;
  private final IdentifierSearch identifiers;
  private final RecordPage page;
  private final RecordParts parts;
  private final StaffPage staff;
  private final UsageWatch watch;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  RecordRoutes(
      SearchService search,
      ReceivedRecords received,
      IdentifierSearch identifiers,
      RecordPage page,
      RecordParts parts,
      StaffPage staff,
      UsageWatch watch,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.search = search;
    this.received = received;
    this.identifiers = identifiers;
    this.page = page;
    this.parts = parts;
    this.staff = staff;
    this.watch = watch;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.RECORD + "<id>", this::record);
    routes.head(Paths.RECORD + "<id>", this::record);
  }

  /** Identifiers may hold slashes, so what is asked of a record is told by the end of the path. */
  private void record(Context context) {
    String path = context.pathParam("id");
    Optional<IndexDocument> document = search.record(path);
    if (document.isPresent()) {
      watch.record(context, document.get().id());
      replies.page(context, "record", page.show(visits.read(context), document.get()));
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
}
