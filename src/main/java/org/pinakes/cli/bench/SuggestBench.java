package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.HeadingPage;
import org.pinakes.index.Headings;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Suggestions;

/**
 * Types titles and authors of the catalogue letter by letter, every fourth with an error, and
 * measures how long suggestions take; then leafs through lists of headings.
 */
public final class SuggestBench {
  private static final int LONGEST = 30;
  private static final int ERROR_EVERY = 4;
  private static final int PAGE = 25;
  private static final int LEAVES = 200;

  private final CatalogIndex index;
  private final Suggestions suggestions;

  /**
   * @param index what is asked
   */
  public SuggestBench(CatalogIndex index) {
    this.index = index;
    suggestions = new Suggestions(index.headings());
  }

  /** Prepares the headings, and types titles and names of so many records. */
  public List<String> report(int records, long seed) {
    long start = System.nanoTime();
    boolean made = index.headings().prepare();
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> texts = texts(records, new Random(seed));
    typed(texts);
    Timings typing = typed(texts);
    return List.of(
        String.format(Locale.ROOT, "headings %s in %.1f s", made ? "made" : "opened", seconds),
        "suggestions for " + typing.count() + " beginnings: " + typing.told(),
        "pages of headings, forth and back: " + leafed(new Random(seed)).told());
  }

  private List<String> texts(int records, Random random) {
    TypingErrors errors = new TypingErrors(random);
    List<String> texts = new ArrayList<>();
    for (IndexDocument document : new RecordDraw(index, random).draw(records)) {
      for (String field : List.of("title", "author")) {
        String text = document.first(field);
        boolean wrong = random.nextInt(ERROR_EVERY) == 0;
        texts.add(wrong ? errors.in(text).orElse(text) : text);
      }
    }
    return texts;
  }

  private Timings typed(List<String> texts) {
    Timings timings = new Timings();
    for (String text : texts) {
      for (int end = 1; end <= Math.min(LONGEST, text.length()); end++) {
        String typed = text.substring(0, end);
        timings.time(() -> suggestions.of(typed));
      }
    }
    return timings;
  }

  private Timings leafed(Random random) {
    Timings timings = new Timings();
    Headings headings = index.headings();
    for (HeadingKind kind : List.of(HeadingKind.TITLE, HeadingKind.AUTHOR)) {
      for (int i = 0; i < LEAVES; i++) {
        String from = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
        String language = i % 2 == 0 ? "en" : "es";
        HeadingPage page = timings.time(() -> headings.from(kind, language, from, PAGE));
        if (!page.headings().isEmpty()) {
          String first = page.headings().getFirst().filing();
          timings.time(() -> headings.before(kind, language, first, PAGE));
        }
      }
    }
    return timings;
  }
}
