package org.pinakes.index;

import java.util.List;

/**
 * The headings of an index: its titles, names, subjects, journals and call numbers, each once, with
 * the number of records. They follow the index at a distance: {@link #prepare} takes its present
 * state over, and until then the former one is shown. Thread-safe.
 */
public interface Headings {

  /**
   * Headings that have all words of a text in any order, the last one perhaps unfinished; accents
   * and case count for nothing. Those with most records first; titles that begin as was typed
   * before others, and those of the same number of records by year.
   *
   * @param typed what a reader has typed so far
   * @param limit how many at most
   */
  List<Heading> suggest(HeadingKind kind, String typed, int limit);

  /**
   * The same with one typing error forgiven in each word that no heading has.
   *
   * @param typed words of fewer than four letters must be right
   */
  List<Heading> suggestNear(HeadingKind kind, String typed, int limit);

  /**
   * Headings from a text on, as a language files them.
   *
   * @param language tag of a language; one without an order of its own is filed like English
   * @param text where to begin, any text; case and accents count for nothing
   * @param limit how many at most
   */
  HeadingPage from(HeadingKind kind, String language, String text, int limit);

  /**
   * Headings behind one.
   *
   * @param filing {@link Heading#filing} of the last one seen; it need not exist any more
   */
  HeadingPage after(HeadingKind kind, String language, String filing, int limit);

  /**
   * Headings in front of one, in filing order.
   *
   * @param filing {@link Heading#filing} of the first one seen
   */
  HeadingPage before(HeadingKind kind, String language, String filing, int limit);

  /**
   * Takes over the visible state of the index; for a million records that is work of a minute.
   *
   * @return whether anything changed
   */
  boolean prepare();

  /**
   * Begins to {@link #prepare} by itself in the background whenever the index has changed, for at
   * most a tenth of the time, until the index is closed.
   */
  void keepFresh();
}
