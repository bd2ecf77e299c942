package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.i18n.Messages;
import org.pinakes.search.SearchState;

/**
 * What every page has around its own matter.
 *
 * @param messages the reader's language
 * @param links addresses for links
 * @param stylesheet address of the stylesheet, with its hash
 * @param more address of the stylesheet of single pages, with its hash
 * @param icon address of the site's icon, with its hash
 * @param script address of every page's script, with its hash
 * @param touchIcon address of the icon as a picture for home screens
 * @param title title of the page, without the site's name
 * @param search the search that the box at the top holds
 * @param types search types to choose from
 * @param place where the page stands for search engines; null when it stands nowhere
 * @param languages the same page in each language
 * @param site what the site shows of itself
 * @param you who reads
 */
public record Frame(
    Messages messages,
    Links links,
    String stylesheet,
    String more,
    String icon,
    String script,
    String touchIcon,
    String title,
    SearchState search,
    List<String> types,
    @Nullable Place place,
    List<Language> languages,
    SiteFace site,
    You you) {

  /** Copies the lists. */
  public Frame {
    types = List.copyOf(types);
    languages = List.copyOf(languages);
  }

  /** The language that the page is in. */
  public Language language() {
    return languages.stream().filter(Language::current).findFirst().orElseThrow();
  }

  /** A message without placeholders. */
  public String text(String key) {
    return messages.text(key);
  }

  /**
   * The addresses a search engine should know.
   *
   * @param path this page's path, without host and language
   * @param canonical this page in this language
   * @param neutral this page in whatever language the reader's browser asks for
   * @param listed whether the page should be found at all; links on it always count
   */
  public record Place(String path, String canonical, String neutral, boolean listed) {}

  /**
   * A language the page can be read in.
   *
   * @param tag language tag
   * @param name its own name
   * @param href local address of the page in it
   * @param absolute the same with scheme and host
   * @param current whether the page is in it now
   */
  public record Language(String tag, String name, String href, String absolute, boolean current) {}
}
