package org.pinakes.web;

import java.util.List;

/**
 * The desk at a glance.
 *
 * @param frame what is around it
 * @param heading what the page is
 * @param cards numbers, each with the page that tells more
 * @param waits what waits for somebody
 */
public record OverviewView(Frame frame, String heading, List<Card> cards, List<Anchor> waits) {

  /** Copies the lists. */
  public OverviewView {
    cards = List.copyOf(cards);
    waits = List.copyOf(waits);
  }

  /**
   * A number.
   *
   * @param name what it counts
   * @param value in the reader's writing
   * @param more about it; may be empty
   * @param href the page that tells more
   * @param grave whether something is wrong
   */
  public record Card(String name, String value, String more, String href, boolean grave) {
    Card graveIf(boolean wrong) {
      return new Card(name, value, more, href, wrong);
    }
  }
}
