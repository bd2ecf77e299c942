package org.pinakes.web;

import java.util.List;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.PartSearch;

/** What the overview of a record says of its parts, and of what it is part of. */
final class PartsAround {
  private static final int FIRST = 5;

  private final PartSearch search;

  PartsAround(CatalogIndex index) {
    search = new PartSearch(index);
  }

  PartsView of(Visit visit, IndexDocument document) {
    PartSearch.Found found = search.parts(document, 0, FIRST);
    List<PartsView.Whole> wholes =
        search.wholes(document).stream()
            .map(whole -> whole(visit, search.place(document, whole)))
            .toList();
    return new PartsView(
        wholes,
        found.total() == 0 ? "" : visit.text("parts.count", "count", found.total()),
        found.shown().stream().map(part -> PartsPage.entry(visit, part)).toList(),
        found.total() <= found.shown().size()
            ? null
            : Anchor.to(
                visit.text("parts.all"), visit.links().recordPart(document.id(), Paths.PARTS)));
  }

  private static PartsView.Whole whole(Visit visit, PartSearch.Place place) {
    return new PartsView.Whole(
        Around.work(visit, place.whole()),
        visit.links().recordPart(place.whole().id(), Paths.PARTS),
        place.before().map(part -> PartsPage.entry(visit, part)).orElse(null),
        place.after().map(part -> PartsPage.entry(visit, part)).orElse(null));
  }
}
