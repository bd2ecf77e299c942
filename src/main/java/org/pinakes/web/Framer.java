package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchState;

/** Puts the frame around a page. Thread-safe. */
final class Framer {
  private final Map<String, String> names;
  private final Assets assets;
  private final SearchForm form;
  private final Faces faces;

  Framer(Translations translations, Assets assets, SearchForm form, Faces faces) {
    names = translations.ownNames();
    this.assets = assets;
    this.form = form;
    this.faces = faces;
  }

  /** Address of the script for passkeys, with its hash. */
  String passkeys() {
    return assets.passkey();
  }

  /** Address of the coasts of the world, with its hash. */
  String land() {
    return assets.land();
  }

  /** Address of the script that draws areas, with its hash. */
  String drawing() {
    return assets.area();
  }

  /** A page with an address of its own that search engines may list. */
  Frame listed(Visit visit, String title, SearchState search, String path) {
    return listed(visit, title, search, path, "");
  }

  /**
   * The same page with something in its address that readers keep when they change the language,
   * and search engines need not know.
   *
   * @param suffix from the question mark on
   */
  Frame listed(Visit visit, String title, SearchState search, String path, String suffix) {
    return frame(visit, title, search, path, suffix, place(visit, path, true));
  }

  /** A page with an address of its own that search engines should not list. */
  Frame unlisted(Visit visit, String title, SearchState search, String path) {
    return frame(visit, title, search, path, "", place(visit, path, false));
  }

  /** A page that says that there is no page. */
  Frame nowhere(Visit visit, String title) {
    return frame(visit, title, SearchState.start(), Paths.HOME, "", null);
  }

  private Frame frame(
      Visit visit,
      String title,
      SearchState search,
      String path,
      String suffix,
      Frame.@Nullable Place place) {
    return new Frame(
        visit.messages(),
        visit.links(),
        assets.stylesheet(),
        assets.more(),
        assets.icon(),
        assets.page(),
        assets.smallIcon(),
        title,
        search,
        form.types(),
        place,
        languages(visit, path, suffix),
        faces.face(visit, path),
        visit.you());
  }

  private static Frame.Place place(Visit visit, String path, boolean listed) {
    String canonical = Links.withLanguage(visit.base() + path, visit.messages().tag());
    return new Frame.Place(path, canonical, visit.base() + path, listed);
  }

  private List<Frame.Language> languages(Visit visit, String path, String suffix) {
    return names.entrySet().stream()
        .map(language -> language(visit, path, suffix, language.getKey(), language.getValue()))
        .toList();
  }

  private static Frame.Language language(
      Visit visit, String path, String suffix, String tag, String name) {
    return new Frame.Language(
        tag,
        name,
        Links.withLanguage(visit.links().inView(path + suffix), tag),
        visit.base() + Links.withLanguage(path, tag),
        tag.equals(visit.messages().tag()));
  }
}
