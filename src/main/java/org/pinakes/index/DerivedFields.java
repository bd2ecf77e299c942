package org.pinakes.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.enrich.TitleSort;
import org.pinakes.record.Title;

/**
 * Makes the fields that follow from others right again after rules have changed those: forms of the
 * title, facets, sort keys, roles of names, classes. A field that a rule has written itself is left
 * as it is. Copies that the schema declares are not among them. Not thread-safe.
 */
final class DerivedFields {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
  private static final List<String> HEADINGS = List.of("topic", "genre", "geographic", "era");
  private static final List<String> NAMES = List.of("author", "author2", "author_corporate");

  private static final List<String> TOLD_OF_NAMES =
      List.of("author_see_str_mv", "author_orcid_str_mv");

  private final IndexDocument made;
  private final DocumentRules.Ruled ruled;
  private final Map<String, List<String>> fields;

  private DerivedFields(IndexDocument made, DocumentRules.Ruled ruled) {
    this.made = made;
    this.ruled = ruled;
    this.fields = new LinkedHashMap<>(ruled.document().fields());
  }

  /**
   * The document with everything that follows.
   *
   * @param made the document as the record gives it
   * @param ruled what the rules made of it
   * @param title the record's own, which knows what sorting passes over
   */
  static IndexDocument follow(IndexDocument made, DocumentRules.Ruled ruled, Title title) {
    DerivedFields derived = new DerivedFields(made, ruled);
    derived.titles(title);
    HEADINGS.forEach(derived::headings);
    NAMES.forEach(derived::roles);
    TOLD_OF_NAMES.forEach(derived::told);
    derived.authorSort();
    derived.dates();
    derived.callNumbers();
    derived.dewey();
    derived.trees();
    derived.access();
    IndexDocument.Builder document = IndexDocument.builder();
    derived.fields.forEach(document::addAll);
    return document.build();
  }

  private boolean changed(String field) {
    return !all(field).equals(made.all(field));
  }

  private List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  private void put(String field, Collection<String> values) {
    if (!ruled.written().contains(field)) {
      fields.put(field, values.stream().filter(value -> !value.isEmpty()).toList());
    }
  }

  private void each(String field, String from, Function<String, String> form) {
    put(field, new LinkedHashSet<>(all(from).stream().map(form).toList()));
  }

  private void titles(Title own) {
    if (!changed("title")) {
      return;
    }
    String title = all("title").isEmpty() ? "" : all("title").getFirst();
    int colon = own.sub().isEmpty() ? -1 : title.indexOf(": ");
    put("title_full", List.of(title));
    put("title_short", List.of(colon < 0 ? title : title.substring(0, colon)));
    put("title_sub", List.of(colon < 0 ? "" : title.substring(colon + 2)));
    put("title_sort", List.of(TitleSort.of(new Title(title, "", "", passedOver(title, own), ""))));
  }

  private static int passedOver(String title, Title own) {
    int count = own.nonFiling();
    return count > 0 && own.full().regionMatches(0, title, 0, count) ? count : 0;
  }

  private void headings(String field) {
    if (changed(field)) {
      each(field + "_facet", field, heading -> heading.split(" -- ", 2)[0]);
    }
  }

  /** Roles are written {@code name | roles}: they go with a name that was changed, or is gone. */
  private void roles(String field) {
    if (!changed(field) || !made.has(field + "_role")) {
      return;
    }
    List<String> roles = new ArrayList<>();
    for (String role : all(field + "_role")) {
      int bar = role.indexOf(" | ");
      String name = bar < 0 ? "" : now(field, role.substring(0, bar));
      if (!name.isEmpty()) {
        roles.add(name + role.substring(bar));
      }
    }
    put(field + "_role", roles);
  }

  /** What is told of a name, {@code name | what}, goes with it in the same way. */
  private void told(String field) {
    if (!made.has(field) || NAMES.stream().noneMatch(this::changed)) {
      return;
    }
    List<String> told = new ArrayList<>();
    for (String value : all(field)) {
      int bar = value.indexOf(" | ");
      String name = bar < 0 ? "" : now(value.substring(0, bar));
      if (!name.isEmpty()) {
        told.add(name + value.substring(bar));
      }
    }
    put(field, told);
  }

  private String now(String name) {
    return NAMES.stream()
        .filter(field -> made.all(field).contains(name))
        .map(field -> now(field, name))
        .filter(now -> !now.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What became of a name: itself, the one in its place when there are as many, or nothing. */
  private String now(String field, String name) {
    List<String> before = made.all(field);
    List<String> after = all(field);
    int place = before.indexOf(name);
    if (after.contains(name)) {
      return name;
    }
    return place >= 0 && before.size() == after.size() ? after.get(place) : "";
  }

  private void authorSort() {
    if (!changed("author") && !changed("author_corporate")) {
      return;
    }
    String before = made.first("author_sort");
    String name = now("author", before);
    if (name.isEmpty()) {
      name = now("author_corporate", before);
    }
    if (name.isEmpty()) {
      List<String> first = all("author").isEmpty() ? all("author_corporate") : all("author");
      name = first.isEmpty() ? "" : first.getFirst();
    }
    put("author_sort", List.of(name));
  }

  private void dates() {
    if (!changed("publishDate")) {
      return;
    }
    Matcher matcher = YEAR.matcher(String.join(" ", all("publishDate")));
    String year = matcher.find() ? matcher.group() : "";
    put("publishDateSort", List.of(year));
    if (year.isEmpty() || !made.first("published_str").startsWith(year)) {
      put("published_str", List.of());
    }
  }

  private void callNumbers() {
    if (changed("callnumber-raw")) {
      each("callnumber-label", "callnumber-raw", number -> number.split(" ", 2)[0]);
    }
    if (changed("callnumber-label")) {
      each("callnumber-subject", "callnumber-label", SubjectFields::letters);
      each(
          "callnumber-first",
          "callnumber-label",
          number -> SubjectFields.first(SubjectFields.letters(number)));
    }
  }

  private void dewey() {
    if (changed("dewey-raw")) {
      each("dewey-full", "dewey-raw", number -> number.split(" ", 2)[0]);
    }
    if (changed("dewey-full")) {
      IndexDocument.Builder classes = IndexDocument.builder();
      all("dewey-full").forEach(number -> SubjectFields.dewey(classes, number));
      IndexDocument dewey = classes.build();
      List.of("dewey-hundreds", "dewey-tens", "dewey-ones")
          .forEach(field -> put(field, new LinkedHashSet<>(dewey.all(field))));
    }
  }

  private void trees() {
    if (changed("callnumber-label")) {
      put(ClassTrees.LCC, ClassTrees.lcc(all("callnumber-label")));
    }
    if (changed("dewey-ones")) {
      put(ClassTrees.DEWEY, ClassTrees.dewey(all("dewey-ones")));
    }
  }

  private void access() {
    if (changed("license_str") || changed("rights_str_mv")) {
      boolean open = AccessFields.isOpen(all("license_str"), all("rights_str_mv"));
      put(AccessFields.OPEN_ACCESS, open ? List.of("true") : List.of());
    }
  }
}
