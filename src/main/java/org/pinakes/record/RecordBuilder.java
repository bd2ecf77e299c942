package org.pinakes.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.Warning;

/** Collects what a crosswalk finds. Not thread-safe; every method returns this. */
public final class RecordBuilder {
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
  private final List<Area> areas = new ArrayList<>();
  private final List<Classification> classifications = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final Set<String> controlNumbers = new LinkedHashSet<>();
  private final Set<String> partOf = new LinkedHashSet<>();
  private @Nullable Container container = null;
  private Publication publication = Publication.unsaid();
  private final List<String> editions = new ArrayList<>();
  private final List<String> physical = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Rights rights = Rights.unsaid();
  private final List<Grant> funding = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private int referenceCount = -1;
  private final Set<Identifier> cites = new LinkedHashSet<>();
  private String fullText = "";
  private String allText = "";
  private final List<Warning> warnings = new ArrayList<>();

  RecordBuilder(String id, Provenance provenance) {
    this.id = id;
    this.provenance = provenance;
  }

  /** Adds to {@link Record#formats}. */
  public RecordBuilder formats(Collection<String> more) {
    formats.addAll(more);
    return this;
  }

  /** Adds to {@link Record#languages}. */
  public RecordBuilder languages(Collection<Language> more) {
    languages.addAll(more);
    return this;
  }

  /** Sets {@link Record#title}. */
  public RecordBuilder title(Title value) {
    title = value;
    return this;
  }

  /** Adds one to {@link Record#otherTitles}. */
  public RecordBuilder otherTitle(OtherTitle otherTitle) {
    otherTitles.add(otherTitle);
    return this;
  }

  /** Adds to {@link Record#otherTitles}. */
  public RecordBuilder otherTitles(Collection<OtherTitle> more) {
    otherTitles.addAll(more);
    return this;
  }

  /** Adds to {@link Record#contributors}. */
  public RecordBuilder contributors(Collection<Contributor> more) {
    contributors.addAll(more);
    return this;
  }

  /** Adds to {@link Record#abstracts}. */
  public RecordBuilder abstracts(Collection<Abstract> more) {
    abstracts.addAll(more);
    return this;
  }

  /** Adds to {@link Record#contents}. */
  public RecordBuilder contents(Collection<String> more) {
    contents.addAll(more);
    return this;
  }

  /** Adds to {@link Record#sectionHeadings}. */
  public RecordBuilder sectionHeadings(Collection<String> more) {
    sectionHeadings.addAll(more);
    return this;
  }

  /** Adds one to {@link Record#notes}. */
  public RecordBuilder note(Note note) {
    notes.add(note);
    return this;
  }

  /** Adds to {@link Record#notes}. */
  public RecordBuilder notes(Collection<Note> more) {
    notes.addAll(more);
    return this;
  }

  /** Adds to {@link Record#subjects}. */
  public RecordBuilder subjects(Collection<Subject> more) {
    subjects.addAll(more);
    return this;
  }

  /** Adds to {@link Record#areas}. */
  public RecordBuilder areas(Collection<Area> more) {
    more.stream().filter(area -> !areas.contains(area)).forEach(areas::add);
    return this;
  }

  /** Adds to {@link Record#classifications}. */
  public RecordBuilder classifications(Collection<Classification> more) {
    classifications.addAll(more);
    return this;
  }

  /** Adds one to {@link Record#identifiers}. */
  public RecordBuilder identifier(Identifier identifier) {
    identifiers.add(identifier);
    return this;
  }

  /** Adds to {@link Record#identifiers}. */
  public RecordBuilder identifiers(Collection<Identifier> more) {
    identifiers.addAll(more);
    return this;
  }

  /** Adds to {@link Record#controlNumbers}. */
  public RecordBuilder controlNumbers(Collection<String> more) {
    controlNumbers.addAll(more);
    return this;
  }

  /** Adds to {@link Record#partOf}. */
  public RecordBuilder partOf(Collection<String> more) {
    partOf.addAll(more);
    return this;
  }

  /** Sets {@link Record#container}. */
  public RecordBuilder container(@Nullable Container value) {
    container = value;
    return this;
  }

  /** Sets {@link Record#publication}. */
  public RecordBuilder publication(Publication value) {
    publication = value;
    return this;
  }

  /** Adds to {@link Record#editions}. */
  public RecordBuilder editions(Collection<String> more) {
    editions.addAll(more);
    return this;
  }

  /** Adds to {@link Record#physical}. */
  public RecordBuilder physical(Collection<String> more) {
    physical.addAll(more);
    return this;
  }

  /** Adds to {@link Record#series}. */
  public RecordBuilder series(Collection<Series> more) {
    series.addAll(more);
    return this;
  }

  /** Adds to {@link Record#links}. */
  public RecordBuilder links(Collection<Link> more) {
    links.addAll(more);
    return this;
  }

  /** Sets {@link Record#rights}. */
  public RecordBuilder rights(Rights value) {
    rights = value;
    return this;
  }

  /** Adds to {@link Record#funding}. */
  public RecordBuilder funding(Collection<Grant> more) {
    funding.addAll(more);
    return this;
  }

  /** Adds to {@link Record#relations}. */
  public RecordBuilder relations(Collection<Relation> more) {
    relations.addAll(more);
    return this;
  }

  /** Adds to {@link Record#holdings}. */
  public RecordBuilder holdings(Collection<Holding> more) {
    holdings.addAll(more);
    return this;
  }

  /** Sets {@link Record#referenceCount}. */
  public RecordBuilder referenceCount(int value) {
    referenceCount = value;
    return this;
  }

  /** Adds to {@link Record#cites}. */
  public RecordBuilder cites(Collection<Identifier> more) {
    cites.addAll(more);
    return this;
  }

  /** Sets {@link Record#fullText}. */
  public RecordBuilder fullText(String value) {
    fullText = value;
    return this;
  }

  /** Sets {@link Record#allText}. */
  public RecordBuilder allText(String value) {
    allText = value;
    return this;
  }

  /** Adds one to {@link Record#warnings}. */
  public RecordBuilder warning(Warning warning) {
    warnings.add(warning);
    return this;
  }

  /** Adds to {@link Record#warnings}. */
  public RecordBuilder warnings(Collection<Warning> more) {
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
        areas,
        classifications,
        identifiers,
        List.copyOf(controlNumbers),
        List.copyOf(partOf),
        container,
        publication,
        editions,
        physical,
        series,
        links,
        rights,
        funding,
        relations,
        holdings,
        referenceCount,
        List.copyOf(cites),
        fullText,
        allText,
        warnings);
  }
}
