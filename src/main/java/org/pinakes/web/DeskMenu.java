package org.pinakes.web;

import java.util.List;

/** The administrators' pages, in the order of their menu. */
public final class DeskMenu {
  private static final List<Entry> ALL =
      List.of(
          new Entry(Paths.ADMIN, "desk.overview", For.ALL),
          new Entry(Paths.ADMIN_SOURCES, "desk.title", For.ALL),
          new Entry(Paths.ADMIN_USE, "use.title", For.ALL),
          new Entry(Paths.ADMIN_STATE, "state.title", For.ALL),
          new Entry(Paths.ADMIN_LINKS, "links.title", For.ALL),
          new Entry(Paths.ADMIN_TRANSLATIONS, "gaps.title", For.ALL),
          new Entry(VoicePaths.DESK_COMMENTS, "editing.comments", For.ACCOUNTS),
          new Entry(VoicePaths.DESK_LISTS, "editing.lists", For.ACCOUNTS),
          new Entry(VoicePaths.DESK_NOTICES, "editing.notices", For.ACCOUNTS),
          new Entry(VoicePaths.DESK_FEEDBACK, "editing.feedback", For.FEEDBACK),
          new Entry(Paths.ADMIN_USERS, "users.title", For.SIGNED_IN),
          new Entry(Paths.ADMIN_SETTINGS, "settings.title", For.ALL));

  private DeskMenu() {}

  /** Where a page is to be had. */
  private enum For {
    /** On every site. */
    ALL,
    /** Where readers have accounts. */
    ACCOUNTS,
    /** Where what readers write by the form for feedback is kept. */
    FEEDBACK,
    /** For an administrator who is signed in, and nobody else. */
    SIGNED_IN
  }

  /**
   * A page, with those below it.
   *
   * @param path its address
   * @param key message of its name
   * @param where it is to be had
   */
  private record Entry(String path, String key, For where) {
    private boolean isAt(String here) {
      return here.equals(path) || !path.equals(Paths.ADMIN) && here.startsWith(path + "/");
    }
  }

  /** The menu of a page. */
  public static List<Anchor> of(Frame frame) {
    Frame.Place place = frame.place();
    String here = place == null ? "" : place.path();
    return ALL.stream()
        .filter(entry -> isThere(entry, frame))
        .map(entry ->
            new Anchor(frame.text(entry.key()), frame.links().to(entry.path()), entry.isAt(here)))
        .toList();
  }

  private static boolean isThere(Entry entry, Frame frame) {
    return switch (entry.where()) {
      case ALL -> true;
      case ACCOUNTS -> frame.you().accounts();
      case FEEDBACK -> frame.you().accounts() && frame.site().feedback();
      case SIGNED_IN -> frame.you().reader() != null;
    };
  }
}
