package org.pinakes.web.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.web.own.OwnSite.Folders;
import org.pinakes.web.own.OwnSite.Said;
import org.pinakes.yaml.YamlMap;

/** Reads the {@code site} of the settings. Used once. */
public final class OwnSiteReader {
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>;,]{1,64}@[^\\s@<>;,]{1,255}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\S*|/(?!/)\\S*");

  private final YamlMap site;
  private final Path here;
  private final Supplier<List<String>> languages;
  private final Map<String, Said> said = new LinkedHashMap<>();

  /**
   * @param site the mapping below {@code site}
   * @param here folder from which relative paths start
   * @param languages tags of the site's languages
   */
  public OwnSiteReader(YamlMap site, Path here, Supplier<List<String>> languages) {
    this.site = site;
    this.here = here;
    this.languages = languages;
  }

  /**
   * What it says; problems are noted in the mapping.
   *
   * @param lines names of the lines of record pages
   */
  public OwnSite read(Set<String> lines) {
    if (site.keys().isEmpty()) {
      return OwnSite.standard(here);
    }
    OwnSite own =
        new OwnSite(
            told("name"),
            told("description"),
            logo(),
            accents(),
            contact(),
            links("menu", List.of()),
            links("footer", OwnSite.FOOT),
            hidden(lines),
            new PicturesReader(site, here, this::local, this::kept).read(),
            folders(),
            said);
    site.finish();
    return own;
  }

  private LocalText told(String key) {
    LocalText text = local(site, key);
    if (!text.byLanguage().isEmpty()) {
      kept(key, String.join(" / ", text.byLanguage().values()));
    }
    return text;
  }

  /** A text, or a mapping of languages to texts. */
  private LocalText local(YamlMap map, String key) {
    if (map.isText(key)) {
      return map.text(key).map(LocalText::of).orElseGet(LocalText::none);
    }
    YamlMap texts = map.map(key);
    Map<String, String> byLanguage = new HashMap<>();
    for (String tag : texts.keys()) {
      if (!languages.get().contains(tag)) {
        texts.wrong(tag, "is no language of the site: " + String.join(", ", languages.get()));
      }
      texts.text(tag).ifPresent(text -> byLanguage.put(tag, text));
    }
    return new LocalText(byLanguage);
  }

  private Optional<Logo> logo() {
    return site.text("logo")
        .flatMap(file -> {
          try {
            return Optional.of(Logo.read(here.resolve(kept("logo", file))));
          } catch (BadSettingsException unusable) {
            site.wrong("logo", String.valueOf(unusable.getMessage()));
            return Optional.empty();
          }
        });
  }

  private Optional<Accents> accents() {
    Palette palette = Palette.standard();
    Optional<Colour> light = colour("accent", Accents::lightProblem, palette);
    Optional<Colour> dark = colour("accent-dark", Accents::darkProblem, palette);
    if (dark.isPresent() && !site.has("accent")) {
      site.wrong("accent-dark", "needs an accent for light grounds beside it");
    }
    return light.map(colour ->
        dark.map(other -> new Accents(colour, other)).orElseGet(() -> Accents.of(colour, palette)));
  }

  private Optional<Colour> colour(
      String key, BiFunction<Colour, Palette, Optional<String>> problem, Palette palette) {
    Optional<String> written = site.text(key);
    Optional<Colour> colour = written.flatMap(Colour::read);
    if (written.isPresent() && colour.isEmpty()) {
      site.wrong(key, "must be a colour like \"#0b5563\", in quotation marks");
    }
    colour.flatMap(read -> problem.apply(read, palette)).ifPresent(what -> site.wrong(key, what));
    written.ifPresent(text -> kept(key, text));
    return colour;
  }

  private String contact() {
    Optional<String> contact = site.text("contact");
    if (contact.isPresent() && !MAIL.matcher(contact.get()).matches()) {
      site.wrong("contact", "must be an e-mail address");
    }
    return contact.map(mail -> kept("contact", mail)).orElse("");
  }

  private List<MenuLink> links(String key, List<MenuLink> otherwise) {
    if (!site.has(key)) {
      return otherwise;
    }
    List<MenuLink> links = new ArrayList<>();
    for (YamlMap entry : site.maps(key)) {
      link(entry).ifPresent(links::add);
      entry.finish();
    }
    kept(key, String.join(", ", links.stream().map(MenuLink::href).toList()));
    return links;
  }

  private Optional<MenuLink> link(YamlMap entry) {
    Optional<String> page = entry.text("page");
    Optional<String> href = entry.text("href");
    LocalText label = local(entry, "label");
    if (page.isPresent() == href.isPresent()) {
      entry.wrong("needs either a page (the name of a page of content) or a href");
      return Optional.empty();
    }
    if (page.isPresent() && !ContentPages.isName(page.get())) {
      entry.wrong("page", "must be the name of a page of content, for example about");
      return Optional.empty();
    }
    if (href.isPresent() && !ADDRESS.matcher(href.get()).matches()) {
      entry.wrong("href", "must begin with https://, http:// or a single slash");
      return Optional.empty();
    }
    if (href.isPresent() && label.byLanguage().isEmpty()) {
      entry.wrong("needs a label: a text, or a text for each language");
    }
    return Optional.of(new MenuLink(label, href.orElseGet(() -> MenuLink.PAGE + page.get())));
  }

  private Set<String> hidden(Set<String> lines) {
    List<String> names = site.texts("hidden");
    for (String name : names) {
      if (!lines.contains(name)) {
        site.wrong(
            "hidden",
            "names "
                + name
                + ", which is no line of a record's page; known are: "
                + String.join(", ", lines.stream().sorted().toList()));
      }
    }
    if (!names.isEmpty()) {
      kept("hidden", String.join(", ", names));
    }
    return Set.copyOf(names);
  }

  private Folders folders() {
    Folders usual = Folders.in(here);
    return new Folders(
        path("pages", usual.pages()),
        path("notices", usual.notices()),
        path("templates", usual.templates()));
  }

  private Path path(String key, Path usual) {
    Optional<String> given = site.text(key);
    if (given.isPresent() && (given.get().isBlank() || given.get().indexOf('\0') >= 0)) {
      site.wrong(key, "must name a file or folder");
      return usual;
    }
    return given.map(name -> here.resolve(kept(key, name))).orElse(usual);
  }

  private String kept(String key, String value) {
    said.put(key, new Said(value, site.line(key).orElse(1)));
    return value;
  }
}
