package org.pinakes.web.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.BadSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of content: the site's own from its folder, {@code about.es.md}, and those that come with
 * the program. Files that somebody changes are read again. Thread-safe.
 */
public final class ContentPages {
  /** The page whose text stands on the start page. */
  public static final String HOME = "home";

  private static final Logger LOG = LoggerFactory.getLogger(ContentPages.class);

  /** Pages that come with the program, each in these languages. */
  private static final List<String> STANDARD =
      List.of("about", "contact", "privacy", "accessibility");

  /** A page that the site has in another way unless a file says otherwise. */
  private static final String HELP = "help";

  private static final String ENGLISH = "en";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern FILE =
      Pattern.compile("([a-z][a-z0-9-]{0,40})\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\\.md");
  private static final int LARGEST = 500_000;
  private static final Pattern SOUND =
      Pattern.compile("https?://\\S+|mailto:\\S+|/(?!/)\\S*|/|#\\S*");

  private final OwnSite site;
  private final Live<Texts> texts;

  /**
   * @param site what the site says about itself
   * @param clock nanoseconds that go on
   */
  public ContentPages(OwnSite site, LongSupplier clock) {
    this.site = site;
    Path folder = site.folders().pages();
    texts = new Live<>(() -> state(folder), () -> read(folder), clock);
  }

  /**
   * Texts by {@code name.language}, and the pages made of them so far.
   *
   * @param made by the text's key and the site's name in it
   */
  private record Texts(Map<String, String> byKey, Map<String, ContentPage> made) {}

  /** Whether a page may be called so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * A page in the reader's language; where there is none, in English, else in any that there is.
   *
   * @param name its name
   * @param tag the reader's language
   * @param siteName the site's name in that language, for the text to say
   */
  public Optional<ContentPage> find(String name, String tag, String siteName) {
    Texts all = texts.get();
    return languages(name, tag, all.byKey()).stream()
        .filter(language -> all.byKey().containsKey(key(name, language)))
        .findFirst()
        .map(language ->
            all.made()
                .computeIfAbsent(
                    key(name, language) + " " + siteName,
                    key -> made(name, language, all.byKey(), siteName)));
  }

  /**
   * Whether a page is the program's, in every language, and the site has written none of its own.
   */
  public boolean isStandard(String name) {
    return STANDARD.contains(name)
        && texts.get().byKey().entrySet().stream()
            .filter(text -> text.getKey().startsWith(name + "."))
            .allMatch(ContentPages::isStandard);
  }

  private static boolean isStandard(Map.Entry<String, String> text) {
    return text.getValue().equals(standard(text.getKey()));
  }

  private static String name(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private ContentPage made(String name, String language, Map<String, String> all, String siteName) {
    Map<String, String> values =
        Map.of(
            "name",
            siteName,
            "contact",
            site.contact(),
            "no-contact",
            site.contact().isEmpty() ? " " : "");
    Markdown.Made made =
        Markdown.page(Objects.requireNonNull(all.get(key(name, language))), values);
    return new ContentPage(name, language, made.title(), made.html());
  }

  private static Set<String> languages(String name, String tag, Map<String, String> all) {
    Set<String> languages = new LinkedHashSet<>(List.of(tag, ENGLISH));
    all.keySet().stream()
        .filter(key -> key.startsWith(name + "."))
        .forEach(key -> languages.add(key.substring(name.length() + 1)));
    return languages;
  }

  /** Pages that the site has written in some language and not in this one, in order. */
  public List<String> missing(String tag) {
    Map<String, String> all = texts.get().byKey();
    Set<String> own =
        all.entrySet().stream()
            .filter(text -> !STANDARD.contains(name(text.getKey())) || !isStandard(text))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return own.stream()
        .map(ContentPages::name)
        .distinct()
        .filter(name -> !own.contains(key(name, tag)))
        .sorted()
        .toList();
  }

  /** What is wrong with links in the pages, each with its file and line; empty when all is well. */
  public List<String> problems() {
    Map<String, String> all = texts.get().byKey();
    List<String> problems = new ArrayList<>();
    all.forEach((key, text) ->
        Markdown.references(text).stream()
            .filter(reference -> !isSound(reference.href(), all))
            .forEach(reference ->
                problems.add(
                    "%s.md:%d: the link «%s» leads nowhere; links begin with https://, http://, mailto: or /, and pages of content are /page/NAME"
                        .formatted(key, reference.line(), reference.href()))));
    return problems;
  }

  private static boolean isSound(String href, Map<String, String> all) {
    String plain = href.replace("%7B", "{").replace("%7D", "}");
    if (!plain.startsWith(MenuLink.PAGE)) {
      return SOUND.matcher(plain).matches();
    }
    String name = plain.substring(MenuLink.PAGE.length()).replaceFirst("[?#].*", "");
    return name.equals(HELP) || all.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
  }

  /** Texts by {@code name.language}; the site's own before those of the program. */
  private static Texts read(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : STANDARD) {
      Translations.tags().forEach(tag -> texts.put(key(name, tag), standard(key(name, tag))));
    }
    for (Path file : files(folder)) {
      Matcher named = FILE.matcher(file.getFileName().toString());
      if (named.matches()) {
        texts.put(key(named.group(1), named.group(2)), own(file));
      } else {
        LOG.warn("{} is no page: pages are called NAME.LANGUAGE.md, for example about.en.md", file);
      }
    }
    return new Texts(texts, new ConcurrentHashMap<>());
  }

  private static String own(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadSettingsException(file + " is larger than 500 kB, too much for a page");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          file + " cannot be read as text in UTF-8; check its owner, rights and encoding",
          unreadable);
    }
  }

  private static String standard(String key) {
    try (InputStream in = ContentPages.class.getResourceAsStream("pages/" + key + ".md")) {
      return new String(Objects.requireNonNull(in, key).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(key + ".md is part of the program", unreadable);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          folder + " cannot be read; check its owner and rights", unreadable);
    }
  }

  private static String state(Path folder) {
    StringBuilder state = new StringBuilder();
    for (Path file : files(folder)) {
      try {
        state.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
      } catch (IOException gone) {
        state.append("gone");
      }
    }
    return state.toString();
  }

  private static String key(String name, String tag) {
    return name + "." + tag;
  }
}
