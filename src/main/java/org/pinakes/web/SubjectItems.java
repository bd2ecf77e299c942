package org.pinakes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Subject;
import org.pinakes.search.SearchState;

/** Subjects and keywords of a record: main ones first, each with its place in the tree. */
final class SubjectItems {
  /** A heading may stand at several places; more than these say little. */
  private static final int MOST_PATHS = 2;

  private static final String TREE = "headings";

  private final Visit visit;
  private final IndexDocument document;
  private final Map<String, Subject> subjects;
  private final Function<String, List<List<String>>> trees;

  SubjectItems(
      Visit visit,
      IndexDocument document,
      WholeRecord whole,
      Function<String, List<List<String>>> trees) {
    this.visit = visit;
    this.document = document;
    this.subjects = whole.subjects();
    this.trees = trees;
  }

  /** Subjects that somebody gave the work by a scheme or a catalogue. */
  List<RecordView.Item> topics() {
    List<String> trunks = new ArrayList<>();
    return document.all("topic").stream()
        .distinct()
        .filter(value -> !isKeyword(value))
        .sorted(Comparator.comparing(value -> !isMain(value)))
        .map(value -> item(value, trunks))
        .toList();
  }

  /** Words of the authors' own. */
  List<RecordView.Item> keywords() {
    return document.all("topic").stream()
        .distinct()
        .filter(this::isKeyword)
        .map(value -> new RecordView.Item(value, href(value), false, ""))
        .toList();
  }

  private boolean isKeyword(String value) {
    Subject subject = subjects.get(value);
    return subject != null && subject.kind() == Subject.Kind.KEYWORD;
  }

  private boolean isMain(String value) {
    Subject subject = subjects.get(value);
    return subject != null && subject.major();
  }

  /** The tree above a heading is told once, however many subdivisions the heading has. */
  private RecordView.Item item(String value, List<String> trunks) {
    Subject subject = subjects.get(value);
    String heading = subject == null ? value : subject.parts().getFirst();
    List<List<Anchor>> paths = List.of();
    if (!trunks.contains(heading)) {
      trunks.add(heading);
      paths =
          trees.apply(heading).stream()
              .limit(MOST_PATHS)
              .map(this::above)
              .filter(path -> !path.isEmpty())
              .toList();
    }
    String mark = isMain(value) ? visit.text("record.main_subject") : "";
    return new RecordView.Item(value, href(value), false, "", mark, paths);
  }

  private List<Anchor> above(List<String> path) {
    List<Anchor> above = new ArrayList<>();
    for (int level = 0; level < path.size() - 1; level++) {
      String value = level + "/" + String.join("/", path.subList(0, level + 1)) + "/";
      String words = visit.messages().value("mesh", path.get(level));
      above.add(Anchor.to(words, visit.links().search(TREE, value)));
    }
    return above;
  }

  /** By the facet when it is a value of it, else by a search for its words. */
  private String href(String value) {
    if (document.all("topic_facet").contains(value)) {
      return visit.links().search("topic", value);
    }
    String phrase = '"' + value.replace('"', ' ').strip() + '"';
    return visit.link(SearchState.start().withQuery(phrase, "subject"));
  }
}
