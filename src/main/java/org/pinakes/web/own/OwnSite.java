package org.pinakes.web.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.elsewhere.CoverSettings;

/**
 * What a site says about itself in its settings. Immutable.
 *
 * @param name its name; empty for the program's
 * @param description what it is, in a sentence; empty for the program's own
 * @param logo its logo
 * @param accents its colours
 * @param contact e-mail address at which readers reach those who run it; may be empty
 * @param menu links below the head; mostly none
 * @param foot links at the foot of every page
 * @param hidden lines of record pages that are not shown, by the names of {@code rows.csv}
 * @param pictures covers, links to other places, and how lists look
 * @param folders where its own files are
 * @param said what the settings say, by key, for those who ask what is in force
 */
public record OwnSite(
    LocalText name,
    LocalText description,
    Optional<Logo> logo,
    Optional<Accents> accents,
    String contact,
    List<MenuLink> menu,
    List<MenuLink> foot,
    Set<String> hidden,
    Pictures pictures,
    Folders folders,
    Map<String, Said> said) {

  /** What the foot of a site links to that says nothing about it. */
  static final List<MenuLink> FOOT =
      List.of("about", "help", "contact", "privacy", "accessibility").stream()
          .map(MenuLink::page)
          .toList();

  /** Names of the ways in which lists of results can look. */
  public static final List<String> VIEWS = List.of("list", "compact", "grid");

  /**
   * Where a site's own files are; none of them has to be there.
   *
   * @param pages folder of pages of content
   * @param notices file of notices
   * @param templates folder of templates
   */
  public record Folders(Path pages, Path notices, Path templates) {
    /** With their usual names. */
    public static Folders in(Path here) {
      return new Folders(
          here.resolve("pages"), here.resolve("notices.yaml"), here.resolve("templates"));
    }
  }

  /**
   * What of a work is shown beside what its record says.
   *
   * @param covers where covers come from
   * @param elsewhere links to other places, in their order
   * @param view how lists of results look to who has not chosen: {@code list}, {@code compact} or
   *     {@code grid}
   */
  public record Pictures(CoverSettings covers, List<ElsewhereLink> elsewhere, String view) {
    /** Copies the list. */
    public Pictures {
      elsewhere = List.copyOf(elsewhere);
    }

    /** Drawn covers, no links, lists of several lines. */
    public static Pictures standard() {
      return new Pictures(CoverSettings.drawn(), List.of(), VIEWS.getFirst());
    }
  }

  /**
   * A value of the settings.
   *
   * @param value as it is shown
   * @param line line of the file, from 1
   */
  public record Said(String value, int line) {}

  /** Copies lists and maps. */
  public OwnSite {
    menu = List.copyOf(menu);
    foot = List.copyOf(foot);
    hidden = Set.copyOf(hidden);
  }

  /** A site that says nothing. */
  public static OwnSite standard(Path here) {
    return new OwnSite(
        LocalText.none(),
        LocalText.none(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        FOOT,
        Set.of(),
        Pictures.standard(),
        Folders.in(here),
        Map.of());
  }
}
