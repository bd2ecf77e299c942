package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.Headings;
import org.pinakes.search.Author;
import org.pinakes.search.AuthorSearch;
import org.pinakes.search.Suggestions;

/** The addresses of headings: suggestions, lists, authors. */
final class HeadingRoutes {
  private final Suggestions suggestions;
  private final AuthorSearch authors;
  private final BrowsePage browse;
  private final AuthorPage author;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;

  HeadingRoutes(
      Headings headings,
      AuthorSearch authors,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.authors = authors;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
    suggestions = new Suggestions(headings);
    browse = new BrowsePage(headings, framer);
    author = new AuthorPage(framer);
  }

  void addTo(RoutesConfig routes) {
    show(routes, Paths.SUGGEST, this::suggest);
    show(routes, Paths.BROWSE + "<kind>", this::browse);
    show(routes, Paths.AUTHOR + "<name>", this::author);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void suggest(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "");
    replies.json(context, SuggestReply.of(typed, suggestions.of(typed)).json());
  }

  private void browse(Context context) {
    Optional<HeadingKind> kind = HeadingKind.ofCode(context.pathParam("kind"));
    if (kind.isPresent()) {
      replies.page(context, "browse", browse.show(visits.read(context), kind.get()));
    } else {
      faults.notFound(context);
    }
  }

  private void author(Context context) {
    Optional<Author> found = authors.find(context.pathParam("name"));
    if (found.isPresent()) {
      replies.page(context, "author", author.show(visits.read(context), found.get()));
    } else {
      faults.notFound(context);
    }
  }
}
