package org.pinakes.index.lucene;

/**
 * A Greek letter on its own or among Latin ones is read by its name, so that {@code TNF-α}, {@code
 * TNF-alpha} and {@code β-catenin}, {@code beta-catenin} are the same.
 */
final class GreekLetters {
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  private GreekLetters() {}

  /** Names in place of the letters, where no Greek word is meant; else the word itself. */
  static String named(String folded) {
    boolean formula = folded.length() == 1 || folded.chars().anyMatch(GreekLetters::latin);
    if (!formula || folded.chars().noneMatch(GreekLetters::greek)) {
      return folded;
    }
    StringBuilder named = new StringBuilder();
    for (char c : folded.toCharArray()) {
      if (greek(c)) {
        named.append(NAMES[c - 'α']);
      } else {
        named.append(c);
      }
    }
    return named.toString();
  }

  private static boolean greek(int c) {
    return c >= 'α' && c < 'α' + NAMES.length;
  }

  private static boolean latin(int c) {
    return c >= 'a' && c <= 'z';
  }
}
