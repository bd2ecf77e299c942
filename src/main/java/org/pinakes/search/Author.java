package org.pinakes.search;

import java.util.List;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.IndexResponse.Hit;

/**
 * Somebody with records in the catalogue.
 *
 * @param heading the name as it is filed
 * @param life years of life or work, as the heading has them; empty when it has none
 * @param variants other names, in other scripts for the most part
 * @param orcids ORCID iDs; more than one means that sources disagree
 * @param records number of records
 * @param years records by year of publication, earliest first
 * @param subjects subjects of the records, the commonest first
 * @param companions who else made them
 * @param journals where they appeared
 * @param latest some of the latest records
 */
public record Author(
    String heading,
    String life,
    List<String> variants,
    List<String> orcids,
    long records,
    List<Count> years,
    List<Count> subjects,
    List<Count> companions,
    List<Count> journals,
    List<Hit> latest) {

  /** Copies the lists. */
  public Author {
    variants = List.copyOf(variants);
    orcids = List.copyOf(orcids);
    years = List.copyOf(years);
    subjects = List.copyOf(subjects);
    companions = List.copyOf(companions);
    journals = List.copyOf(journals);
    latest = List.copyOf(latest);
  }
}
