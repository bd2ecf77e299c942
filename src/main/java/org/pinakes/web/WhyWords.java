package org.pinakes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.i18n.Messages;
import org.pinakes.index.Reason;
import org.pinakes.index.Reason.Spot;
import org.pinakes.query.Query;
import org.pinakes.search.Why;

/** Why a record was found, in sentences of one language. Not thread-safe. */
final class WhyWords {
  private static final int MOST_HEADINGS = 4;

  private final Messages messages;
  private final QueryWords words;
  private final Places places;
  private final List<String> sentences = new ArrayList<>();

  WhyWords(Messages messages, QueryWords words, Places places) {
    this.messages = messages;
    this.words = words;
    this.places = places;
  }

  /** The sentences; what counts most comes first, what is missing last. */
  List<String> of(Why why) {
    List<Reason> reasons = why.reasons().reasons();
    List<Reason.Part> parts = only(reasons, Reason.Part.class);
    only(reasons, Reason.Together.class).forEach(this::together);
    where(parts.stream().filter(WhyWords::isText).toList());
    forms(parts);
    only(reasons, Reason.Heading.class).forEach(this::heading);
    parts.stream()
        .filter(part -> !isText(part) && !part.spots().isEmpty())
        .forEach(part -> sentences.add(words.of(part.part())));
    if (why.near()) {
      sentences.add(messages.text("why.near"));
    }
    if (!why.year().isEmpty() && !sentences.isEmpty()) {
      sentences.add(messages.text("why.recent", "year", why.year()));
    }
    lacks(parts);
    if (why.reasons().left() > 0) {
      sentences.add(messages.text("why.left", "count", why.reasons().left()));
    }
    return sentences;
  }

  private static <T extends Reason> List<T> only(List<Reason> reasons, Class<T> kind) {
    return reasons.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether it was looked for in texts, and not as a value. */
  private static boolean isText(Reason.Part part) {
    return switch (part.part()) {
      case Query.Exact exact -> false;
      case Query.Range range -> false;
      default -> true;
    };
  }

  private void together(Reason.Together together) {
    if (together.title()) {
      sentences.add(messages.text("why.title"));
    } else {
      String where = in(new LinkedHashSet<>(together.fields().stream().map(places::of).toList()));
      sentences.add(
          messages.text("why.together", Map.of("text", quoted(together.text()), "place", where)));
    }
  }

  /** Each word at its first place; the other places behind them. */
  private void where(List<Reason.Part> parts) {
    Map<String, Set<String>> found = byPlace(parts);
    Set<String> told = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    int all = (int) parts.stream().map(part -> text(part)).distinct().count();
    for (String place : places.names()) {
      Set<String> here = found.getOrDefault(place, Set.of());
      if (told.addAll(here)) {
        sentences.add(here(here, all, place));
      } else if (!here.isEmpty() && !place.equals(Places.ELSEWHERE)) {
        others.add(place);
      }
    }
    if (!others.isEmpty()) {
      sentences.add(messages.text("why.also", "places", in(others)));
    }
  }

  private Map<String, Set<String>> byPlace(List<Reason.Part> parts) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Reason.Part part : parts) {
      for (Spot spot : part.spots()) {
        found
            .computeIfAbsent(places.of(spot.field()), place -> new LinkedHashSet<>())
            .add(text(part));
      }
    }
    return found;
  }

  private String here(Set<String> here, int all, String place) {
    String where = messages.text("place." + place);
    return here.size() == all && all > 1
        ? messages.text("why.all", Map.of("count", all, "place", where))
        : messages.text("why.some", Map.of("words", list(here), "place", where));
  }

  private void forms(List<Reason.Part> parts) {
    Set<String> told = new LinkedHashSet<>();
    for (Reason.Part part : parts) {
      String as = part.spots().isEmpty() ? "" : part.spots().getFirst().as();
      if (!as.isEmpty() && told.add(text(part))) {
        sentences.add(
            messages.text("why.form", Map.of("typed", quoted(text(part)), "found", quoted(as))));
      }
    }
  }

  private void heading(Reason.Heading heading) {
    List<String> has = heading.has();
    sentences.add(
        has.contains(heading.heading())
            ? messages.text("why.heading", "heading", heading.heading())
            : messages.text(
                "why.narrower",
                Map.of(
                    "count", has.size(), "has", few(has), "heading", quoted(heading.heading()))));
  }

  /** The first of many, and how many there are besides. */
  private String few(List<String> headings) {
    if (headings.size() <= MOST_HEADINGS) {
      return list(headings);
    }
    List<String> told = new ArrayList<>();
    headings.subList(0, MOST_HEADINGS).forEach(heading -> told.add(quoted(heading)));
    told.add(messages.text("why.others", "count", headings.size() - MOST_HEADINGS));
    return messages.list(told);
  }

  private void lacks(List<Reason.Part> parts) {
    List<String> missing =
        parts.stream()
            .filter(part -> part.spots().isEmpty())
            .map(part -> isText(part) ? quoted(text(part)) : words.of(part.part()))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      sentences.add(messages.text("why.lacks", "words", messages.list(missing)));
    }
  }

  private static String text(Reason.Part part) {
    return switch (part.part()) {
      case Query.Words words -> words.text();
      case Query.Phrase phrase -> phrase.text();
      case Query.Wildcard wildcard -> wildcard.pattern();
      case Query.Name name -> name.family() + " " + name.initials();
      default -> "";
    };
  }

  private String in(Iterable<String> names) {
    List<String> told = new ArrayList<>();
    names.forEach(name -> told.add(messages.text("place." + name)));
    return messages.list(told);
  }

  private String list(Iterable<String> texts) {
    List<String> quoted = new ArrayList<>();
    texts.forEach(text -> quoted.add(quoted(text)));
    return messages.list(quoted);
  }

  private String quoted(String text) {
    return messages.text("why.quoted", "text", text);
  }
}
