package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.Rating;
import org.pinakes.account.Ratings;
import org.pinakes.account.Ratings.Given;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** Giving records stars, and what one has given. */
final class RatingRoutes {
  private static final int PAGE = 50;

  private final Reception reception;
  private final Ratings ratings;
  private final RatingViews views;
  private final AnyName records;

  RatingRoutes(Reception reception, RatingViews views, AnyName records) {
    this.reception = reception;
    this.views = views;
    this.records = records;
    ratings = reception.accounts().voices().ratings();
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, VoicePaths.RATINGS, this::all);
    reception.ownForm(routes, VoicePaths.RATINGS, this::rate);
  }

  private void all(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    int page = CommentViews.page(Reception.field(context, "page"));
    List<Rating> found = ratings.of(reader.account(), (page - 1) * PAGE, PAGE + 1);
    String path = VoicePaths.RATINGS + "?page=";
    reception.page(
        context,
        "ownratings",
        new OwnRatingsView(
            reception
                .framer()
                .unlisted(
                    visit, visit.text("rating.mine"), SearchState.start(), VoicePaths.RATINGS),
            found.stream().limit(PAGE).map(rating -> line(visit, rating)).toList(),
            page > 1 ? visit.links().to(path + (page - 1)) : null,
            found.size() > PAGE ? visit.links().to(path + (page + 1)) : null));
  }

  private static OwnRatingsView.Line line(Visit visit, Rating rating) {
    return new OwnRatingsView.Line(
        rating.record().id(),
        rating.record().title(),
        visit.links().record(rating.record().id()),
        new RatedView(RatedView.stars(rating.stars()), RatingViews.words(visit, rating.stars())));
  }

  private void rate(Context context, Reader reader) {
    String id = Reception.field(context, "record");
    boolean withdrawn = Reception.field(context, "do").equals("withdraw");
    Optional<IndexDocument> document = records.find(List.of(id)).values().stream().findFirst();
    Set<String> names = document.map(views::names).orElse(Set.of(id));
    if (withdrawn) {
      ratings.withdraw(reader.account(), names);
      leave(context, id, "unrated");
    } else if (document.isEmpty() || document.get().id().length() > KeptRecord.LONGEST_ID) {
      reception.faults().notFound(context);
    } else {
      Visit visit = reception.visit(context);
      KeptRecord record =
          new KeptRecord(document.get().id(), RecordPage.title(visit, document.get()));
      give(context, reader, record, names);
    }
  }

  private void give(Context context, Reader reader, KeptRecord record, Set<String> names) {
    String asked = Reception.field(context, "stars");
    int stars = asked.matches("[1-9]") ? Integer.parseInt(asked) : 0;
    Given given = ratings.give(reader.account(), record, names, stars);
    views.changed();
    switch (given) {
      case KEPT -> leave(context, record.id(), "rated");
      case TOO_MANY -> leave(context, record.id(), "often");
      case FULL -> leave(context, record.id(), "full");
      case WRONG -> leave(context, record.id(), "unchosen");
      case CLOSED -> leave(context, record.id(), "");
    }
  }

  private void leave(Context context, String record, String said) {
    boolean own = Reception.field(context, "from").equals("own");
    reception.go(context, own ? VoicePaths.RATINGS : VoicePaths.rating(record, said));
  }
}
