package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from, and what other versions of its work there are.
 *
 * @param frame what is around it
 * @param top the top of the page
 * @param sources each record behind it
 * @param reasons why they are one, in words
 * @param versions other versions of the work
 * @param allVersions the search that finds all of them, or null when there is no other
 * @param family merged record and relations
 */
public record SourcesOfRecordView(
    Frame frame,
    PartView top,
    List<Origin> sources,
    List<String> reasons,
    List<AroundView.Entry> versions,
    @Nullable Anchor allVersions,
    List<RecordView.Row> family) {

  /** Copies the lists. */
  public SourcesOfRecordView {
    sources = List.copyOf(sources);
    reasons = List.copyOf(reasons);
    versions = List.copyOf(versions);
    family = List.copyOf(family);
  }

  /**
   * One record as it came from a source.
   *
   * @param source the source's name
   * @param title its title there
   * @param record address of its page
   * @param facts its format, its identifier, when it first came and last changed
   * @param staff address of its staff view
   * @param download address of its bytes; null when the store does not have it
   */
  public record Origin(
      String source,
      String title,
      String record,
      List<String> facts,
      String staff,
      @Nullable String download) {
    /** Copies the list. */
    public Origin {
      facts = List.copyOf(facts);
    }
  }
}
