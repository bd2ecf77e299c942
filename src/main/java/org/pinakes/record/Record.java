package org.pinakes.record;

import java.util.ArrayList;
import java.util.Collection;
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
 * @param classifications class and call numbers
 * @param identifiers identifiers of the work or edition itself
 * @param container what it appeared in, or null when it stands alone
 * @param publication who published, where and when
 * @param editions edition statements
 * @param physical extent and other physical details
 * @param series series it belongs to
 * @param links ways to the work, the best first
 * @param rights what may be done with it
 * @param funding grants behind it
 * @param relations corrections, comments, editions, host items
 * @param referenceCount number of works it cites, or -1 when unknown
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
    List<Classification> classifications,
    List<Identifier> identifiers,
    @Nullable Container container,
    Publication publication,
    List<String> editions,
    List<String> physical,
    List<Series> series,
    List<Link> links,
    Rights rights,
    List<Grant> funding,
    List<Relation> relations,
    int referenceCount,
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
    classifications = List.copyOf(classifications);
    identifiers = List.copyOf(identifiers);
    editions = List.copyOf(editions);
    physical = List.copyOf(physical);
    series = List.copyOf(series);
    links = List.copyOf(links);
    funding = List.copyOf(funding);
    relations = List.copyOf(relations);
    warnings = List.copyOf(warnings);
  }

  /** Starts a record of which only the identifier and the provenance are known. */
  public static Builder builder(String id, Provenance provenance) {
    return new Builder(id, provenance);
  }

  /** Collects what a crosswalk finds. Not thread-safe; every method returns this. */
  public static final class Builder {
    private final String id;
    private final Provenance provenance;
    private final List<String> formats = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private Title title = Title.none();
    private final List<OtherTitle> otherTitles = new ArrayList<>();
    private final List<Contributor> contributors = new ArrayList<>();
    private final List<Abstract> abstracts = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> sectionHeadings = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Classification> classifications = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private @Nullable Container container = null;
    private Publication publication = Publication.unsaid();
    private final List<String> editions = new ArrayList<>();
    private final List<String> physical = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Rights rights = Rights.unsaid();
    private final List<Grant> funding = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private int referenceCount = -1;
    private String fullText = "";
    private String allText = "";
    private final List<Warning> warnings = new ArrayList<>();

    private Builder(String id, Provenance provenance) {
      this.id = id;
      this.provenance = provenance;
    }

    /** Adds to {@link Record#formats}. */
    public Builder format(String format) {
      formats.add(format);
      return this;
    }

    /** Adds all to {@link Record#formats}. */
    public Builder formats(Collection<String> more) {
      formats.addAll(more);
      return this;
    }

    /** Adds to {@link Record#languages}. */
    public Builder language(Language language) {
      languages.add(language);
      return this;
    }

    /** Adds all to {@link Record#languages}. */
    public Builder languages(Collection<Language> more) {
      languages.addAll(more);
      return this;
    }

    /** Sets {@link Record#title}. */
    public Builder title(Title value) {
      title = value;
      return this;
    }

    /** Adds to {@link Record#otherTitles}. */
    public Builder otherTitle(OtherTitle otherTitle) {
      otherTitles.add(otherTitle);
      return this;
    }

    /** Adds all to {@link Record#otherTitles}. */
    public Builder otherTitles(Collection<OtherTitle> more) {
      otherTitles.addAll(more);
      return this;
    }

    /** Adds to {@link Record#contributors}. */
    public Builder contributor(Contributor contributor) {
      contributors.add(contributor);
      return this;
    }

    /** Adds all to {@link Record#contributors}. */
    public Builder contributors(Collection<Contributor> more) {
      contributors.addAll(more);
      return this;
    }

    /** Adds to {@link Record#abstracts}. */
    public Builder summary(Abstract summary) {
      abstracts.add(summary);
      return this;
    }

    /** Adds all to {@link Record#abstracts}. */
    public Builder abstracts(Collection<Abstract> more) {
      abstracts.addAll(more);
      return this;
    }

    /** Adds to {@link Record#contents}. */
    public Builder content(String content) {
      contents.add(content);
      return this;
    }

    /** Adds all to {@link Record#contents}. */
    public Builder contents(Collection<String> more) {
      contents.addAll(more);
      return this;
    }

    /** Adds to {@link Record#sectionHeadings}. */
    public Builder sectionHeading(String sectionHeading) {
      sectionHeadings.add(sectionHeading);
      return this;
    }

    /** Adds all to {@link Record#sectionHeadings}. */
    public Builder sectionHeadings(Collection<String> more) {
      sectionHeadings.addAll(more);
      return this;
    }

    /** Adds to {@link Record#notes}. */
    public Builder note(Note note) {
      notes.add(note);
      return this;
    }

    /** Adds all to {@link Record#notes}. */
    public Builder notes(Collection<Note> more) {
      notes.addAll(more);
      return this;
    }

    /** Adds to {@link Record#subjects}. */
    public Builder subject(Subject subject) {
      subjects.add(subject);
      return this;
    }

    /** Adds all to {@link Record#subjects}. */
    public Builder subjects(Collection<Subject> more) {
      subjects.addAll(more);
      return this;
    }

    /** Adds to {@link Record#classifications}. */
    public Builder classification(Classification classification) {
      classifications.add(classification);
      return this;
    }

    /** Adds all to {@link Record#classifications}. */
    public Builder classifications(Collection<Classification> more) {
      classifications.addAll(more);
      return this;
    }

    /** Adds to {@link Record#identifiers}. */
    public Builder identifier(Identifier identifier) {
      identifiers.add(identifier);
      return this;
    }

    /** Adds all to {@link Record#identifiers}. */
    public Builder identifiers(Collection<Identifier> more) {
      identifiers.addAll(more);
      return this;
    }

    /** Sets {@link Record#container}. */
    public Builder container(@Nullable Container value) {
      container = value;
      return this;
    }

    /** Sets {@link Record#publication}. */
    public Builder publication(Publication value) {
      publication = value;
      return this;
    }

    /** Adds to {@link Record#editions}. */
    public Builder edition(String edition) {
      editions.add(edition);
      return this;
    }

    /** Adds all to {@link Record#editions}. */
    public Builder editions(Collection<String> more) {
      editions.addAll(more);
      return this;
    }

    /** Adds to {@link Record#physical}. */
    public Builder extent(String extent) {
      physical.add(extent);
      return this;
    }

    /** Adds all to {@link Record#physical}. */
    public Builder physical(Collection<String> more) {
      physical.addAll(more);
      return this;
    }

    /** Adds to {@link Record#series}. */
    public Builder inSeries(Series inSeries) {
      series.add(inSeries);
      return this;
    }

    /** Adds all to {@link Record#series}. */
    public Builder series(Collection<Series> more) {
      series.addAll(more);
      return this;
    }

    /** Adds to {@link Record#links}. */
    public Builder link(Link link) {
      links.add(link);
      return this;
    }

    /** Adds all to {@link Record#links}. */
    public Builder links(Collection<Link> more) {
      links.addAll(more);
      return this;
    }

    /** Sets {@link Record#rights}. */
    public Builder rights(Rights value) {
      rights = value;
      return this;
    }

    /** Adds to {@link Record#funding}. */
    public Builder grant(Grant grant) {
      funding.add(grant);
      return this;
    }

    /** Adds all to {@link Record#funding}. */
    public Builder funding(Collection<Grant> more) {
      funding.addAll(more);
      return this;
    }

    /** Adds to {@link Record#relations}. */
    public Builder relation(Relation relation) {
      relations.add(relation);
      return this;
    }

    /** Adds all to {@link Record#relations}. */
    public Builder relations(Collection<Relation> more) {
      relations.addAll(more);
      return this;
    }

    /** Sets {@link Record#referenceCount}. */
    public Builder referenceCount(int value) {
      referenceCount = value;
      return this;
    }

    /** Sets {@link Record#fullText}. */
    public Builder fullText(String value) {
      fullText = value;
      return this;
    }

    /** Sets {@link Record#allText}. */
    public Builder allText(String value) {
      allText = value;
      return this;
    }

    /** Adds to {@link Record#warnings}. */
    public Builder warning(Warning warning) {
      warnings.add(warning);
      return this;
    }

    /** Adds all to {@link Record#warnings}. */
    public Builder warnings(Collection<Warning> more) {
      warnings.addAll(more);
      return this;
    }

    /** The record as it stands; the builder may go on. */
    public Record build() {
      return new Record(
          id,
          provenance,
          formats,
          languages,
          title,
          otherTitles,
          contributors,
          abstracts,
          contents,
          sectionHeadings,
          notes,
          subjects,
          classifications,
          identifiers,
          container,
          publication,
          editions,
          physical,
          series,
          links,
          rights,
          funding,
          relations,
          referenceCount,
          fullText,
          allText,
          warnings);
    }
  }
}
