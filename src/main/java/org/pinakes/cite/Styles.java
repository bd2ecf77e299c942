package org.pinakes.cite;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.pinakes.csv.CsvTable;

/**
 * All styles there are, out of the library's archive: some ten thousand, most of which only name
 * another one whose rules they follow. The list is read at the first wish for a style that does not
 * stand in front, which takes about half a second, and kept (some two megabytes). Thread-safe.
 */
public final class Styles {
  /** A style that is surely there. */
  private static final String KNOWN = "apa";

  private static final String ENDING = ".csl";
  private static final int HEAD = 3_000;
  private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,400})</title>");
  private static final Pattern SHORT = Pattern.compile("<title-short>([^<]{1,400})</title-short>");
  private static final Pattern PARENT =
      Pattern.compile("<link [^>]*href=\"[^\"]*/([^/\"]+)\"[^>]*rel=\"independent-parent\"");
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Map<String, String>> front =
      CsvTable.read(Styles.class, "front-styles.csv").named();
  private volatile Map<String, Style> all = Map.of();

  /**
   * Those that everybody sees first.
   *
   * @param language the reader's, as a tag: some styles have a form of their own in it
   */
  public List<Style> front(String language) {
    return front.stream().map(row -> style(row, language)).toList();
  }

  private static Style style(Map<String, String> row, String language) {
    String id = row.getOrDefault("style", "");
    for (String variant : row.getOrDefault("variants", "").split(" ")) {
      int equals = variant.indexOf('=');
      if (equals > 0 && variant.substring(0, equals).equals(language)) {
        id = variant.substring(equals + 1);
      }
    }
    return new Style(id, row.getOrDefault("name", ""), "", id);
  }

  /** The style with that identifier; empty for what is no style's, whatever it looks like. */
  Optional<Style> find(String id) {
    return find(id, "");
  }

  /**
   * The style with that identifier; empty for what is no style's, whatever it looks like.
   *
   * @param language the reader's, in which styles in front are named
   */
  public Optional<Style> find(String id, String language) {
    return front(language).stream()
        .filter(style -> style.id().equals(id))
        .findFirst()
        .or(() -> Optional.ofNullable(all().get(id)));
  }

  /** How many there are. */
  public int count() {
    return all().size();
  }

  /** All of them, by name. */
  public List<Style> list() {
    return List.copyOf(all().values());
  }

  /**
   * Styles whose names have all these words, or words that begin so, whatever their case and marks;
   * shorter names first.
   *
   * @param limit at most so many
   */
  public List<Style> search(String words, int limit) {
    List<String> wanted = List.of(BETWEEN_WORDS.split(folded(words)));
    if (wanted.stream().allMatch(String::isEmpty)) {
      return List.of();
    }
    return all().values().stream()
        .filter(style -> has(style, wanted))
        .sorted(Comparator.comparingInt((Style style) -> style.name().length()))
        .limit(limit)
        .toList();
  }

  private static boolean has(Style style, List<String> wanted) {
    String names = folded(" " + style.name() + " " + style.also() + " " + style.id());
    String words = BETWEEN_WORDS.matcher(names).replaceAll(" ");
    return wanted.stream().allMatch(word -> words.contains(' ' + word));
  }

  private static String folded(String text) {
    String decomposed = DECOMPOSED.normalize(text.toLowerCase(Locale.ROOT));
    return MARKS.matcher(decomposed).replaceAll("");
  }

  private Map<String, Style> all() {
    Map<String, Style> known = all;
    if (known.isEmpty()) {
      known = read();
      all = known;
    }
    return known;
  }

  private static Map<String, Style> read() {
    URL known = Styles.class.getResource("/" + KNOWN + ENDING);
    if (known == null) {
      throw new IllegalStateException("The archive of citation styles is not in the class path");
    }
    List<Style> found = new ArrayList<>();
    try {
      URLConnection connection = known.openConnection();
      connection.setUseCaches(false);
      try (JarFile archive = ((JarURLConnection) connection).getJarFile()) {
        Enumeration<JarEntry> entries = archive.entries();
        while (entries.hasMoreElements()) {
          JarEntry entry = entries.nextElement();
          if (entry.getName().endsWith(ENDING)) {
            found.add(read(archive, entry));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The archive of citation styles cannot be read", unreadable);
    }
    found.sort(Comparator.comparing(Style::name));
    Map<String, Style> all = new LinkedHashMap<>();
    found.forEach(style -> all.putIfAbsent(style.id(), style));
    return Collections.unmodifiableMap(all);
  }

  private static Style read(JarFile archive, JarEntry entry) throws IOException {
    String name = entry.getName();
    String id = name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length());
    try (InputStream in = archive.getInputStream(entry)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      Matcher parent = PARENT.matcher(head);
      return new Style(
          id, text(TITLE, head, id), text(SHORT, head, ""), parent.find() ? parent.group(1) : id);
    }
  }

  private static String text(Pattern element, String head, String otherwise) {
    Matcher found = element.matcher(head);
    return found.find() ? Parser.unescapeEntities(found.group(1), false).strip() : otherwise;
  }
}
