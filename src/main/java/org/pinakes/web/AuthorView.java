package org.pinakes.web;

import java.util.List;

/**
 * The page of an author.
 *
 * @param frame what is around it
 * @param name the heading
 * @param life years of life; empty when they are not known
 * @param variants other names
 * @param orcids addresses at ORCID
 * @param count number of records, in words
 * @param search address of a search for all of them
 * @param browse address of the list of authors at this place
 * @param years records by year
 * @param groups subjects, companions, journals
 * @param latest latest records
 */
public record AuthorView(
    Frame frame,
    String name,
    String life,
    List<String> variants,
    List<Anchor> orcids,
    String count,
    String search,
    String browse,
    YearChart years,
    List<HomeView.Group> groups,
    List<Result> latest) {

  /** Copies the lists. */
  public AuthorView {
    variants = List.copyOf(variants);
    orcids = List.copyOf(orcids);
    groups = List.copyOf(groups);
    latest = List.copyOf(latest);
  }
}
