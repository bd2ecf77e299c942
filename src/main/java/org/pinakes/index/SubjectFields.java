package org.pinakes.index;

import org.pinakes.record.Classification;
import org.pinakes.record.Record;
import org.pinakes.record.Subject;

/** Subjects, genres, places, times and classes of a record as index fields. */
final class SubjectFields {

  private SubjectFields() {}

  static void add(Record record, IndexDocument.Builder document) {
    for (Subject subject : record.subjects()) {
      switch (subject.kind()) {
        case TOPIC, NAME, TITLE, KEYWORD, SECTION ->
            both(document, "topic", "topic_facet", subject);
        case GEOGRAPHIC -> both(document, "geographic", "geographic_facet", subject);
        case ERA -> both(document, "era", "era_facet", subject);
        case GENRE -> both(document, "genre", "genre_facet", subject);
        case CHEMICAL -> document.add("chemical_str_mv", subject.heading());
      }
    }
    record.classifications().forEach(classification -> classes(document, classification));
    ClassTrees.add(document);
  }

  /**
   * The whole heading for reading and searching; its first part, which many share, for choosing.
   */
  private static void both(
      IndexDocument.Builder document, String field, String facet, Subject subject) {
    document.add(field, subject.heading());
    document.addOnce(facet, subject.parts().getFirst());
  }

  private static void classes(IndexDocument.Builder document, Classification classification) {
    switch (classification.scheme()) {
      case "lcc" -> {
        document.add("callnumber-raw", classification.full());
        document.add("callnumber-label", classification.number());
        document.add("callnumber-subject", letters(classification.number()));
        document.add("callnumber-first", first(letters(classification.number())));
      }
      case "ddc" -> {
        document.add("dewey-raw", classification.full());
        document.add("dewey-full", classification.number());
        dewey(document, classification.number());
      }
      default ->
          document.add(
              "classification_str_mv", classification.scheme() + " " + classification.full());
    }
  }

  /** Hundreds, tens and ones of a Dewey number. */
  static void dewey(IndexDocument.Builder document, String number) {
    if (number.length() >= 3 && number.substring(0, 3).chars().allMatch(Character::isDigit)) {
      document.add("dewey-hundreds", number.charAt(0) + "00");
      document.add("dewey-tens", number.substring(0, 2) + "0");
      document.add("dewey-ones", number.substring(0, 3));
    }
  }

  /** The letters a class of the Library of Congress begins with. */
  static String letters(String number) {
    int end = 0;
    while (end < number.length() && Character.isUpperCase(number.charAt(end))) {
      end++;
    }
    return number.substring(0, end);
  }

  /** Its main class. */
  static String first(String letters) {
    return letters.isEmpty() ? "" : letters.substring(0, 1);
  }
}
