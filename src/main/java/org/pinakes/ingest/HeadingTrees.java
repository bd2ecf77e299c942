package org.pinakes.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.TreeSteps;
import org.pinakes.record.Record;
import org.pinakes.thesaurus.Thesaurus;

/**
 * Makes documents as {@link RecordDocuments} does, and adds where their headings stand in the tree
 * of a thesaurus, every step down to the heading itself: {@code 0/C/}, {@code 1/C/Wounds/}. A field
 * that a rule has written itself is left as it is. Thread-safe.
 */
public final class HeadingTrees implements BiFunction<Record, DocumentRules, IndexDocument> {
  private static final String TREE = "topic_tree_str_mv";
  private static final List<String> HEADINGS = List.of("topic_facet", "geographic_facet");

  private final Supplier<Thesaurus> thesaurus;

  /**
   * @param thesaurus what is known at the time
   */
  public HeadingTrees(Supplier<Thesaurus> thesaurus) {
    this.thesaurus = thesaurus;
  }

  @Override
  public IndexDocument apply(Record record, DocumentRules rules) {
    IndexDocument made = RecordDocuments.of(record, rules);
    Set<String> steps = made.has(TREE) ? Set.of() : steps(made);
    if (steps.isEmpty()) {
      return made;
    }
    IndexDocument.Builder complete = IndexDocument.builder();
    made.fields().forEach(complete::addAll);
    return complete.addAll(TREE, steps).build();
  }

  private Set<String> steps(IndexDocument document) {
    Thesaurus known = thesaurus.get();
    Set<String> steps = new LinkedHashSet<>();
    for (String field : HEADINGS) {
      for (String heading : document.all(field)) {
        known.paths(heading).forEach(path -> TreeSteps.add(steps, path));
      }
    }
    return steps;
  }
}
