package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/**
 * Looks for records of the catalogue as a reader would who knows them: by their whole title, and by
 * the first author's surname and two words of the title. Another record with the same title is as
 * good.
 */
public final class KnownItems {
  private static final int SHOWN = 10;
  private static final int TOP = 3;
  private static final int SHORTEST = 4;

  private final CatalogIndex index;
  private final SearchService service;

  /**
   * @param index where records are drawn from
   * @param service searches it
   */
  public KnownItems(CatalogIndex index, SearchService service) {
    this.index = index;
    this.service = service;
  }

  /** Looks for so many records; the same ones for the same seed. */
  public List<String> report(int records, long seed) {
    Random random = new Random(seed);
    Tally titles = new Tally("whole title, rank 1", 1);
    Tally names = new Tally("surname and two words of the title, rank 1 to 3", TOP);
    for (IndexDocument document : new RecordDraw(index, random).draw(records)) {
      look(document, document.first("title"), titles);
      List<String> words = words(document.first("title"));
      if (document.has("author") && words.size() > 1) {
        String two =
            words.remove(random.nextInt(words.size()))
                + " "
                + words.get(random.nextInt(words.size()));
        look(document, surname(document.first("author")) + " " + two, names);
      }
    }
    List<String> lines = new ArrayList<>(titles.lines());
    lines.addAll(names.lines());
    return lines;
  }

  private void look(IndexDocument wanted, String query, Tally tally) {
    List<Hit> hits = service.search(SearchState.start().withQuery(query, SearchState.ALL)).hits();
    for (int rank = 1; rank <= hits.size(); rank++) {
      IndexDocument hit = hits.get(rank - 1).document();
      if (hit.id().equals(wanted.id()) || same(hit.first("title"), wanted.first("title"))) {
        tally.add(rank, query);
        return;
      }
    }
    tally.add(Integer.MAX_VALUE, query);
  }

  private static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    for (String word : title.split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= SHORTEST && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String surname(String name) {
    int comma = name.indexOf(',');
    return comma > 0 ? name.substring(0, comma) : name.substring(name.lastIndexOf(' ') + 1);
  }

  /** How often a record was where it should be. */
  private static final class Tally {
    private final String name;
    private final int worst;
    private final List<String> missed = new ArrayList<>();
    private int asked;
    private int right;

    Tally(String name, int worst) {
      this.name = name;
      this.worst = worst;
    }

    void add(int rank, String query) {
      asked++;
      if (rank <= worst) {
        right++;
      } else {
        missed.add((rank == Integer.MAX_VALUE ? "not on the page" : "rank " + rank) + ": " + query);
      }
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add(
          String.format(
              Locale.ROOT, "%s: %.1f %% of %d", name, 100.0 * right / Math.max(1, asked), asked));
      missed.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
      return lines;
    }
  }
}
