package org.pinakes.enrich.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts text into the pieces of words that a BERT model knows: small letters without accents, signs
 * and Han characters each for themselves, then from each word the longest known piece again and
 * again (Devlin et al. 2019). Immutable.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  /** No piece of the vocabulary is as long; bounds the work for one word. */
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final long begin;
  private final long end;
  private final long unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    begin = number("[CLS]");
    end = number("[SEP]");
    unknown = number("[UNK]");
  }

  /**
   * Reads the vocabulary of a {@code tokenizer.json}.
   *
   * @throws IOException when it is not one of word pieces
   */
  static WordPieces read(InputStream tokenizer) throws IOException {
    JsonNode words = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(words.size());
    words.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    for (String needed : List.of("[CLS]", "[SEP]", "[UNK]")) {
      if (!vocabulary.containsKey(needed)) {
        throw new IOException("The tokenizer's vocabulary has no " + needed);
      }
    }
    return new WordPieces(Map.copyOf(vocabulary));
  }

  private long number(String piece) {
    return vocabulary.getOrDefault(piece, 0);
  }

  /**
   * Numbers of the pieces, with the signs for beginning and end around them.
   *
   * @param most at most so many numbers; what is beyond is left out
   */
  long[] of(String text, int most) {
    List<Long> pieces = new ArrayList<>();
    pieces.add(begin);
    for (String word : words(text)) {
      if (pieces.size() >= most - 1) {
        break;
      }
      cut(word, pieces);
    }
    int kept = Math.min(pieces.size(), most - 1);
    long[] numbers = new long[kept + 1];
    for (int i = 0; i < kept; i++) {
      numbers[i] = pieces.get(i);
    }
    numbers[kept] = end;
    return numbers;
  }

  private void cut(String word, List<Long> to) {
    int before = to.size();
    int from = 0;
    while (from < word.length()) {
      int until = word.codePointCount(0, word.length()) > LONGEST_WORD ? from : word.length();
      Integer found = null;
      while (until > from && found == null) {
        String piece = word.substring(from, until);
        found = vocabulary.get(from == 0 ? piece : INSIDE + piece);
        until -= found == null ? 1 : 0;
      }
      if (found == null) {
        to.subList(before, to.size()).clear();
        to.add(unknown);
        return;
      }
      to.add((long) found);
      from = until;
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain(text)
        .codePoints()
        .forEach(c -> {
          boolean alone = isSign(c) || isHan(c);
          if (alone || isSpace(c)) {
            finish(word, words);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (!isSpace(c) && !isUnseen(c)) {
            word.appendCodePoint(c);
          }
        });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** In small letters, without accents. */
  private static String plain(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(parted.length());
    parted
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isSign(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c) && c >= 0x3400;
  }
}
