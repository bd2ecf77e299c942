package org.pinakes.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Classes as trees, in the form that VuFind gives to facets with levels: {@code level/a/b/}, from
 * level 0, every step down to the class itself ({@code 0/500/}, {@code 1/500/510/}).
 */
final class ClassTrees {
  static final String LCC = "lcc_tree_str_mv";
  static final String DEWEY = "dewey_tree_str_mv";

  private ClassTrees() {}

  /** Adds both trees to a document that has its classes. */
  static void add(IndexDocument.Builder document) {
    document.addAll(LCC, lcc(document.all("callnumber-label")));
    document.addAll(DEWEY, dewey(document.all("dewey-ones")));
  }

  /** Main class, subclass and number: {@code Q}, {@code QA}, {@code QA76}. */
  static Collection<String> lcc(List<String> labels) {
    Set<String> steps = new LinkedHashSet<>();
    for (String label : labels) {
      String letters = SubjectFields.letters(label);
      if (!letters.isEmpty()) {
        TreeSteps.add(steps, List.of(SubjectFields.first(letters), letters, label));
      }
    }
    return steps;
  }

  /** Hundreds, tens and ones: {@code 500}, {@code 510}, {@code 512}. */
  static Collection<String> dewey(List<String> ones) {
    Set<String> steps = new LinkedHashSet<>();
    for (String number : ones) {
      if (number.length() == 3) {
        TreeSteps.add(
            steps, List.of(number.charAt(0) + "00", number.substring(0, 2) + "0", number));
      }
    }
    return steps;
  }
}
