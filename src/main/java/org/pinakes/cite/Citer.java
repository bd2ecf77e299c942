package org.pinakes.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.csv.CsvTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes citations. A processor is kept for each of the last styles and languages that were asked
 * for: making one takes tens of milliseconds, a citation about one. Thread-safe; readers of one
 * style in one language wait for each other.
 */
public final class Citer {
  private static final Logger LOG = LoggerFactory.getLogger(Citer.class);

  /** Processors kept; each has some hundred kilobytes. */
  private static final int KEPT = 40;

  private static final String ENGLISH = "en-US";
  private static final Map<String, String> LOCALES = locales();

  private final Map<Key, Processor> processors = new Latest();

  /** What a processor is for. */
  private record Key(String rules, String locale) {}

  /**
   * A citation; empty when the style cannot say anything of the record, or is broken.
   *
   * @param language the reader's, as a tag ({@code es})
   */
  public Optional<Citation> cite(Reference reference, Style style, String language) {
    String locale = LOCALES.getOrDefault(language, ENGLISH);
    try {
      CSLItemData item = style.isAnnotated() ? CslItems.of(reference) : CslItems.cited(reference);
      String written = processor(style.parent(), locale).cite(item);
      return Optional.of(CitationHtml.citation(written)).filter(made -> !made.text().isEmpty());
    } catch (IOException | RuntimeException broken) {
      // Styles are programs of ten thousand people; one that fails must not cost the page.
      LOG.warn("The style {} cannot cite {}: {}", style.id(), reference.id(), broken.toString());
      return Optional.empty();
    }
  }

  private Processor processor(String rules, String locale) throws IOException {
    Key key = new Key(rules, locale);
    synchronized (processors) {
      Processor kept = processors.get(key);
      if (kept != null) {
        return kept;
      }
    }
    Processor made = new Processor(rules, locale);
    synchronized (processors) {
      processors.put(key, made);
    }
    return made;
  }

  /** Drops what was not asked for longest. */
  private static final class Latest extends LinkedHashMap<Key, Processor> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Processor> eldest) {
      return size() > KEPT;
    }
  }

  /** The library's processor with one item at a time. */
  private static final class Processor implements ItemDataProvider {
    private final CSL csl;
    private @Nullable CSLItemData item;

    Processor(String rules, String locale) throws IOException {
      csl = new CSL(this, rules, locale);
    }

    synchronized String cite(CSLItemData cited) {
      item = cited;
      try {
        // Both are forgotten by every reset.
        csl.setOutputFormat("html");
        csl.setConvertLinks(true);
        csl.registerCitationItems(cited.getId());
        return bibliography();
      } finally {
        csl.reset();
        item = null;
      }
    }

    /** Styles for notes have no bibliography: the note itself, then. */
    private String bibliography() {
      try {
        return String.join("", csl.makeBibliography().getEntries());
      } catch (IllegalStateException none) {
        CSLItemData cited = item;
        return cited == null ? "" : csl.makeCitation(cited.getId()).getFirst().getText();
      }
    }

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
      return item;
    }

    @Override
    public Collection<String> getIds() {
      CSLItemData cited = item;
      return cited == null ? List.of() : List.of(cited.getId());
    }
  }

  private static Map<String, String> locales() {
    Map<String, String> locales = new HashMap<>();
    CsvTable.read(Citer.class, "locales.csv")
        .named()
        .forEach(
            row -> locales.put(row.getOrDefault("language", ""), row.getOrDefault("locale", "")));
    return Map.copyOf(locales);
  }
}
