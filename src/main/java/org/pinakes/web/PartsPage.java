package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.PartSearch;
import org.pinakes.search.PartTree;

/** All parts of a record, with theirs. */
final class PartsPage {
  private static final int PAGE_SIZE = 20;

  /** As deep as the index pages by number. */
  private static final int LAST_PAGE = 500;

  private static final String PAGE = "page";

  private final PartTop tops;
  private final PartSearch search;

  PartsPage(PartTop tops, PartSearch search) {
    this.tops = tops;
    this.search = search;
  }

  ListOfParts show(Visit visit, IndexDocument document) {
    String heading = visit.text("tabs.parts");
    int page = page(visit);
    PartSearch.Found found = search.parts(document, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    PartTree tree = new PartTree(search);
    long pages = (found.total() + PAGE_SIZE - 1) / PAGE_SIZE;
    int last = (int) Math.clamp(pages, 1, LAST_PAGE);
    return new ListOfParts(
        tops.frame(visit, document, heading, Paths.PARTS),
        tops.top(visit, document, WholeRecord.none(), heading, Paths.PARTS),
        tree.above(document).stream().map(whole -> Around.work(visit, whole)).toList(),
        visit.text(found.total() == 0 ? "parts.none" : "parts.count", "count", found.total()),
        tree.below(document, found.shown()).stream().map(node -> node(visit, node)).toList(),
        search
            .state(document, visit.messages().tag())
            .map(state -> Anchor.to(visit.text("parts.search"), visit.link(state)))
            .orElse(null),
        Paging.of(visit, page, last, number -> address(visit, document, number)));
  }

  private static int page(Visit visit) {
    List<String> asked = visit.parameters().getOrDefault(PAGE, List.of());
    String number = asked.isEmpty() ? "" : asked.getFirst();
    return number.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(number), 1, LAST_PAGE) : 1;
  }

  private static String address(Visit visit, IndexDocument document, int number) {
    String path = Paths.recordPart(document.id(), Paths.PARTS);
    return visit.links().to(number == 1 ? path : path + "?" + PAGE + "=" + number);
  }

  private static ListOfParts.Node node(Visit visit, PartTree.Node node) {
    List<ListOfParts.Node> below = new ArrayList<>();
    node.parts().forEach(part -> below.add(node(visit, part)));
    boolean known = node.total() != PartTree.UNKNOWN;
    return new ListOfParts.Node(
        entry(visit, node.document()),
        below,
        known ? visit.text("parts.count", "count", node.total()) : visit.text("tabs.parts"),
        !known || node.total() > below.size()
            ? visit.links().recordPart(node.document().id(), Paths.PARTS)
            : "");
  }

  /** A part with what tells where it stands. */
  static AroundView.Entry entry(Visit visit, IndexDocument part) {
    AroundView.Entry work = Around.work(visit, part);
    String place =
        visit
            .messages()
            .commas(
                Stream.of(
                    numbered(visit, part, "record.in_volume", "container_volume"),
                    numbered(visit, part, "record.in_issue", "container_issue"),
                    numbered(visit, part, "record.in_pages", "container_start_page")));
    String facts =
        Stream.of(place, work.facts())
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(" · "));
    return new AroundView.Entry(work.title(), work.href(), work.language(), facts);
  }

  private static String numbered(Visit visit, IndexDocument part, String key, String field) {
    String number = part.first(field);
    return number.isEmpty() ? "" : visit.messages().text(key, Map.of("number", number));
  }
}
