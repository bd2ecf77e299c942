package org.pinakes.record;

/**
 * A class or call number.
 *
 * @param scheme {@code lcc}, {@code ddc}, {@code nlm}, {@code udc} or the source's own code
 * @param number class number alone ({@code PQ6323}, {@code 863.3})
 * @param item the rest of a call number (cutter, date), or empty
 */
public record Classification(String scheme, String number, String item) {

  /** The whole call number. */
  public String full() {
    return item.isEmpty() ? number : number + " " + item;
  }
}
