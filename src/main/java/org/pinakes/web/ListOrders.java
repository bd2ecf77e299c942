package org.pinakes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How a list can be looked at.
 *
 * @param here address of this page, to which its forms are sent
 * @param orders orders to choose from
 * @param tags the reader's own tags on its records, to choose from; empty where there are none
 * @param movable whether records can be moved: they stand in the list's own order
 */
public record ListOrders(String here, List<Anchor> orders, List<Anchor> tags, boolean movable) {

  /** Copies the lists. */
  public ListOrders {
    orders = List.copyOf(orders);
    tags = List.copyOf(tags);
  }

  static ListOrders of(Visit visit, String path, ListAsked asked, Collection<String> tags) {
    List<Anchor> byTag = new ArrayList<>();
    if (!tags.isEmpty() || !asked.tag().isEmpty()) {
      byTag.add(
          new Anchor(
              visit.text("list.all_tags"),
              visit.links().to(asked.with("").at(path)),
              asked.tag().isEmpty()));
      tags.forEach(tag ->
          byTag.add(
              new Anchor(
                  tag, visit.links().to(asked.with(tag).at(path)), tag.equals(asked.tag()))));
    }
    return new ListOrders(
        visit.links().to(asked.at(path)),
        Arrays.stream(ListAsked.Order.values())
            .map(order ->
                new Anchor(
                    visit.messages().value("listorder", order.code()),
                    visit.links().to(asked.with(order).at(path)),
                    order == asked.order()))
            .toList(),
        byTag,
        asked.isOwnOrder());
  }
}
