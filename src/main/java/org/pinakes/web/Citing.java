package org.pinakes.web;

import java.util.List;
import org.pinakes.account.RatingTally;
import org.pinakes.cite.Coins;
import org.pinakes.cite.JsonLd;
import org.pinakes.cite.PageTags;
import org.pinakes.cite.Reference;
import org.pinakes.cite.References;
import org.pinakes.cite.Unapi;
import org.pinakes.index.IndexDocument;

/**
 * What a record's page has for those who cite: links for people, data for reference managers.
 *
 * @param id the record's identifier for unAPI
 * @param cite address of the page with its citation
 * @param export address of the page with formats
 * @param script address of the script that shows citations over the page
 * @param coins a context object for a span's title; empty for none
 * @param tags {@code meta} elements
 * @param jsonLd JSON with nothing in it that could end a {@code script} element; empty for none
 */
public record Citing(
    String id,
    String cite,
    String export,
    String script,
    String coins,
    List<PageTags.Tag> tags,
    String jsonLd) {

  /** Copies the list. */
  public Citing {
    tags = List.copyOf(tags);
  }

  /**
   * @param rated what readers think of it
   */
  static Citing of(Visit visit, IndexDocument document, String script, RatingTally rated) {
    Reference reference = references(visit).of(document);
    String id = document.id();
    return new Citing(
        Unapi.id(id),
        visit.links().cite(id),
        visit.links().export(id),
        script,
        Coins.of(reference),
        PageTags.of(reference),
        JsonLd.of(reference, rated.count(), rated.mean()));
  }

  /** Reads documents for files and citations; their records are where this reader sees them. */
  static References references(Visit visit) {
    return new References(id -> visit.base() + Paths.record(id));
  }
}
