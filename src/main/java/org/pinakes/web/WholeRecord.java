package org.pinakes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.record.Abstract;
import org.pinakes.record.Contributor;
import org.pinakes.record.Holding;
import org.pinakes.record.Identifier;
import org.pinakes.record.Note;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Record;
import org.pinakes.record.RecordDate;
import org.pinakes.record.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the native records behind an index document say of how its values are built: sections of an
 * abstract, whose affiliation is whose, which subject is a main one. The document alone says what
 * is shown, since a source's profile may have changed it; so everything here is found by the
 * document's own values. Of a merged record, the members are asked in their order.
 */
final class WholeRecord {
  private static final Logger LOG = LoggerFactory.getLogger(WholeRecord.class);

  /** Each costs a look into the store and a mapping. */
  private static final int MOST_MEMBERS = 5;

  private final List<Record> records;

  WholeRecord(List<Record> records) {
    this.records = List.copyOf(records);
  }

  /** Nothing but the document. */
  static WholeRecord none() {
    return new WholeRecord(List.of());
  }

  /** The native records of a document; without a store, its page is shown all the same. */
  static WholeRecord of(ReceivedRecords received, IndexDocument document) {
    try {
      return new WholeRecord(
          ids(document).stream().flatMap(id -> received.record(id).stream()).toList());
    } catch (StoreUnavailableException away) {
      LOG.warn("{} is shown without its native record: {}", document.id(), away.getMessage());
      return none();
    }
  }

  /** Identifiers of the records behind a document: its own, or those of its members. */
  static List<String> ids(IndexDocument document) {
    List<String> members = document.all("local_ids_str_mv");
    return members.isEmpty()
        ? List.of(document.id())
        : members.subList(0, Math.min(MOST_MEMBERS, members.size()));
  }

  /** The abstract that the document has as this text. */
  Optional<Abstract> summary(String text) {
    return all(Record::abstracts).filter(summary -> summary.text().equals(text)).findFirst();
  }

  /** Makers by the headings of the document. */
  Map<String, Contributor> contributors() {
    return by(Record::contributors, Contributor::heading, WholeRecord::fuller);
  }

  private static Contributor fuller(Contributor one, Contributor other) {
    return one.affiliations().isEmpty() && !other.affiliations().isEmpty() ? other : one;
  }

  /** Subjects by their headings, main ones before others of the same heading. */
  Map<String, Subject> subjects() {
    return by(
        Record::subjects,
        Subject::heading,
        (one, other) -> other.major() && !one.major() ? other : one);
  }

  /** Identifiers by their values. */
  Map<String, Identifier> identifiers() {
    return by(Record::identifiers, Identifier::value, (one, other) -> one);
  }

  /** Notes by their texts. */
  Map<String, Note> notes() {
    return by(Record::notes, Note::text, (one, other) -> one);
  }

  /** Titles of related works, as far as they are told apart, by kind and citation. */
  Map<List<String>, String> titlesOfRelated() {
    Map<List<String>, String> titles = new HashMap<>();
    all(Record::relations)
        .filter(relation -> !relation.title().isEmpty())
        .forEach(relation ->
            titles.putIfAbsent(List.of(relation.kind(), relation.citation()), relation.title()));
    return titles;
  }

  /** Other titles by their texts. */
  Map<String, OtherTitle> otherTitles() {
    return by(Record::otherTitles, other -> other.title().full(), (one, other) -> one);
  }

  /** Dates of the first record that has any. */
  List<RecordDate> dates() {
    return records.stream()
        .map(record -> record.publication().dates())
        .filter(dates -> !dates.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  /** Copies of libraries. */
  List<Holding> holdings() {
    return all(Record::holdings).distinct().toList();
  }

  /** Whether a text was received. */
  boolean hasText() {
    return records.stream().anyMatch(record -> !record.fullText().isEmpty());
  }

  private <T> Stream<T> all(Function<Record, List<T>> part) {
    return records.stream().flatMap(record -> part.apply(record).stream());
  }

  private <T> Map<String, T> by(
      Function<Record, List<T>> part, Function<T, String> name, BinaryOperator<T> better) {
    Map<String, T> found = new HashMap<>();
    List<T> all = new ArrayList<>();
    records.forEach(record -> all.addAll(part.apply(record)));
    all.forEach(one -> found.merge(name.apply(one), one, better));
    return found;
  }
}
