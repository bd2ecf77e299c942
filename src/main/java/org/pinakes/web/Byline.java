package org.pinakes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Contributor;

/** Puts the makers of a work together: names and ORCID iDs of the index, whose place is whose. */
final class Byline {
  private static final int FIRST = 10;
  private static final int MOST = 500;
  private static final int MOST_PLACES = 200;

  private final Visit visit;
  private final RowItems items;
  private final Map<String, String> orcids = new HashMap<>();
  private final Map<String, Contributor> contributors;
  private final Set<String> known;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private Byline(Visit visit, IndexDocument document, WholeRecord whole, RowItems items) {
    this.visit = visit;
    this.items = items;
    contributors = whole.contributors();
    known = new HashSet<>(document.all("affiliation_str_mv"));
    for (String value : document.all("author_orcid_str_mv")) {
      int end = value.lastIndexOf(RowItems.PART);
      if (end > 0) {
        orcids.putIfAbsent(value.substring(0, end), value.substring(end + RowItems.PART.length()));
      }
    }
  }

  static BylineView of(Visit visit, IndexDocument document, WholeRecord whole, RowItems items) {
    return new Byline(visit, document, whole, items).view(document);
  }

  private BylineView view(IndexDocument document) {
    List<BylineView.Maker> makers = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (String field : List.of("author", "author_corporate", "author2")) {
      Map<String, String> roles = items.roles(field);
      for (String name : document.all(field)) {
        if (named.add(name) && makers.size() < MOST) {
          makers.add(maker(name, roles.getOrDefault(name, "")));
        }
      }
    }
    int seen = Math.min(FIRST, makers.size());
    // One more line to unfold a single name would be longer than the name.
    int first = makers.size() == FIRST + 1 ? FIRST + 1 : seen;
    int rest = named.size() - first;
    int left = named.size() - makers.size();
    return new BylineView(
        makers.subList(0, first),
        makers.subList(first, makers.size()),
        rest == 0 ? "" : visit.text("byline.more", "count", rest),
        left == 0 ? "" : visit.text("byline.unshown", "count", left),
        List.copyOf(places.keySet()));
  }

  private BylineView.Maker maker(String name, String role) {
    String orcid = orcids.getOrDefault(name, "");
    return new BylineView.Maker(
        name, visit.links().author(name), role, address(orcid), places(name));
  }

  private static @Nullable String address(String orcid) {
    String address = Registries.address("orcid", orcid);
    return address.isEmpty() ? null : address;
  }

  private List<Integer> places(String name) {
    Contributor contributor = contributors.get(name);
    Stream<String> own =
        contributor == null ? Stream.of() : contributor.affiliations().stream().distinct();
    return own.filter(known::contains)
        .filter(place -> places.containsKey(place) || places.size() < MOST_PLACES)
        .map(place -> places.computeIfAbsent(place, added -> places.size() + 1))
        .toList();
  }
}
