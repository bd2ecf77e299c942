package org.pinakes.index.lucene;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.util.automaton.RegExp;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;

/**
 * Asks the headings of persons, {@code Smith, John Alan}, for a family name and initials. Headings
 * are kept as they are written, so the pattern allows for every case and accent of each letter.
 */
final class NameHeadings {
  /** Where Latin letters with and without marks stand. */
  private static final int[][] LATIN = {{0x41, 0x24F}, {0x1E00, 0x1EFF}};

  /** Folded letter to all that fold to it. */
  private static final Map<String, String> VARIANTS = variants();

  private NameHeadings() {}

  /** Fields that hold the headings of names which a search type looks at. */
  static List<String> in(IndexSchema schema, List<Weight> fields) {
    List<String> names = fields.stream().map(Weight::field).toList();
    return schema.fields().stream()
        .filter(IndexField::facet)
        .filter(field -> !Collections.disjoint(field.copiedFrom(), names))
        .filter(field -> isOfNames(schema, field))
        .map(IndexField::name)
        .sorted()
        .toList();
  }

  private static boolean isOfNames(IndexSchema schema, IndexField field) {
    return field.copiedFrom().stream()
        .flatMap(name -> schema.find(name).stream())
        .allMatch(source -> source.type() == IndexField.Type.NAME);
  }

  /**
   * Headings that fit.
   *
   * @param initials one to three letters: of the given names, in their order; more given names may
   *     follow
   */
  static Query query(String field, String family, String initials) {
    String pattern = letters(family) + ",? +" + given(initials) + ".*";
    return new RegexpQuery(new Term(field, pattern), RegExp.NONE);
  }

  /** Given names in full, with points, or their initials as one word of capitals. */
  private static String given(String initials) {
    List<String> each =
        initials.codePoints().mapToObj(Character::toString).map(NameHeadings::letters).toList();
    String apart = String.join("[^ ,.\\-]*[ .\\-]+", each);
    return each.size() == 1 ? apart : "(" + apart + "|" + escaped(initials) + ")";
  }

  private static String letters(String text) {
    String folded = ICUFoldingFilter.NORMALIZER.normalize(text);
    return folded.codePoints().mapToObj(NameHeadings::anyCase).collect(Collectors.joining());
  }

  private static String anyCase(int letter) {
    if (!Character.isLetterOrDigit(letter)) {
      return letter == ' ' || letter == '-' ? "[ \\-]+" : escaped(Character.toString(letter));
    }
    String plain = Character.toString(letter);
    String both = plain + Character.toString(Character.toUpperCase(letter));
    return "[" + VARIANTS.getOrDefault(plain, both) + "]";
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c ->
            Character.isLetterOrDigit(c) ? Character.toString(c) : "\\" + Character.toString(c))
        .collect(Collectors.joining());
  }

  private static Map<String, String> variants() {
    Map<String, StringBuilder> variants = new HashMap<>();
    for (int[] block : LATIN) {
      for (int c = block[0]; c <= block[1]; c++) {
        if (Character.isLetter(c)) {
          String folded = ICUFoldingFilter.NORMALIZER.normalize(Character.toString(c));
          variants.computeIfAbsent(folded, letter -> new StringBuilder()).appendCodePoint(c);
        }
      }
    }
    return variants.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().toString()));
  }
}
