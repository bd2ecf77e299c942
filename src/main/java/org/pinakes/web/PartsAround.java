package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return new PartsView(
        wholes(visit, document),
        found.total() == 0 ? "" : visit.text("parts.count", "count", found.total()),
        found.shown().stream().map(part -> PartsPage.entry(visit, part)).toList(),
        found.total() <= found.shown().size()
            ? null
            : Anchor.to(
                visit.text("parts.all"), visit.links().recordPart(document.id(), Paths.PARTS)));
  }

  /** Neighbours are told in the nearest whole alone. */
  private List<PartsView.Whole> wholes(Visit visit, IndexDocument document) {
    List<PartsView.Whole> wholes = new ArrayList<>();
    for (IndexDocument whole : search.wholes(document)) {
      PartSearch.Place place =
          wholes.isEmpty()
              ? search.place(document, whole)
              : new PartSearch.Place(whole, Optional.empty(), Optional.empty());
      wholes.add(whole(visit, place));
    }
    return wholes;
  }

  private static PartsView.Whole whole(Visit visit, PartSearch.Place place) {
    return new PartsView.Whole(
        Around.work(visit, place.whole()),
        visit.links().recordPart(place.whole().id(), Paths.PARTS),
        place.before().map(part -> PartsPage.entry(visit, part)).orElse(null),
        place.after().map(part -> PartsPage.entry(visit, part)).orElse(null));
  }
}
