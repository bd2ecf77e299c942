package org.pinakes.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.Warning;

/**
 * The normalised bibliographic record: what every native format is mapped to and every index
 * document is made from. Immutable.
 *
 * @param id public identifier in this catalogue ({@code pubmed-8179702})
 * @param provenance where the record comes from
 * @param formats what it is, most general first, as indexed ({@code Online}, {@code Article})
 * @param languages languages of the work, the main one first
 * @param title the main title
 * @param otherTitles every other title
 * @param contributors makers in the order of the source
 * @param abstracts abstracts and summaries, the main one first
 * @param contents table of contents, one entry a string
 * @param sectionHeadings headings inside the text
 * @param notes notes that have no better place
 * @param subjects subjects, genres, keywords in the order of the source
 * @param areas what pieces of the earth it shows, or is about
 * @param classifications class and call numbers
 * @param identifiers identifiers of the work or edition itself
 * @param controlNumbers by which records name it, each behind its register in brackets, or its
 *     public identifier
 * @param partOf the records of the works that it is part of, in the same form
 * @param container what it appeared in, or null when it stands alone
 * @param publication who published, where and when
 * @param editions edition statements
 * @param physical extent and other physical details
 * @param series series it belongs to
 * @param links ways to the work, the best first
 * @param rights what may be done with it
 * @param funding grants behind it
 * @param relations corrections, comments, editions, host items
 * @param holdings copies of libraries, as far as the record itself tells
 * @param referenceCount number of works it cites, or -1 when unknown
 * @param cites identifiers of works it cites, in the order of the source, each once
 * @param fullText the text itself, as far as the source sent it; empty otherwise
 * @param allText every word of the native record in its order, white space collapsed
 * @param warnings what was odd about the native record
 */
public record Record(
    String id,
    Provenance provenance,
    List<String> formats,
    List<Language> languages,
    Title title,
    List<OtherTitle> otherTitles,
    List<Contributor> contributors,
    List<Abstract> abstracts,
    List<String> contents,
    List<String> sectionHeadings,
    List<Note> notes,
    List<Subject> subjects,
    List<Area> areas,
    List<Classification> classifications,
    List<Identifier> identifiers,
    List<String> controlNumbers,
    List<String> partOf,
    @Nullable Container container,
    Publication publication,
    List<String> editions,
    List<String> physical,
    List<Series> series,
    List<Link> links,
    Rights rights,
    List<Grant> funding,
    List<Relation> relations,
    List<Holding> holdings,
    int referenceCount,
    List<Identifier> cites,
    String fullText,
    String allText,
    List<Warning> warnings) {

  /** Copies the lists. */
  public Record {
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
    otherTitles = List.copyOf(otherTitles);
    contributors = List.copyOf(contributors);
    abstracts = List.copyOf(abstracts);
    contents = List.copyOf(contents);
    sectionHeadings = List.copyOf(sectionHeadings);
    notes = List.copyOf(notes);
    subjects = List.copyOf(subjects);
    areas = List.copyOf(areas);
    classifications = List.copyOf(classifications);
    identifiers = List.copyOf(identifiers);
    controlNumbers = List.copyOf(controlNumbers);
    partOf = List.copyOf(partOf);
    editions = List.copyOf(editions);
    physical = List.copyOf(physical);
    series = List.copyOf(series);
    links = List.copyOf(links);
    funding = List.copyOf(funding);
    relations = List.copyOf(relations);
    holdings = List.copyOf(holdings);
    cites = List.copyOf(cites);
    warnings = List.copyOf(warnings);
  }

  /** Starts a record of which only the identifier and the provenance are known. */
  public static RecordBuilder builder(String id, Provenance provenance) {
    return new RecordBuilder(id, provenance);
  }
}
