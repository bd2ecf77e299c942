package org.pinakes.web;

/**
 * A link to show.
 *
 * @param text what it says
 * @param href where it leads
 * @param current whether it leads to what is seen already
 */
public record Anchor(String text, String href, boolean current) {

  static Anchor to(String text, String href) {
    return new Anchor(text, href, false);
  }
}
