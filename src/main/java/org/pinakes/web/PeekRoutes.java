package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** What a list shows of a record when it is opened there, made when somebody asks. */
final class PeekRoutes {
  private static final int SUBJECTS = 12;

  private final Function<String, Optional<IndexDocument>> records;
  private final ReceivedRecords received;
  private final RecordSettings settings;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  /**
   * @param records finds a record by its identifier
   * @param received native records
   */
  PeekRoutes(
      Function<String, Optional<IndexDocument>> records,
      ReceivedRecords received,
      RecordSettings settings,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.records = records;
    this.received = received;
    this.settings = settings;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.PEEK + "<id>", this::peek);
    routes.head(Paths.PEEK + "<id>", this::peek);
  }

  private void peek(Context context) {
    Optional<IndexDocument> document = records.apply(context.pathParam("id"));
    if (document.isPresent()) {
      context.header("X-Robots-Tag", "noindex");
      replies.page(context, "peek", view(visits.read(context), document.get()));
    } else {
      faults.notFound(context);
    }
  }

  private PeekView view(Visit visit, IndexDocument document) {
    WholeRecord whole = WholeRecord.of(received, document);
    String id = document.id();
    String title = RecordPage.title(visit, document);
    SubjectItems subjects = new SubjectItems(visit, document, whole, settings.trees());
    return new PeekView(
        framer.unlisted(visit, title, SearchState.start(), Paths.peek(id)),
        Summaries.of(visit, document, whole).stream().findFirst().orElse(null),
        subjects.topics().stream().limit(SUBJECTS).toList(),
        new Access(visit, document, settings).view(RecordTabs.hasText(document, whole)),
        visit.links().record(id),
        visit.links().cite(id),
        visit.links().export(id),
        visit.you().accounts() ? visit.links().to(AccountPaths.keep(List.of(id))) : "");
  }
}
