package org.pinakes.index.lucene;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into folded words with their places. Scripts that put blanks or signs between words are
 * cut here, because that is several times faster than the general way; all others by ICU ({@link
 * ScriptWords}).
 *
 * <p>Words held together by a hyphen, apostrophe, dot or the like are given as parts and, but for a
 * slash, also joined: {@code covid-19} is found as {@code covid 19} and as {@code covid19}, {@code
 * L'Étranger} as {@code etranger}, {@code U.S.A.} as {@code usa}. Not thread-safe.
 */
final class Lexer {
  private static final int LONGEST_WORD = 255;
  private static final int LONGEST_JOINED = 48;

  private final WordCache cache;
  private final Compound compound = new Compound();
  private final StringBuilder letters = new StringBuilder();
  private final ScriptWords scriptWords = new ScriptWords();

  /**
   * @param remembered how many words are remembered at most, a power of two
   */
  Lexer(int remembered) {
    cache = new WordCache(remembered);
  }

  /** Hands over each compound in the order of the text. */
  void scan(String text, Consumer<Compound> sink) {
    int at = 0;
    while (at < text.length()) {
      int kind = Letters.kind(text, at);
      if (kind == Letters.PLAIN) {
        at = plain(text, at, sink);
      } else if (kind == Letters.OTHER_SCRIPT) {
        at = otherScript(text, at, sink);
      } else {
        at += Letters.width(text, at);
      }
    }
  }

  private int plain(String text, int from, Consumer<Compound> sink) {
    compound.clear();
    boolean joinable = true;
    int at = from;
    while (true) {
      int end = part(text, at);
      if (end >= text.length() || compound.full() || !Letters.connects(text, end)) {
        return finish(text, end, joinable, sink);
      }
      joinable &= text.charAt(end) != '/';
      at = end + 1;
    }
  }

  /** Most words are short and ASCII: their letters are packed while their end is looked for. */
  private int part(String text, int from) {
    int at = from;
    long packed = 0;
    while (at < text.length() && Letters.plainAscii(text.charAt(at))) {
      packed = packed << Byte.SIZE | text.charAt(at);
      at++;
    }
    if (at - from <= WordCache.LONGEST_PACKED && (at == text.length() || text.charAt(at) < 0x80)) {
      add(cache.fold(packed, text, from, at), from, at);
      return at;
    }
    return longPart(text, from, at);
  }

  private int longPart(String text, int from, int asciiUpTo) {
    int at = asciiUpTo;
    boolean ascii = true;
    while (at < text.length() && Letters.kind(text, at) == Letters.PLAIN) {
      ascii &= text.charAt(at) < 0x80;
      at += Letters.width(text, at);
    }
    if (at - from <= LONGEST_WORD) {
      add(cache.fold(text, from, at, ascii), from, at);
    }
    return at;
  }

  private void add(@Nullable Word word, int from, int to) {
    if (word != null) {
      compound.add(word, from, to);
    }
  }

  private int finish(String text, int end, boolean joinable, Consumer<Compound> sink) {
    if (compound.size() == 0) {
      return end;
    }
    int signs = compound.size() == 1 ? Letters.signs(text, end) : 0;
    if (signs > 0) {
      compound.join(new Word(compound.part(0).text() + text.substring(end, end + signs)));
    } else if (compound.size() > 1 && joinable) {
      compound.join(joined());
    }
    sink.accept(compound);
    return end + signs;
  }

  private @Nullable Word joined() {
    letters.setLength(0);
    for (int i = 0; i < compound.size(); i++) {
      letters.append(compound.part(i).text());
    }
    int end = letters.length();
    return end > LONGEST_JOINED ? null : cache.fold(letters, 0, end, Letters.allAscii(letters));
  }

  private int otherScript(String text, int from, Consumer<Compound> sink) {
    int end = from;
    while (end < text.length()
        && text.charAt(end) >= 0x80
        && Letters.kind(text, end) != Letters.PLAIN) {
      end += Letters.width(text, end);
    }
    scriptWords.scan(
        text.substring(from, end),
        (start, stop, folded) -> {
          compound.clear();
          compound.add(new Word(folded), from + start, from + stop);
          sink.accept(compound);
        });
    return end;
  }
}
