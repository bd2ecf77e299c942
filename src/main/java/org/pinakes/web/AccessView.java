package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways to a work, the best first.
 *
 * @param ways may be empty
 * @param elsewhere links to what other places have of it
 * @param licence what may be done with it; null when nothing is known
 */
public record AccessView(List<Way> ways, List<Way> elsewhere, @Nullable Licence licence) {

  /** Copies the list. */
  public AccessView {
    ways = List.copyOf(ways);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * One way.
   *
   * @param text what waits there
   * @param href where it leads
   * @param outside whether it leads out of the site
   * @param open whether everybody may read there what it leads to
   * @param facts what is known of it: kind of file, host, whether it is open
   */
  public record Way(String text, String href, boolean outside, boolean open, List<String> facts) {
    /** Copies the list. */
    public Way {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A licence.
   *
   * @param name its short name
   * @param words what it allows, in words; may be empty
   * @param href its own page, or null
   * @param signs the signs of its icon: {@code cc}, {@code by}, {@code nc}, {@code nd}, {@code sa},
   *     {@code zero}, {@code pd}
   */
  public record Licence(String name, String words, @Nullable String href, List<String> signs) {
    /** Copies the list. */
    public Licence {
      signs = List.copyOf(signs);
    }
  }
}
