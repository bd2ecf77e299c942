package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.web.own.ContentPage;

/**
 * The start page.
 *
 * @param frame what is around it
 * @param records number of records
 * @param browse address of a search for everything
 * @param groups what there is, by kind
 * @param recent what came last
 * @param script address of the script that shows the reader's last searches
 * @param welcome what the site's owner says here, or null
 * @param featured lists that editors have chosen
 * @param mapped whether anything has a place on the map
 */
public record HomeView(
    Frame frame,
    long records,
    String browse,
    List<Group> groups,
    List<Result> recent,
    String script,
    @Nullable ContentPage welcome,
    List<ListsView.Line> featured,
    boolean mapped) {

  /** Copies the lists. */
  public HomeView {
    groups = List.copyOf(groups);
    recent = List.copyOf(recent);
    featured = List.copyOf(featured);
  }

  /**
   * Records by one property.
   *
   * @param id unique on the page
   * @param label its name
   * @param values the commonest first
   */
  public record Group(String id, String label, List<Counted> values) {}

  /**
   * A value with its number of records.
   *
   * @param text the value in the reader's words
   * @param count number as it is written
   * @param href search for it
   */
  public record Counted(String text, String count, String href) {}
}
