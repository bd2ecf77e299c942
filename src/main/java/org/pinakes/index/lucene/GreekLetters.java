package org.pinakes.index.lucene;

/**
 * A Greek letter on its own is read by its name, so that {@code TNF-α}, {@code TNF-alpha} and
 * {@code β-catenin}, {@code beta-catenin} are the same.
 */
final class GreekLetters {
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  private GreekLetters() {}

  /** The letter's name, or the word itself when it is not one Greek letter. */
  static String named(String folded) {
    if (folded.length() != 1) {
      return folded;
    }
    int letter = folded.charAt(0) - 'α';
    return letter >= 0 && letter < NAMES.length ? NAMES[letter] : folded;
  }
}
