package org.pinakes.web;

import java.util.List;
import org.pinakes.index.Heading;
import org.pinakes.search.Suggestions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suggestions as JSON, for the search box and for other programs.
 *
 * @param q what was typed
 * @param groups suggestions by kind
 */
record SuggestReply(String q, List<Group> groups) {
  private static final Links LINKS = new Links("");
  private static final JsonMapper JSON = JsonMapper.shared();

  SuggestReply {
    groups = List.copyOf(groups);
  }

  /**
   * Suggestions of one kind.
   *
   * @param kind {@code title}, {@code author}, {@code subject}, {@code journal}
   * @param items the commonest first
   */
  record Group(String kind, List<Item> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A suggestion.
   *
   * @param text the heading
   * @param see the heading that is used instead of it; empty when it is one itself
   * @param count number of records
   * @param href address of its records on this site
   */
  record Item(String text, String see, long count, String href) {
    static Item of(Heading heading) {
      return new Item(
          heading.text(), heading.see(), heading.count(), HeadingLinks.search(LINKS, heading));
    }
  }

  static SuggestReply of(String typed, List<Suggestions.Group> groups) {
    return new SuggestReply(
        typed,
        groups.stream()
            .map(group ->
                new Group(group.kind().code(), group.headings().stream().map(Item::of).toList()))
            .toList());
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }
}
