package org.pinakes.index;

import java.util.List;
import org.pinakes.index.IndexRequest.Weight;

/**
 * How a search type looks for words and ranks what has them.
 *
 * <p>What the fields say of a word is added up before it is weighed, so that it does not matter
 * from which of them each word comes: a word counts its rarity times {@code t / (t + saturation)},
 * where {@code t} is the sum, over the fields, of weight times occurrences, each divided by {@code
 * 1 - length + length × field's length / average length} (BM25F: Robertson, Zaragoza and Taylor
 * 2004).
 *
 * @param fields fields with their weights
 * @param aside long or odd fields (full text, left-over words): each adds its weight at most,
 *     however often the word stands in it
 * @param boosts what counts besides
 * @param saturation {@code k1}: the higher, the more it counts that a word is repeated
 * @param length {@code b}: how much longer fields are held back, 0 to 1
 */
public record Scope(
    List<Weight> fields, List<Weight> aside, Boosts boosts, float saturation, float length) {
  /** Saturation when nobody says anything. */
  public static final float SATURATION = 2;

  /** Length when nobody says anything. */
  public static final float LENGTH = 0.6f;

  /** Copies the lists. */
  public Scope {
    fields = List.copyOf(fields);
    aside = List.copyOf(aside);
  }

  /** Fields alone; a word counts a little more as it was typed. */
  public static Scope of(Weight... fields) {
    return new Scope(List.of(fields), List.of(), Boosts.EXACT, SATURATION, LENGTH);
  }

  /**
   * What counts besides the words. A word that stands in one record of a thousand is worth about 7
   * at most.
   *
   * @param exact how much more a word counts that stands there as it was typed; 0 for as much as
   *     its other forms
   * @param phrase how much the words count, side by side in a title, as a phrase
   * @param near the same for words that stand close to each other
   * @param whole points for a record whose title is just these words
   * @param recent points for a record of this year; half of them for one ten years old
   */
  public record Boosts(float exact, float phrase, float near, float whole, float recent) {
    /** A word as it was typed counts a little more, and nothing else. */
    public static final Boosts EXACT = new Boosts(0.3f, 0, 0, 0, 0);
  }
}
