package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.CommentRule;
import org.pinakes.account.Kept;
import org.pinakes.search.SearchState;

/** Tells what is kept about readers, by the list that the export and the tests go by, too. */
final class PrivacyRoutes {
  private static final String FEEDBACK = "feedback";

  private final SiteSettings settings;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final boolean counted;

  /**
   * @param counted whether the use of the catalogue is counted
   */
  PrivacyRoutes(
      SiteSettings settings, boolean counted, Framer framer, VisitReader visits, Replies replies) {
    this.settings = settings;
    this.counted = counted;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
  }

  void addTo(RoutesConfig routes) {
    routes.get(AccountPaths.PRIVACY, this::show);
    routes.head(AccountPaths.PRIVACY, this::show);
  }

  private void show(Context context) {
    Visit visit = visits.read(context);
    Frame frame =
        framer.listed(
            visit, visit.text("privacy.title"), SearchState.start(), AccountPaths.PRIVACY);
    replies.page(context, "privacy", view(visit, frame));
  }

  private PrivacyView view(Visit visit, Frame frame) {
    Map<String, List<String>> facts = facts(visit);
    ReaderAccounts readers = settings.readers();
    List<PrivacyView.Table> tables = new ArrayList<>();
    facts.forEach((table, columns) -> {
      if (Kept.isOfAccounts(table)) {
        tables.add(new PrivacyView.Table(visit.text("kept." + table), columns));
      }
    });
    FeedbackForm form = settings.feedback();
    boolean kept = form != null && form.box() != null;
    return new PrivacyView(
        frame,
        counted,
        tables,
        readers != null && !readers.providers().all().isEmpty(),
        readers != null && readers.accounts().policy().comments() != CommentRule.OFF,
        readers != null && readers.accounts().policy().ratings(),
        feedback(visit, form),
        kept ? facts.getOrDefault(FEEDBACK, List.of()) : List.of());
  }

  /** What is said of the form for feedback, as far as there is one. */
  static List<String> feedback(Visit visit, @Nullable FeedbackForm form) {
    if (form == null) {
      return List.of();
    }
    List<String> said = new ArrayList<>(List.of(visit.text("privacy.feedback_limits")));
    if (form.box() == null) {
      said.add(visit.text("privacy.feedback_mail"));
      return said;
    }
    if (form.post() != null) {
      said.add(visit.text("feedback.copy"));
    }
    said.add(visit.text("privacy.feedback_text", "count", form.days()));
    return said;
  }

  private static Map<String, List<String>> facts(Visit visit) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (Kept.Column column : Kept.list()) {
      if (column.kind() != Kept.Kind.INNER) {
        facts
            .computeIfAbsent(column.table(), none -> new ArrayList<>())
            .add(visit.text(key(column)));
      }
    }
    return facts;
  }

  /** Message of a column. */
  static String key(Kept.Column column) {
    return "kept." + column.table() + "_" + column.name();
  }
}
