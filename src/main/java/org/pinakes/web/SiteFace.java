package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.web.own.Notices;

/**
 * What a site shows of itself on every page, in the reader's language.
 *
 * @param name its name
 * @param description what it is, in a sentence
 * @param logo its logo; null for the program's mark
 * @param menu links below the head; may be empty
 * @param foot links at the foot
 * @param notices what readers are told now; may be empty
 * @param feedback whether there is a form for feedback
 */
public record SiteFace(
    String name,
    String description,
    @Nullable Picture logo,
    List<Anchor> menu,
    List<Anchor> foot,
    List<Notices.Said> notices,
    boolean feedback) {

  /** Copies the lists. */
  public SiteFace {
    menu = List.copyOf(menu);
    foot = List.copyOf(foot);
    notices = List.copyOf(notices);
  }

  /**
   * A picture with its measures, so that nothing jumps when it comes.
   *
   * @param href its address, with its hash
   */
  public record Picture(String href, int width, int height) {}
}
