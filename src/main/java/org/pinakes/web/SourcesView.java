package org.pinakes.web;

import java.util.List;

/**
 * The administrator's list of sources.
 *
 * @param frame what is around it
 * @param script address of the script that keeps it fresh
 * @param live whether anything runs
 * @param older that the index was made by an earlier program, in words; empty when it was not
 * @param sources each source
 */
public record SourcesView(
    Frame frame, String script, boolean live, String older, List<SourceCard> sources) {

  /** Copies the list. */
  public SourcesView {
    sources = List.copyOf(sources);
  }
}
