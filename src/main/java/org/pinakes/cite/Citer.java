package org.pinakes.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

  private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
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
      return Optional.of(CitationHtml.citation(written(reference, style, locale)))
          .filter(made -> !made.text().isEmpty());
    } catch (IOException | RuntimeException broken) {
      // Styles are programs of ten thousand people; one that fails must not cost the page.
      LOG.warn("The style {} cannot cite {}: {}", style.id(), reference.id(), broken.toString());
      return Optional.empty();
    }
  }

  /**
   * A list of references in the order and with the numbers of the style. What the style cannot cite
   * is left out; when it fails at one of them, each is cited for itself.
   *
   * @param language the reader's, as a tag
   */
  public List<Citation> list(List<Reference> references, Style style, String language) {
    String locale = LOCALES.getOrDefault(language, ENGLISH);
    try {
      List<CSLItemData> items = references.stream().map(each -> item(each, style)).toList();
      return processor(style.parent(), locale).list(items).stream()
          .map(CitationHtml::listed)
          .filter(made -> !made.text().isEmpty())
          .toList();
    } catch (IOException | RuntimeException broken) {
      LOG.warn("The style {} cannot cite a list: {}", style.id(), broken.toString());
      return references.stream()
          .flatMap(reference -> cite(reference, style, language).stream())
          .toList();
    }
  }

  /** What the library writes, which may throw whatever its rules come upon. */
  String written(Reference reference, Style style, String locale) throws IOException {
    List<CSLItemData> items = List.of(item(reference, style));
    return String.join("", processor(style.parent(), locale).list(items));
  }

  private static CSLItemData item(Reference reference, Style style) {
    return style.isAnnotated() ? CslItems.of(reference) : CslItems.cited(reference);
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

  /** The library's processor, with the items of one list at a time. */
  private static final class Processor implements ItemDataProvider {
    private final CSL csl;
    private final Map<String, CSLItemData> items = new LinkedHashMap<>();

    Processor(String rules, String locale) throws IOException {
      csl = made(rules, locale);
    }

    private CSL made(String rules, String locale) throws IOException {
      try {
        return new CSL(this, rules, locale);
      } catch (IllegalStateException refused) {
        return new CSL(this, StyleRules.mended(rules), locale);
      }
    }

    /** What has a title and the style writes nothing of comes last, as it writes it otherwise. */
    synchronized List<String> list(List<CSLItemData> cited) {
      List<String> written = new ArrayList<>(written(cited, this::bibliography));
      if (written.size() < cited.size()) {
        cited.stream()
            .filter(item -> item.getTitle() != null)
            .filter(item -> written(List.of(item), this::bibliography).isEmpty())
            .forEach(item -> written.addAll(otherwise(item)));
      }
      return written;
    }

    /** As a note; else as a book, of which all styles write something. */
    private List<String> otherwise(CSLItemData item) {
      List<String> notes = written(List.of(item), this::notes);
      CSLItemData book = new CSLItemDataBuilder(item).type(CSLType.BOOK).build();
      return notes.isEmpty() ? written(List.of(book), this::bibliography) : notes;
    }

    private List<String> written(List<CSLItemData> cited, Supplier<List<String>> form) {
      cited.forEach(item -> items.put(item.getId(), item));
      try {
        // Both are forgotten by every reset.
        csl.setOutputFormat("html");
        csl.setConvertLinks(true);
        csl.registerCitationItems(items.keySet());
        return form.get().stream()
            .filter(entry -> !MARKUP.matcher(entry).replaceAll("").isBlank())
            .toList();
      } finally {
        csl.reset();
        items.clear();
      }
    }

    /** Styles for notes have no bibliography: the notes themselves, then. */
    private List<String> bibliography() {
      try {
        return List.of(csl.makeBibliography().getEntries());
      } catch (IllegalStateException none) {
        return notes();
      }
    }

    private List<String> notes() {
      return items.keySet().stream().map(id -> csl.makeCitation(id).getFirst().getText()).toList();
    }

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
      return items.get(id);
    }

    @Override
    public Collection<String> getIds() {
      return List.copyOf(items.keySet());
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
