package org.pinakes.web;

import java.util.List;
import java.util.Optional;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.index.IndexDocument;
import org.pinakes.web.own.ElsewhereLink;

/** Links to what other places have of a work, as the site's settings want them. */
final class Elsewhere {
  private Elsewhere() {}

  /** Those for which the record has what they need. Nobody is asked. */
  static List<AccessView.Way> of(Visit visit, IndexDocument document, List<ElsewhereLink> links) {
    KnownAs work = KnownWork.of(document);
    return links.stream().flatMap(link -> way(visit, work, link).stream()).toList();
  }

  private static Optional<AccessView.Way> way(Visit visit, KnownAs work, ElsewhereLink link) {
    Optional<String> label = link.label().in(visit.messages().tag());
    Optional<String> href = link.address().of(work);
    return href.flatMap(WebAddress::host)
        .map(host ->
            new AccessView.Way(label.orElse(host), href.orElseThrow(), true, false, List.of(host)));
  }
}
