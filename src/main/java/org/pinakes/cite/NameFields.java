package org.pinakes.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pinakes.index.IndexDocument;

/**
 * Everybody who made a record, out of its index document. Who has no role has written it, if the
 * record says nothing else: persons entered beside the first one, and groups that sign an article.
 */
final class NameFields {
  private static final String BAR = " | ";

  private final IndexDocument document;
  private final RecordType type;
  private final List<Name> names = new ArrayList<>();

  private NameFields(IndexDocument document, RecordType type) {
    this.document = document;
    this.type = type;
  }

  /** Authors first, then editors, translators and others, each in the order of the record. */
  static List<Name> of(IndexDocument document, RecordType type) {
    NameFields fields = new NameFields(document, type);
    fields.add("author", Name.Part.AUTHOR, false);
    fields.add("author2", Name.Part.AUTHOR, false);
    fields.add("author_corporate", fields.bodies(), true);
    fields.names.sort(Comparator.comparing(Name::part));
    return List.copyOf(fields.names);
  }

  private Name.Part bodies() {
    boolean alone = !document.has("author") && !document.has("author2");
    return alone || type.isArticle() ? Name.Part.AUTHOR : Name.Part.OTHER;
  }

  private void add(String field, Name.Part untold, boolean body) {
    for (String heading : document.all(field)) {
      if (PlainText.line(heading).isEmpty()) {
        continue;
      }
      List<String> roles = roles(field, heading);
      if (roles.isEmpty()) {
        names.add(name(heading, untold, "", body));
      } else {
        told(heading, roles, body);
      }
    }
  }

  /** Once for each part taken; what counts as something else only if it is all that is said. */
  private void told(String heading, List<String> roles, boolean body) {
    Set<Name.Part> parts = new TreeSet<>();
    roles.forEach(role -> parts.add(Roles.part(role)));
    if (parts.size() > 1) {
      parts.remove(Name.Part.OTHER);
    }
    for (Name.Part part : parts) {
      String role = roles.stream().filter(one -> Roles.part(one) == part).findFirst().orElse("");
      names.add(name(heading, part, role, body));
    }
  }

  private List<String> roles(String field, String heading) {
    String start = heading + BAR;
    return document.all(field + "_role").stream()
        .filter(value -> value.startsWith(start))
        .findFirst()
        .map(value -> List.of(value.substring(start.length()).split(", ")))
        .orElse(List.of());
  }

  private static Name name(String heading, Name.Part part, String role, boolean body) {
    return body ? Name.body(heading, part, role) : Name.person(heading, part, role);
  }
}
