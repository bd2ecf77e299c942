package org.pinakes.web;

import java.util.List;

/** The administrators' pages, in the order of their menu. */
public final class DeskMenu {
  private static final List<Entry> ALL =
      List.of(
          new Entry(Paths.ADMIN, "desk.overview", false),
          new Entry(Paths.ADMIN_SOURCES, "desk.title", false),
          new Entry(Paths.ADMIN_USE, "use.title", false),
          new Entry(Paths.ADMIN_STATE, "state.title", false),
          new Entry(Paths.ADMIN_LINKS, "links.title", false),
          new Entry(Paths.ADMIN_TRANSLATIONS, "gaps.title", false),
          new Entry(Paths.ADMIN_USERS, "users.title", true),
          new Entry(Paths.ADMIN_SETTINGS, "settings.title", false));

  private DeskMenu() {}

  /**
   * A page, with those below it.
   *
   * @param path its address
   * @param key message of its name
   * @param signedIn whether only an administrator who is signed in may see it
   */
  private record Entry(String path, String key, boolean signedIn) {
    private boolean isAt(String here) {
      return here.equals(path) || !path.equals(Paths.ADMIN) && here.startsWith(path + "/");
    }
  }

  /** The menu of a page. */
  public static List<Anchor> of(Frame frame) {
    Frame.Place place = frame.place();
    String here = place == null ? "" : place.path();
    boolean signedIn = frame.you().reader() != null;
    return ALL.stream()
        .filter(entry -> signedIn || !entry.signedIn())
        .map(entry ->
            new Anchor(frame.text(entry.key()), frame.links().to(entry.path()), entry.isAt(here)))
        .toList();
  }
}
