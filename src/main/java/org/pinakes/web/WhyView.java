package org.pinakes.web;

import java.util.List;

/**
 * Why a record is among the results of a search.
 *
 * @param frame what is around it
 * @param title the record's
 * @param href the record's page
 * @param query what was looked for
 * @param results address of the results
 * @param sentences reasons in words; none when nothing of the search is in the record
 */
public record WhyView(
    Frame frame, String title, String href, String query, String results, List<String> sentences) {

  /** Copies the list. */
  public WhyView {
    sentences = List.copyOf(sentences);
  }
}
