package org.pinakes.cli.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes mistakes in texts as people do who type. Not thread-safe. */
final class TypingErrors {
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Random random;

  TypingErrors(Random random) {
    this.random = random;
  }

  /**
   * The text with one error in one of its words of five letters or more: a letter too many, one
   * missing, a wrong one, or two exchanged. Empty when it has no such word.
   */
  Optional<String> in(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    MatchResult word = words.get(random.nextInt(words.size()));
    String wrong = word.group();
    while (wrong.equals(word.group())) {
      wrong = misspelled(word.group());
    }
    return Optional.of(text.substring(0, word.start()) + wrong + text.substring(word.end()));
  }

  private String misspelled(String word) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + letter() + word.substring(at);
      case 1 -> before + after;
      case 2 -> before + letter() + after;
      default ->
          after.isEmpty() ? word : before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
